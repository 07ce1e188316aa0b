import type { MadeUpPerson } from '../../../backend/commands/example/municipality.ts'
import { mailedLinks, openRound, type OpenedRound } from './answered-people.ts'
import { startAttacked, type Attacked, type DatabaseKind } from './attacked-installation.ts'
import { inventedPeople } from './invented-people.ts'

/** A round that is open, with people who have not answered yet. */
export type LivingRound = OpenedRound & {
  readonly attacked: Attacked
  readonly people: readonly MadeUpPerson[]
  /** The link in everybody's mailbox, by address. */
  readonly links: ReadonlyMap<string, string>
}

export async function startLivingRound(kind: DatabaseKind, teams: readonly number[]): Promise<LivingRound> {
  const attacked = await startAttacked({ kind })
  const people = inventedPeople(teams)
  const opened = await openRound(attacked, people)
  return { ...opened, attacked, people, links: await mailedLinks(attacked) }
}

/** The code a request is refused with; empty where it is not. */
export async function refusalOf(request: Promise<unknown>): Promise<string> {
  try {
    await request
    return ''
  } catch (error) {
    return error instanceof Error ? error.message.replace('urn:varsko:', '') : 'unknown'
  }
}
