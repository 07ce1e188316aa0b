import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import { adoptRoster } from '../../domain/organisation/adopt-roster.ts'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import type { CurrentRoster, RoundRoster } from '../../domain/organisation/roster.ts'
import type { RosterError } from '../../domain/organisation/roster-row.ts'
import { Problem, type ProblemError } from '../../domain/problems.ts'
import type { Randomness } from '../../domain/randomness.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import { lastRoundRoster } from './last-round-roster.ts'
import { readRosterCsv } from './read-roster-csv.ts'

export type ImportRoster = {
  readonly rosters: Documents<CurrentRoster>
  readonly roundRosters: Documents<RoundRoster>
  readonly clock: Clock
  readonly randomness: Randomness
}

/** The one document of the current roster. */
export const currentRosterId = 'current'
export const nobody: Organisation = { units: [], members: [] }

/**
 * Reads a CSV file and makes it the current roster, or refuses with `roster-invalid` and every error at once, nothing
 * stored. People keep their ids by address and units by path, from the last opened round on as well: whoever was missing in
 * a file in between is nobody new, or a group could be made to look changed, and one person be told from its difference.
 * Two imports at once: one is refused with
 * `changed-meanwhile`.
 */
export function importRoster({ rosters, roundRosters, clock, randomness }: ImportRoster) {
  const newId = () => Buffer.from(randomness(16)).toString('base64url')
  return async (file: Uint8Array): Promise<void> => {
    const reading = readRosterCsv(file)
    if (reading.outcome === 'refused') throw new Problem('roster-invalid', reading.errors.map(problemError))
    const before = await rosters.get(currentRosterId)
    const lastOpened = (await lastRoundRoster(roundRosters))?.value.roster
    const known = bothOf(before?.value.organisation ?? nobody, lastOpened ?? nobody)
    const organisation = adoptRoster(known, reading.entries, newId)
    const sequence = (before?.value.sequence ?? 0) + 1
    await put(rosters, before, { sequence, importedOn: dayOf(clock.now()), organisation })
  }
}

/** Where both know somebody, the second counts. */
function bothOf(first: Organisation, second: Organisation): Organisation {
  return { units: [...first.units, ...second.units], members: [...first.members, ...second.members] }
}

async function put(
  rosters: Documents<CurrentRoster>,
  before: Stored<CurrentRoster> | undefined,
  next: CurrentRoster,
): Promise<void> {
  const outcome = before
    ? await rosters.replace(currentRosterId, before.version, next)
    : await rosters.insert(currentRosterId, next)
  if (outcome === 'conflict' || outcome === 'exists') throw new Problem('changed-meanwhile')
}

function problemError({ row, column, code, otherRow }: RosterError): ProblemError {
  const message = otherRow === undefined ? code : `${code} ${otherRow}`
  return column === undefined ? { row, message } : { row, field: column, message }
}
