import type { ScoringPlan } from '../../analytics/index.ts'

/** No answer, in sheets of bytes. */
export const missing = 255

/**
 * The plainest loop over typed arrays that counts what a release is made of: how often each answer was given to each
 * item, and by scale how many have a score and the sum of their scores. No check, no exactness, no worst sheet.
 */
export function plainCount(plan: ScoringPlan, sheets: Uint8Array) {
  const items = plan.items.length
  const given = new Float64Array(items * 256)
  const parts = plan.scales.map((scale) => Uint8Array.from(scale.parts, ({ index }) => index))
  const reversed = Uint8Array.from(plan.items, (item) => Number(item.reversed))
  const ranges = Float64Array.from(plan.items, ({ lowest, highest }) => highest - lowest)
  const sums = new Float64Array(parts.length)
  const answered = new Float64Array(parts.length)
  const countSheet = (start: number): void => {
    for (let item = 0; item < items; item++) {
      const place = item * 256 + sheets[start + item]!
      given[place] = given[place]! + 1
    }
    for (let scale = 0; scale < parts.length; scale++) {
      const own = parts[scale]!
      let [sum, known] = [0, 0]
      for (let part = 0; part < own.length; part++) {
        const item = own[part]!
        const answer = sheets[start + item]!
        if (answer === missing) continue
        const share = answer / ranges[item]!
        sum += reversed[item] === 1 ? 1 - share : share
        known += 1
      }
      if (2 * known < own.length) continue
      sums[scale] = sums[scale]! + sum / known
      answered[scale] = answered[scale]! + 1
    }
  }
  return { countSheet, given, sums, answered }
}
