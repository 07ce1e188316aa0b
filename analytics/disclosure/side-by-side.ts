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

/** Units whose changes are held against each other; of larger organisations only the largest units are. */
const mostAudited = 400

/**
 * Which units' figures may be set beside those of an earlier round.
 *
 * To set two figures side by side is to show a change. With everybody's answers unchanged, the worst case, a change is
 * the sum over those who joined less the sum over those who left: these must be nobody or at least `fewest` people. And
 * from all changes ever shown nothing about fewer may follow by adding and subtracting; a hidden unit's change, say, is
 * its parent's less its siblings', and two changes in a row make one. Candidates are taken from the largest unit to the
 * smallest, then by id, each if the audit passes with it. A unit with the very same people shows no change of sums and
 * always passes; one of which fewer people stayed than were exchanged is not set beside itself.
 *
 * Of the others at most the 400 largest are tried, and fewer where these are too many to be proved: the proof holds each
 * pair of small atoms against each other.
 *
 * @example
 * sideBySide({ candidates: [{ unit: 'north', now: new Set(ids), before: new Set(ids) }], standing: [], fewest: 5 })
 */
export function sideBySide({ candidates, standing, fewest }: SideBySideQuestion): AcrossAudit {
  const audit = (some: readonly Comparison[]) => {
    const changes = some.map(({ now, before }) => changeBetween(now, before))
    return linearAudit({ ...atomsOf([...standing, ...changes]), fewest })
  }
  const sized = candidates.map((candidate) => ({ candidate, people: sizeOfChange(candidate.now, candidate.before) }))
  const unchanged = sized.filter(({ people }) => people === 0).map(({ candidate }) => candidate)
  const changed = sized.filter((one) => one.people >= fewest && mostStayed(one)).map(({ candidate }) => candidate)
  const provable = provablePart(largestFirst(changed).slice(0, mostAudited), (some) => audit(some).method)
  const { kept, attempts } = largestSafe(provable, (some) => audit(some).isSafe)
  const { method, checked } = audit(kept)
  return { units: [...unchanged, ...kept].map(({ unit }) => unit), method, checked, attempts }
}

/** As many stayed as were exchanged: else a difference tells who they are, not how it goes. */
const mostStayed = ({ candidate, people }: { readonly candidate: Comparison; readonly people: number }): boolean =>
  2 * candidate.now.intersection(candidate.before).size >= people

/** The largest units of whose changes the audit can say anything: a quarter as many until it can. */
function provablePart(
  largest: readonly Comparison[],
  methodFor: (some: readonly Comparison[]) => string,
): readonly Comparison[] {
  if (largest.length === 0 || methodFor(largest) !== 'unproved') return largest
  return provablePart(largest.slice(0, Math.floor(largest.length / 4)), methodFor)
}

/** Candidates from the largest to the smallest, then by id. */
export function largestFirst<Candidate extends { readonly unit: string; readonly now: Members }>(
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return candidates.toSorted((one, other) => other.now.size - one.now.size || (one.unit < other.unit ? -1 : 1))
}
