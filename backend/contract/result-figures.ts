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
  /** How far a conflict seems to have come; for `act` only, absent where it cannot be told. */
  escalation: z
    .strictObject({
      stage: z.enum(['disagreement', 'sides', 'exclusion']),
      direction: z.enum(['up', 'down', 'steady', 'cannot-tell']),
    })
    .optional(),
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
