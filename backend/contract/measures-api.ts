import { z } from 'zod'
import { allDropReasons, allMeasureKinds } from './measure-kinds.ts'
import { texts } from './respondent-api.ts'

// What the office pages and the backend say to each other about measures; the routes stand with the others.

export const measureKind = z.enum(allMeasureKinds)

const id = z.string().min(1).max(100)

/** `after`: the last round before it began. `responsible`: id of a recipient of the unit's results; `deadline`: today or later. */
export const measureRequest = z.strictObject({
  unit: id,
  kind: measureKind,
  scale: id,
  after: id,
  responsible: id,
  deadline: z.iso.date(),
})
export type MeasureRequest = z.infer<typeof measureRequest>

const dropReason = z.enum(allDropReasons)

/** What became of carrying a measure out. `on`: no day to come; `deadline`: the new one. Reasons are chosen, so that nobody is named. */
const carriedOut = z.strictObject({ state: z.literal('carried-out'), on: z.iso.date() })
const underWay = z.strictObject({ state: z.literal('under-way'), deadline: z.iso.date() })
const carriedOn = underWay.extend({ responsible: id.optional() })
const dropped = z.strictObject({ state: z.literal('dropped'), why: dropReason })
/** `responsible`: id of whoever takes it over, a recipient of the unit's results; absent where nobody does. */
export const followUpRequest = z.discriminatedUnion('state', [carriedOut, carriedOn, dropped])
export type FollowUpRequest = z.infer<typeof followUpRequest>

export const recorderRole = z.enum(['leader', 'representative'])
export type RecorderRole = z.infer<typeof recorderRole>

/** `by`: as what somebody recorded it; absent on what was recorded before that was kept. */
const noted = { notedOn: z.iso.date(), by: recorderRole.optional() }
const notedCarriedOut = carriedOut.extend(noted)
const notedUnderWay = underWay.extend(noted)
const notedDropped = dropped.extend(noted)

/** As it is kept: with the day on which it was written down, and the id and the name of whoever took it over. */
export const keptFollowUp = z.discriminatedUnion('state', [
  notedCarriedOut,
  notedUnderWay.extend({ responsible: z.strictObject({ member: z.string(), name: z.string() }).optional() }),
  notedDropped,
])
export type KeptFollowUp = z.infer<typeof keptFollowUp>

/** The same as it is shown; `responsible`: name of whoever took it over. */
export const followUp = z.discriminatedUnion('state', [
  notedCarriedOut,
  notedUnderWay.extend({ responsible: z.string().optional() }),
  notedDropped,
])
export type FollowUp = z.infer<typeof followUp>

const verdict = z.enum(['clearly-better', 'clearly-worse', 'cannot-tell'])

/**
 * Points toward the favourable end, beyond what units without a measure came from the same start, in the newest round that
 * tells; `low` and `high` of an interval that holds in all rounds together at 95 %. `verdict`: of the newest round that was
 * clear; `clearIn` is that round where it is not the newest that tells. `smallestClear`: the smallest effect that would have been called clear; `smallestUsuallyFound`: the one
 * that would have been found four times in five, the minimum detectable change.
 */
const points = { effect: z.number(), low: z.number(), high: z.number() }
/** `round`: title of the round. */
const inRound = z.strictObject({ round: z.string(), ...points })
const measured = inRound.extend({
  outcome: z.literal('measured'),
  smallestClear: z.number(),
  smallestUsuallyFound: z.number(),
  untreated: z.int(),
  verdict,
  clearIn: inRound.optional(),
})

/**
 * `waiting`: no later round asked the same. `not-shown`: the unit shows no figures that may be set
 * beside each other, or some of its groups are not the reader's to see in both rounds.
 * `nobody-without`: too few units without a measure. `not-done`: dropped before that round because it could not be done.
 */
const notMeasured = z.strictObject({ outcome: z.enum(['waiting', 'not-shown', 'nobody-without', 'not-done']) })
export const effectOfMeasure = z.discriminatedUnion('outcome', [measured, notMeasured])
export type EffectOfMeasure = z.infer<typeof effectOfMeasure>

export const shownMeasure = z.strictObject({
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
  /** Name of who is responsible now, and the last deadline; absent on what was written down before plans were kept. */
  plan: z.strictObject({ responsible: z.string(), deadline: z.iso.date() }).optional(),
  /** Oldest first; the last one counts. */
  followUps: z.array(followUp),
  /** Taken back it can be as long as nothing is known of it; later it is dropped. */
  mayRemove: z.boolean(),
  effect: effectOfMeasure,
})
export type ShownMeasure = z.infer<typeof shownMeasure>

/** What one kind has done here so far, by unit; figures from three units only, and none that tells of fewer than three others. */
export const whatHelps = z.strictObject({
  kind: measureKind,
  measures: z.int(),
  pooled: z.strictObject({ ...points, verdict }).optional(),
})
export type WhatHelps = z.infer<typeof whatHelps>

const named = z.strictObject({ id: z.string(), name: z.string() })

/** `choices`: what a measure can be written down for, as in the newest round the viewer may read; absent without one. */
export const measuresReply = z.strictObject({
  choices: z
    .strictObject({
      /** Each with the people who may be responsible: who receives its results. */
      units: z.array(named.extend({ people: z.array(named) })),
      scales: z.array(z.strictObject({ id: z.string(), name: texts })),
      /** Newest first. */
      rounds: z.array(named),
    })
    .optional(),
  measures: z.array(shownMeasure),
  helps: z.array(whatHelps),
})
export type MeasuresReply = z.infer<typeof measuresReply>
