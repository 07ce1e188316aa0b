import { atomsOf, type PeopleSum } from './audit-system.ts'
import { largestSafe } from './largest-safe.ts'
import { linearAudit } from './linear-audit.ts'
import { changeBetween, sizeOfChange, type Members } from './round-membership.ts'

/** A unit's people now and in the earlier round whose figures its own would be set beside. */
export type Comparison = { readonly unit: string; readonly now: Members; readonly before: Members }

export type SideBySideQuestion = {
  readonly candidates: readonly Comparison[]
  /** Changes that earlier releases have shown. */
  readonly standing: readonly PeopleSum[]
  /** Nothing about fewer people than this may be worked out. */
  readonly fewest: number
}

/** What passed, and how it was settled. */
export type AcrossAudit = {
  readonly units: readonly string[]
  readonly method: string
  readonly checked: number
  readonly attempts: number
}

/**
 * Which units' figures may be set beside those of an earlier round.
 *
 * To set two figures side by side is to show a change. With everybody's answers unchanged, the worst case, a change is
 * the sum over those who joined less the sum over those who left: these must be nobody or at least `fewest` people. And
 * from all changes ever shown nothing about fewer may follow by adding and subtracting; a hidden unit's change, say, is
 * its parent's less its siblings', and two changes in a row make one. Candidates are taken from the largest unit to the
 * smallest, then by id, each if the audit passes with it.
 *
 * @example
 * sideBySide({ candidates: [{ unit: 'north', now: new Set(ids), before: new Set(ids) }], standing: [], fewest: 5 })
 */
export function sideBySide({ candidates, standing, fewest }: SideBySideQuestion): AcrossAudit {
  const audit = (some: readonly Comparison[]) => {
    const changes = some.map(({ now, before }) => changeBetween(now, before))
    return linearAudit({ ...atomsOf([...standing, ...changes]), fewest })
  }
  const allowed = candidates.filter(({ now, before }) => {
    const people = sizeOfChange(now, before)
    return people === 0 || people >= fewest
  })
  const { kept, attempts } = largestSafe(largestFirst(allowed), (some) => audit(some).isSafe)
  const { method, checked } = audit(kept)
  return { units: kept.map(({ unit }) => unit), method, checked, attempts }
}

/** Candidates from the largest to the smallest, then by id. */
export function largestFirst<Candidate extends { readonly unit: string; readonly now: Members }>(
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return candidates.toSorted((one, other) => other.now.size - one.now.size || (one.unit < other.unit ? -1 : 1))
}
