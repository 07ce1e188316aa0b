import type { RoundRoster } from '../../domain/organisation/roster.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'

/** The roster of the round opened last; undefined before the first. */
export async function lastRoundRoster(roundRosters: Documents<RoundRoster>): Promise<Stored<RoundRoster> | undefined> {
  return (await roundRosters.find()).toSorted((one, other) => one.value.sequence - other.value.sequence).at(-1)
}
