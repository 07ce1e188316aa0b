import { measuredEffect, type BeforeAndAfter, type MeasuredEffect } from '../../analytics/index.ts'
import { alikeSpan, spannedUnits, type SpannedUnit } from './comparable-span.ts'
import type { Measure } from './measure.ts'
import type { Release } from './release.ts'

export type MeasureOutcome =
  | { readonly outcome: 'waiting' | 'not-shown' | 'nobody-without' }
  | {
      readonly outcome: 'measured'
      readonly round: string
      readonly untreated: number
      readonly effect: MeasuredEffect
    }

/** Everything that was released, oldest first, and every measure that was written down. */
export type Tried = { readonly releases: readonly Release[]; readonly measures: readonly Measure[] }

/**
 * What a measure or a trial has done by the newest round that tells: the unit's change since the last round before it
 * began, against groups without a measure from the same start (`measuredEffect`). From released figures alone. Of a
 * department the mean of its groups is taken, with the uncertainty of one group, since the groups of a department have
 * good and bad times together.
 */
export function effectOfMeasure(one: Measure, tried: Tried): MeasureOutcome {
  const before = tried.releases.find(({ round }) => round === one.after)
  if (!before) return { outcome: 'waiting' }
  let newest: MeasureOutcome | undefined
  for (const now of tried.releases.toReversed()) {
    const span = alikeSpan(tried.releases, before, now)
    const result = span.length > 0 ? outcomeOver(span, one, tried) : undefined
    if (result?.outcome === 'measured') return result
    newest ??= result
  }
  return newest ?? { outcome: 'waiting' }
}

function outcomeOver(span: readonly Release[], one: Measure, tried: Tried): MeasureOutcome {
  const now = span.at(-1)
  const scale = now?.scales.find(({ id }) => id === one.scale)
  if (!now || !scale) return { outcome: 'not-shown' }
  const treated = groupsUnder(now, new Set([one.unit]))
  const withMeasure = treatedGroups(span, tried)
  const units = spannedUnits(span)
  const mine = figuresOf(
    units.filter(({ id }) => treated.has(id)),
    one.scale,
  )
  if (mine.length === 0) return { outcome: 'not-shown' }
  const others = figuresOf(
    units.filter(({ id }) => !treated.has(id) && !withMeasure.has(id)),
    one.scale,
  )
  const start = { before: mean(mine.map(({ before }) => before)), after: mean(mine.map(({ after }) => after)) }
  const effect = measuredEffect(start, others, scale.adverse)
  return effect
    ? { outcome: 'measured', round: now.title, untreated: others.length, effect }
    : { outcome: 'nobody-without' }
}

const aYear = 365 * 86_400_000

/**
 * Groups in which any measure was at work between the two rounds, or had begun in the year before. What was done
 * everywhere at once sets nobody apart.
 */
function treatedGroups(span: readonly Release[], { releases, measures }: Tried): ReadonlySet<string> {
  const [before, now] = [span[0], span.at(-1)]
  if (!before || !now) return new Set()
  const order = new Map(releases.map(({ round }, index) => [round, index]))
  const begun = measures.filter(({ unit, after }) => {
    const [start, end] = [order.get(after), order.get(now.round)]
    const closedOn = releases[start ?? -1]?.closedOn
    const isEverywhere = now.units.some(({ id, kind }) => id === unit && kind === 'company')
    if (start === undefined || end === undefined || closedOn === undefined || isEverywhere) return false
    return start < end && Date.parse(before.closedOn) - Date.parse(closedOn) <= aYear
  })
  return groupsUnder(now, new Set(begun.map(({ unit }) => unit)))
}

/** The groups among the given units, and every group below one of them. */
function groupsUnder({ units }: Release, given: ReadonlySet<string>): ReadonlySet<string> {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]))
  const isUnder = (id: string | null): boolean => id !== null && (given.has(id) || isUnder(parents.get(id) ?? null))
  return new Set(units.filter(({ id, kind }) => kind === 'group' && isUnder(id)).map(({ id }) => id))
}

function figuresOf(units: readonly SpannedUnit[], scale: string): readonly BeforeAndAfter[] {
  return units.flatMap(({ before, now }) => {
    const [start, end] = [before.scores[scale], now.scores[scale]]
    return start === undefined || end === undefined ? [] : [{ before: start, after: end }]
  })
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
