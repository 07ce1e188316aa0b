import { measuredEffect, usualVariance, type BeforeAndAfter, type MeasuredEffect } from '../../analytics/index.ts'
import { alikeSpan, spannedUnits, type SpannedUnit } from './comparable-span.ts'
import { couldNotBeDone, type Measure } from './measure.ts'
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
 * began, against groups without a measure from the same start (`measuredEffect`). From released figures alone. Of a
 * department the mean of its groups is taken, with the uncertainty of one group, since the groups of a department have
 * good and bad times together. Told where the unit and each of these groups may be seen in both rounds, or the change would
 * give away what one of them was. Nothing is told by a round before which it was dropped because it could not be done.
 *
 * Every round is a look at it, also one that tells nothing, and all looks together are wrong no more often than promised.
 * So what was clear in one of them has been found, and is told beside a newer round that cannot tell whether it lasts.
 */
export function effectOfMeasure(one: Measure, tried: Tried, sees: Sight): MeasureOutcome {
  const looks = looksAt(one, tried, sees)
  const told = looks.filter((look) => look.outcome === 'measured')
  const [newest] = told
  if (!newest) return looks[0] ?? { outcome: 'waiting' }
  const clear = told.find(({ effect }) => effect.verdict !== 'cannot-tell')
  return clear && clear !== newest ? { ...newest, clearIn: { round: clear.round, effect: clear.effect } } : newest
}

/** What each later round that asked the same says, the newest first. */
function looksAt(one: Measure, tried: Tried, sees: Sight): readonly (Measured | NotMeasured)[] {
  const before = tried.releases.find(({ round }) => round === one.after)
  if (!before) return []
  return tried.releases.toReversed().flatMap((now) => {
    const span = alikeSpan(tried.releases, before, now)
    return span.length > 0 ? [outcomeOver(span, one, { ...tried, sees })] : []
  })
}

type Seen = Tried & { readonly sees: Sight }

function outcomeOver(span: readonly Release[], one: Measure, { sees, ...tried }: Seen): Measured | NotMeasured {
  const now = span.at(-1)
  const scale = now?.scales.find(({ id }) => id === one.scale)
  if (!now || !scale) return { outcome: 'not-shown' }
  if (couldNotBeDone(one, now.closedOn)) return { outcome: 'not-done' }
  const treated = groupsUnder(now, new Set([one.unit]))
  const withMeasure = treatedGroups(span, tried)
  const figures = figuresOf(spannedUnits(span), one.scale, now.step)
  const mine = figures.filter(({ id }) => treated.has(id))
  const groups = mine.map(({ id }) => id)
  if (groups.length === 0 || !areSeen([one.unit, ...groups], span, sees)) return { outcome: 'not-shown' }
  const others = figures.filter(({ id }) => !treated.has(id) && !withMeasure.has(id))
  const of = (figure: 'before' | 'after' | 'chance') => mean(mine.map((group) => group[figure]))
  const start = { before: of('before'), after: of('after'), chance: of('chance') }
  const effect = measuredEffect(start, others, { adverse: scale.adverse, step: now.step, look: span.length - 1 })
  return effect
    ? { outcome: 'measured', round: now.title, untreated: others.length, effect, groups }
    : { outcome: 'nobody-without' }
}

function areSeen(units: readonly string[], span: readonly Release[], sees: Sight): boolean {
  return [...span.slice(0, 1), ...span.slice(-1)].every((release) => units.every((unit) => sees(release, unit)))
}

const aYear = 365 * 86_400_000

/**
 * Groups in which any measure was at work between the two rounds, or had begun in the year before. What was done
 * everywhere at once sets nobody apart, and what could not be done was not at work.
 */
function treatedGroups(span: readonly Release[], { releases, measures }: Tried): ReadonlySet<string> {
  const [before, now] = [span[0], span.at(-1)]
  if (!before || !now) return new Set()
  const order = new Map(releases.map(({ round }, index) => [round, index]))
  const done = measures.filter((one) => !couldNotBeDone(one, now.closedOn))
  const begun = done.filter(({ unit, after }) => {
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

type Figures = Required<BeforeAndAfter> & { readonly id: string }

function figuresOf(units: readonly SpannedUnit[], scale: string, step: number): readonly Figures[] {
  return units.flatMap(({ id, before, now }) => {
    const [start, end] = [before.scores[scale], now.scores[scale]]
    if (start === undefined || end === undefined) return []
    const bands = [before.participation, now.participation].filter((band) => band !== undefined)
    return [{ id, before: start, after: end, chance: mean(bands.map((band) => usualVariance({ band, step }))) }]
  })
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
