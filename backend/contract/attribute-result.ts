import { z } from 'zod'
import { texts } from './respondent-api.ts'

const limits = z.strictObject({ floor: z.int(), difference: z.int() })

/**
 * What people declared of themselves, in the whole organisation. A value without scores is hidden, and for one reason only:
 * too few people. Never compared over rounds.
 */
export const attributeResult = z.strictObject({
  name: texts,
  values: z.array(
    z.strictObject({
      name: texts,
      /** By scale id, 0 to 100, coarse; null where no more may be told than that it lies somewhere between. */
      scores: z.record(z.string(), z.number().nullable()),
      /** Of scores that stand for everything up to the end of the range, or down to it: at which end. */
      ends: z.record(z.string(), z.enum(['low', 'high'])),
    }),
  ),
  /** Fewest answers by item class, and fewest left when figures are subtracted. */
  thresholds: z.record(z.enum(['ordinary', 'sensitive']), limits),
})
