import type { Location } from './config.ts'

type Closable = { readonly close: () => Promise<void> }

/** One database that is being opened, and the settings that say where it is. */
export type Opening = {
  readonly opening: Promise<Closable>
  readonly location: Location
  readonly settings: Readonly<Record<Location['kind'], string>>
}

/**
 * Waits for all; of every database that cannot be opened, its setting and why. Where there is one, those that were opened
 * are closed again.
 */
export async function openingProblems(openings: readonly Opening[]): Promise<readonly string[]> {
  const outcomes = await Promise.allSettled(openings.map(({ opening }) => opening))
  if (outcomes.every(({ status }) => status === 'fulfilled')) return []
  for (const opened of outcomes) if (opened.status === 'fulfilled') await opened.value.close()
  const problems = openings.flatMap(({ location, settings }, place) => {
    const outcome = outcomes[place]
    return outcome?.status === 'rejected' ? [`${settings[location.kind]}: ${whyNot(outcome.reason)}`] : []
  })
  return [...new Set(problems)]
}

const sqliteBusy = 5

/** The kind of failure alone where the words are not ours: those of a driver may repeat an address and its password. */
function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return 'cannot be opened'
  if ('errcode' in error && error.errcode === sqliteBusy) return 'is in use by another Varsko that runs; stop it first'
  if ('code' in error && typeof error.code === 'string') return `cannot be opened or made (${error.code})`
  return error.constructor === Error ? error.message : `cannot be reached or opened (${error.constructor.name})`
}
