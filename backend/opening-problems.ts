import type { Location } from './config.ts'
import { whyNotOpened } from './why-not-opened.ts'

type Closable = { readonly close: () => Promise<void> }

/** One database that is being opened, and where it is. */
export type Opening = { readonly opening: Promise<Closable>; readonly location: Location }

/**
 * Waits for all; of every database that cannot be opened, its setting and why. Where there is one, those that were opened
 * are closed again.
 */
export async function openingProblems(openings: readonly Opening[]): Promise<readonly string[]> {
  const outcomes = await Promise.allSettled(openings.map(({ opening }) => opening))
  if (outcomes.every(({ status }) => status === 'fulfilled')) return []
  for (const opened of outcomes) if (opened.status === 'fulfilled') await opened.value.close()
  const problems = openings.flatMap(({ location }, place) => {
    const outcome = outcomes[place]
    return outcome?.status === 'rejected' ? [`${location.setting}: ${whyNotOpened(outcome.reason)}`] : []
  })
  return [...new Set(problems)]
}
