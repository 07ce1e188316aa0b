import type { EffectOfMeasure } from '../../../backend/contract/measures-api.ts'

/** Points toward the favourable end, and between what they may lie. */
export type Interval = { readonly effect: number; readonly low: number; readonly high: number }

/** An effect that was measured. */
export type Measured = Readonly<Extract<EffectOfMeasure, { outcome: 'measured' }>>
