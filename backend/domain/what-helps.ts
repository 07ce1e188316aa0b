import { pooledEffect, type PooledEffect } from '../../analytics/index.ts'
import type { MeasureKind } from '../contract/measure-kinds.ts'
import { effectOfMeasure, type Tried } from './effect-of-measure.ts'

export type KindOutcome = {
  readonly kind: MeasureKind
  /** How many of them were measured. */
  readonly measures: number
  /** Absent with fewer than three. */
  readonly pooled?: PooledEffect
}

/** With fewer, whoever reads it could tell what came of one unit, and two say little of the next. */
const fewestPooled = 3

/**
 * What each kind of measure has done here so far, pooled over the times it was tried. Only those count that were written
 * down before their result was known: others are remembered because they went well.
 */
export function whatHelps(tried: Tried): readonly KindOutcome[] {
  const known = tried.measures.flatMap((measure) => {
    const result = measure.foreseen ? effectOfMeasure(measure, tried) : undefined
    return result?.outcome === 'measured' ? [{ kind: measure.kind, ...result.effect }] : []
  })
  return [...Map.groupBy(known, ({ kind }) => kind)].map(([kind, effects]) => {
    const pooled = effects.length >= fewestPooled ? pooledEffect(effects) : undefined
    return { kind, measures: effects.length, ...(pooled ? { pooled } : {}) }
  })
}
