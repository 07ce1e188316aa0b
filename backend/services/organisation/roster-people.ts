import type { CurrentRoster } from '../../domain/organisation/roster.ts'
import type { Documents } from '../../store/documents.port.ts'
import { currentRosterId } from './import-roster.ts'

export type RosterPerson = {
  /** Id on the roster. */
  readonly member: string
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly language: 'da' | 'en'
  readonly role: 'employee' | 'leader' | 'representative'
  /** Path of the unit. */
  readonly unit: string
}

/** Everybody on the current roster, each with the path of the unit; nobody before the first import. */
export function rosterPeople({ rosters }: { readonly rosters: Documents<CurrentRoster> }) {
  return async (): Promise<readonly RosterPerson[]> => {
    const { units = [], members = [] } = (await rosters.get(currentRosterId))?.value.organisation ?? {}
    const paths = new Map(units.map(({ id, path }) => [id, path]))
    return members.map(({ id, unitId, ...person }) => ({ ...person, member: id, unit: paths.get(unitId) ?? '' }))
  }
}
