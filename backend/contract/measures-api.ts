import { z } from 'zod'
import { allMeasureKinds } from './measure-kinds.ts'
import { texts } from './respondent-api.ts'

// What the office pages and the backend say to each other about measures; the routes stand with the others.

export const measureKind = z.enum(allMeasureKinds)

const id = z.string().min(1).max(100)

/** `after`: the last round before it began. */
export const measureRequest = z.strictObject({ unit: id, kind: measureKind, scale: id, after: id })
export type MeasureRequest = z.infer<typeof measureRequest>

const verdict = z.enum(['clearly-better', 'clearly-worse', 'cannot-tell'])

/**
 * Points toward the favourable end, beyond what units without a measure came from the same start; `low` and `high` of the
 * 95 % interval. `smallestClear`: the smallest effect that would have been called clear.
 */
const measured = z.strictObject({
  outcome: z.literal('measured'),
  /** Title of the round. */
  round: z.string(),
  effect: z.number(),
  low: z.number(),
  high: z.number(),
  smallestClear: z.number(),
  untreated: z.int(),
  verdict,
})

/**
 * `waiting`: no later round asked the same. `not-shown`: the unit shows no figures that may be set
 * beside each other, or some of its groups are not the reader's to see in both rounds.
 * `nobody-without`: too few units without a measure.
 */
const notMeasured = z.strictObject({ outcome: z.enum(['waiting', 'not-shown', 'nobody-without']) })
export const effectOfMeasure = z.discriminatedUnion('outcome', [measured, notMeasured])
export type EffectOfMeasure = z.infer<typeof effectOfMeasure>

const measure = z.strictObject({
  id: z.string(),
  unit: z.string(),
  unitName: z.string(),
  kind: measureKind,
  scale: z.string(),
  scaleName: texts,
  /** Title of the last round before it began. */
  after: z.string(),
  writtenOn: z.iso.date(),
  /** Whether it was written down before any later round was counted; others are left out of what helps. */
  foreseen: z.boolean(),
  mayRemove: z.boolean(),
  effect: effectOfMeasure,
})
export type ShownMeasure = z.infer<typeof measure>

/** What one kind has done here so far, by unit; figures from three units only, and none that tells of fewer than three others. */
const helps = z.strictObject({
  kind: measureKind,
  measures: z.int(),
  pooled: z.strictObject({ effect: z.number(), low: z.number(), high: z.number(), verdict }).optional(),
})
export type WhatHelps = z.infer<typeof helps>

const named = z.strictObject({ id: z.string(), name: z.string() })

/** `choices`: what a measure can be written down for, as in the newest round the viewer may read; absent without one. */
export const measuresReply = z.strictObject({
  choices: z
    .strictObject({
      units: z.array(named),
      scales: z.array(z.strictObject({ id: z.string(), name: texts })),
      /** Newest first. */
      rounds: z.array(named),
    })
    .optional(),
  measures: z.array(measure),
  helps: z.array(helps),
})
export type MeasuresReply = z.infer<typeof measuresReply>
