import type { CurrentRoster } from '../../domain/organisation/roster.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import { rosterPeople } from '../organisation/roster-people.ts'
import { peopleOfUnit } from './people-of-unit.ts'

export type CurrentRosters = { readonly rosters: Documents<CurrentRoster> }
export type PeopleHere = typeof peopleOfUnit

/** Who may be responsible for a measure in a unit, without those who have left since the round was opened. */
export async function peopleHere(stores: CurrentRosters): Promise<PeopleHere> {
  const here = new Set((await rosterPeople(stores)()).map(({ member }) => member))
  return (roster: FrozenRoster, unit: string) => peopleOfUnit(roster, unit).filter(({ id }) => here.has(id))
}
