import { z } from 'zod'

/** `cannot-tell` where chance and rounding could make the difference. */
const difference = z.enum(['better', 'worse', 'cannot-tell'])

export const figureCertainty = z.strictObject({
  /** Between which scores the whole unit may lie. */
  low: z.int(),
  high: z.int(),
  /** Absent for the company itself. */
  besideCompany: difference.optional(),
  /** Since the latest round of the trend; absent where that shows no figure. */
  sinceBefore: difference.optional(),
})

export const unitAlert = z.strictObject({
  degree: z.enum(['attention', 'act']),
  /** Named for `act` only. */
  pattern: z.enum(['humour', 'control', 'conflict', 'punishment', 'power', 'cannot-tell']).optional(),
  /** Title of the round in which it most probably began; absent when it was there from the first. */
  since: z.string().optional(),
  /** How far a conflict seems to have come; for `act` on a named conflict only, absent where it cannot be told. */
  escalation: z
    .strictObject({
      stage: z.enum(['disagreement', 'sides', 'exclusion']),
      direction: z.enum(['up', 'down', 'steady', 'cannot-tell']),
    })
    .optional(),
  /** Said of a unit together with groups under it that are too small to be shown. */
  withSmaller: z.literal(true).optional(),
})

/**
 * Rounds under a new leader, three at the most, as points toward the favourable end since `before`, the last round under
 * the former one; `low` to `high` is where nineteen of twenty units lie then. `known`: other changes of leader here; with
 * fewer than six of them no round is told of.
 */
export const newLeader = z.strictObject({
  before: z.string(),
  known: z.int(),
  scales: z.array(
    z.strictObject({
      scale: z.string(),
      pulses: z.array(
        z.strictObject({
          change: z.number(),
          low: z.number(),
          high: z.number(),
          verdict: z.enum(['clearly-better', 'clearly-worse', 'cannot-tell']),
        }),
      ),
    }),
  ),
})

/** `falseAtMostOneIn`: 1 where nothing better can be said. */
const degreeErrors = z.strictObject({ newFalseAlarmsPer100UnitYears: z.number(), falseAtMostOneIn: z.number() })

export const expectedErrors = z.strictObject({
  act: degreeErrors,
  any: degreeErrors,
  missedPercentWithinThreeRounds: z.number(),
  missedPercentWithinSixRounds: z.number(),
  onePersonPercent: z.number(),
})

/** Conditions that clearly go with an outcome; `share`: of all differences in it, 0 to 1, and between what it may lie. */
const goesWith = z.strictObject({
  outcome: z.string(),
  level: z.enum(['people', 'groups']),
  scales: z.array(z.strictObject({ scale: z.string(), share: z.number(), low: z.number(), high: z.number() })),
})

/** 0 to 1, alpha also below 0; absent where a scale has too few items. */
const scaleStatistics = z.strictObject({
  scale: z.string(),
  alpha: z.number().optional(),
  omega: z.number().optional(),
  icc1: z.number(),
  icc2: z.number(),
  agreement: z.number(),
})

/** Of the whole company in a round, and of every round alike. */
export const acrossCompany = {
  /**
   * Conditions that clearly go with a scale, the strongest first, among colleagues of one group or from group to group; it
   * proves no cause.
   */
  why: z.array(goesWith),
  /** For an expert to check: reliabilities and agreement by scale; none in most rounds. */
  statistics: z.array(scaleStatistics),
  /** How often messages are wrong, measured on made-up organisations; `any` counts both degrees. */
  errors: expectedErrors,
}

/** To one question in one language. */
export const shownComments = z.strictObject({
  question: z.string(),
  language: z.enum(['da', 'en']),
  /** Without text its writer wished the theme alone to be told. */
  comments: z.array(z.strictObject({ theme: z.string().nullable(), text: z.string() })),
})
