import { atomsOf, type PeopleSum } from './audit-system.ts'
import { largestSafe } from './largest-safe.ts'
import { linearAudit } from './linear-audit.ts'
import { sizeOfChange, type Members } from './round-membership.ts'
import { largestFirst, type AcrossAudit } from './side-by-side.ts'

/** A unit about to be shown, with its people now and in each earlier release that showed it. */
export type Level = { readonly unit: string; readonly now: Members; readonly before: readonly Members[] }

/**
 * Which units may be shown at all beside everything that was ever shown, as if nobody had changed an answer since.
 *
 * The strictest reading: a unit that fewer than `fewest` people joined or left since any earlier showing stays hidden,
 * and of all groups ever shown, as sums over the same answers, nothing about fewer people may follow. At ordinary
 * turnover most units are hidden after a few rounds. The number of audits grows with the units left out.
 */
export function besideAllLevels(question: {
  readonly levels: readonly Level[]
  /** All groups that were ever shown. */
  readonly standing: readonly Members[]
  readonly fewest: number
}): AcrossAudit {
  const { levels, standing, fewest } = question
  const audit = (some: readonly Level[]) =>
    linearAudit({ ...atomsOf([...standing, ...some.map(({ now }) => now)].map(whole)), fewest })
  const allowed = levels.filter(({ now, before }) =>
    before.map((earlier) => sizeOfChange(now, earlier)).every((people) => people === 0 || people >= fewest),
  )
  const { kept, attempts } = largestSafe(largestFirst(allowed), (some) => audit(some).isSafe)
  const { method, checked } = audit(kept)
  return { units: kept.map(({ unit }) => unit), method, checked, attempts }
}

const whole = (members: Members): PeopleSum => ({ plus: members, minus: [] })
