import type { ReportingRefusal } from '../../domain/organisation/reporting-unit.ts'
import type { Representing } from '../../domain/organisation/representing.ts'
import { reportingUnits } from '../../domain/organisation/reporting-units.ts'
import type { RosterDifference } from '../../domain/organisation/roster-difference.ts'
import { Problem, type ProblemError } from '../../domain/problems.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import type { DifferenceNow } from '../organisation/roster-difference-now.ts'
import { freezeRoster, type MemberChange } from './freeze-roster.ts'

/**
 * Freezes the roster as a representative approved it: the difference since the last opened round, by name. Refuses with
 * `roster-not-approved`, `too-few-people` or `no-recipient` (naming the units).
 */
export function freezeApprovedRoster(
  now: DifferenceNow,
  { fewestInvited, representing }: { readonly fewestInvited: number; readonly representing: Representing },
): FrozenRoster {
  if (!now.approval) throw new Problem('roster-not-approved')
  // Groups are named after what they are made of (`freezeRoster`), so the ids given here are not used.
  const structure = reportingUnits(now.organisation, { minimum: fewestInvited, newId: () => '', representing })
  if (structure.outcome === 'refused') throw refusal(structure)
  const approval = { difference: now.hash, representative: now.approval.representative }
  // In the first round everybody has joined, and to mark each of them would say nothing.
  const changes = now.since ? changesOf(now.difference) : new Map<string, MemberChange>()
  return freezeRoster({ organisation: now.organisation, structure, changes, approval })
}

function changesOf({ joined, moved, renamed }: RosterDifference): ReadonlyMap<string, MemberChange> {
  const changes = new Map<string, MemberChange>()
  for (const { person } of renamed) changes.set(person.memberId, 'renamed')
  for (const { person } of moved) changes.set(person.memberId, 'moved')
  for (const person of joined) changes.set(person.memberId, 'new')
  return changes
}

function refusal(structure: ReportingRefusal): Problem {
  if (structure.reason !== 'no-recipient') return new Problem('too-few-people')
  return new Problem(
    'no-recipient',
    structure.unitNames.map((name): ProblemError => ({ field: 'unit', message: name })),
  )
}
