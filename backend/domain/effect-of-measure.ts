import { effectsBeyond, usualVariance, type BeforeAndAfter, type MeasuredEffect } from '../../analytics/index.ts'
import { comparableSpans, type ComparableSpan, type SpannedUnit } from './comparable-span.ts'
import { groupsUnder } from './groups-under.ts'
import { couldNotBeDone, type Measure } from './measure.ts'
import { onceForEach } from './once-for-each.ts'
import type { Release } from './release.ts'

type NotMeasured = { readonly outcome: 'waiting' | 'not-shown' | 'nobody-without' | 'not-done' }

type Measured = {
  readonly outcome: 'measured'
  readonly round: string
  readonly untreated: number
  readonly effect: MeasuredEffect
  /** The groups that had the measure and whose figures it is made of. */
  readonly groups: readonly string[]
}

/** `clearIn`: the newest round in which the effect was clear, where that of the newest round of all is not. */
export type MeasureOutcome = NotMeasured | (Measured & { readonly clearIn?: Pick<Measured, 'round' | 'effect'> })

/** Everything that was released, oldest first, and every measure that was written down. */
export type Tried = { readonly releases: readonly Release[]; readonly measures: readonly Measure[] }

/** Whether whoever reads may see the figures of a unit in a release. */
export type Sight = (release: Release, unit: string) => boolean

export const everything: Sight = () => true

/**
 * What a measure or a trial has done by the newest round that tells: the unit's change since the last round before it
 * began, against groups without a measure from the same start (`effectsBeyond`). From released figures alone. Of a
 * department the mean of its groups is taken, with the uncertainty of one group, since the groups of a department have
 * good and bad times together. Told where the unit and each of these groups may be seen in both rounds, or the change would
 * give away what one of them was. Nothing is told by a round before which it was dropped because it could not be done.
 *
 * Every round is a look at it, also one that tells nothing, and all looks together are wrong no more often than promised.
 * So what was clear in one of them has been found, and is told beside a newer round that cannot tell whether it lasts.
 *
 * What all measures are held against is worked out once for all that are asked for.
 */
export function effectsOfMeasures(tried: Tried): (one: Measure, sees: Sight) => MeasureOutcome {
  const underIn = onceForEach(({ units }: Release) => groupsUnder(units))
  const looksAfter = onceForEach((before: Release) =>
    comparableSpans(tried.releases, before).map((span) => lookOver(span, tried, underIn(span.now))),
  )
  return (one, sees) => {
    const before = tried.releases.find(({ round }) => round === one.after)
    const looks = before ? looksAfter(before).map((look) => outcomeOf(look, one, sees)) : []
    const told = looks.filter((look) => look.outcome === 'measured')
    const [newest] = told
    if (!newest) return looks[0] ?? { outcome: 'waiting' }
    const clear = told.find(({ effect }) => effect.verdict !== 'cannot-tell')
    return clear && clear !== newest ? { ...newest, clearIn: { round: clear.round, effect: clear.effect } } : newest
  }
}

type Look = ReturnType<typeof lookOver>

/** A later round and what the groups without a measure show in it. */
function lookOver(span: ComparableSpan, tried: Tried, under: ReturnType<typeof groupsUnder>) {
  const { now, units, look } = span
  const withMeasure = under(unitsWithMeasure(span, tried))
  const figuresOn = onceForEach((scale: string) => figuresOf(units, scale, now.step))
  const othersOn = onceForEach((scale: string) => untreatedOf(figuresOn(scale), withMeasure, now.step))
  const besideOthers = (scale: string, treated: ReadonlySet<string>) =>
    treated.isSubsetOf(withMeasure)
      ? othersOn(scale)
      : untreatedOf(figuresOn(scale), withMeasure.union(treated), now.step)
  return { span, look, under, figuresOn, besideOthers }
}

function untreatedOf(figures: ReadonlyMap<string, Figures>, treated: ReadonlySet<string>, step: number) {
  const others = [...figures].flatMap(([id, figure]) => (treated.has(id) ? [] : [figure]))
  return { count: others.length, effectOf: effectsBeyond(others, step) }
}

function outcomeOf({ span, look, ...found }: Look, one: Measure, sees: Sight): Measured | NotMeasured {
  const { before, now } = span
  const scale = now.scales.find(({ id }) => id === one.scale)
  if (!scale) return { outcome: 'not-shown' }
  if (couldNotBeDone(one, now.closedOn)) return { outcome: 'not-done' }
  const treated = found.under([one.unit])
  const figures = found.figuresOn(one.scale)
  const mine = [...treated].flatMap((id) => figures.get(id) ?? [])
  const groups = [...treated].filter((id) => figures.has(id))
  const areSeen = [before, now].every((release) => [one.unit, ...groups].every((unit) => sees(release, unit)))
  if (groups.length === 0 || !areSeen) return { outcome: 'not-shown' }
  const of = (figure: 'before' | 'after' | 'chance') => mean(mine.map((group) => group[figure]))
  const start = { before: of('before'), after: of('after'), chance: of('chance') }
  const others = found.besideOthers(one.scale, treated)
  const effect = others.effectOf(start, { adverse: scale.adverse, look })
  return effect
    ? { outcome: 'measured', round: now.title, untreated: others.count, effect, groups }
    : { outcome: 'nobody-without' }
}

const aYear = 365 * 86_400_000

/**
 * Units in which any measure was at work between the two rounds, or had begun in the year before. What was done
 * everywhere at once sets nobody apart, and what could not be done was not at work.
 */
function unitsWithMeasure({ before, now }: ComparableSpan, { releases, measures }: Tried): readonly string[] {
  const order = new Map(releases.map(({ round }, index) => [round, index]))
  const everybody = new Set(now.units.filter(({ kind }) => kind === 'company').map(({ id }) => id))
  const done = measures.filter((one) => !couldNotBeDone(one, now.closedOn) && !everybody.has(one.unit))
  const begun = done.filter(({ after }) => {
    const [start, end] = [order.get(after), order.get(now.round)]
    const closedOn = releases[start ?? -1]?.closedOn
    if (start === undefined || end === undefined || closedOn === undefined) return false
    return start < end && Date.parse(before.closedOn) - Date.parse(closedOn) <= aYear
  })
  return begun.map(({ unit }) => unit)
}

type Figures = Required<BeforeAndAfter>

function figuresOf(units: readonly SpannedUnit[], scale: string, step: number): ReadonlyMap<string, Figures> {
  const chanceIn = onceForEach((band: string) => usualVariance({ band, step }))
  return new Map(
    units.flatMap(({ id, before, now }) => {
      const [start, end] = [before.scores[scale], now.scores[scale]]
      if (start === undefined || end === undefined) return []
      const bands = [before.participation, now.participation].filter((band) => band !== undefined)
      return [[id, { before: start, after: end, chance: mean(bands.map(chanceIn)) }]]
    }),
  )
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
