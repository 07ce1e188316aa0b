import { pooledEffect, type MeasuredEffect, type PooledEffect } from '../../analytics/index.ts'
import type { MeasureKind } from '../contract/measure-kinds.ts'
import { effectsOfMeasures, everything, type Sight, type Tried } from './effect-of-measure.ts'
import type { Measure } from './measure.ts'

export type KindOutcome = {
  readonly kind: MeasureKind
  /** In how many units it was measured. */
  readonly measures: number
  /** Absent with fewer than three, and where whoever reads could tell from it what came of fewer than three others. */
  readonly pooled?: PooledEffect
}

/** With fewer, whoever reads it could tell what came of one unit, and two say little of the next. */
const fewestPooled = 3

/**
 * What each kind of measure has done here so far, pooled over the units it was tried in. Only those measures count that
 * were written down before their result was known: others are remembered because they went well. Left out is what was
 * dropped as impossible before the round that would have told; what was dropped for any other reason, or later, still counts,
 * so that no bad outcome can be dropped away. Whoever reads knows the effects they may see and can take them away from the
 * whole, so that the rest must be of three units or of none.
 */
export function whatHelps(tried: Tried, sees: Sight, effectOf = effectsOfMeasures(tried)): readonly KindOutcome[] {
  const effects = firstBegun(tried).flatMap((measure) => effectIn(measure, effectOf, sees))
  return [...Map.groupBy(effects, ({ kind }) => kind)].map(([kind, found]) => {
    const apart = withoutOverlap(found)
    const unknown = apart.filter(({ isKnown }) => !isKnown).length
    const mayPool = apart.length >= fewestPooled && (unknown === 0 || unknown >= fewestPooled)
    const pooled = mayPool ? pooledEffect(apart) : undefined
    return { kind, measures: apart.length, ...(pooled ? { pooled } : {}) }
  })
}

type EffectInUnit = MeasuredEffect & {
  readonly kind: MeasureKind
  readonly groups: readonly string[]
  /** Whether whoever reads may see it by itself. */
  readonly isKnown: boolean
}

function effectIn(
  measure: Measure,
  effectOf: ReturnType<typeof effectsOfMeasures>,
  sees: Sight,
): readonly EffectInUnit[] {
  if (!measure.foreseen) return []
  const result = effectOf(measure, everything)
  if (result.outcome !== 'measured') return []
  const { groups, effect } = result
  const told = effectOf(measure, sees)
  const isKnown = told.outcome === 'measured' && told.effect.effect === effect.effect
  return [{ ...effect, kind: measure.kind, groups, isKnown }]
}

/** Those begun first first, so that what counts of a unit does not depend on what is tried there again. */
function firstBegun({ measures, releases }: Tried): readonly Measure[] {
  const place = new Map(releases.map(({ round }, index) => [round, index]))
  const begun = ({ after }: Measure) => place.get(after) ?? releases.length
  return measures.toSorted((one, other) => begun(one) - begun(other) || (one.scale < other.scale ? -1 : 1))
}

/** One effect of each group: of a department only where none of its groups tells one itself. */
function withoutOverlap(effects: readonly EffectInUnit[]): readonly EffectInUnit[] {
  const taken = new Set<string>()
  return effects
    .toSorted((one, other) => one.groups.length - other.groups.length)
    .filter(({ groups }) => {
      if (groups.some((id) => taken.has(id))) return false
      for (const id of groups) taken.add(id)
      return true
    })
}
