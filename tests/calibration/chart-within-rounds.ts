import { seededNormal, seededRandom } from '../analytics/seeded-random.ts'

/** A unit's standardised figure: how far it lies off, how rounds go together, and of how many rounds its own level is the mean. */
export type ChartedCourse = { readonly shift?: number; readonly autocorrelation?: number; readonly baseline?: number }

const [smoothing, limit, rounds, runs] = [0.2, 2.86, 12, 40_000]

/**
 * The share of units that a one-sided EWMA with limits that widen from round to round (smoothing .2, limit 2.86) has
 * alarmed for within each of twelve rounds, by simulation from a fixed seed. Without `baseline` the level is known.
 */
export function alarmedWithinRounds({ shift = 0, autocorrelation = 0, baseline }: ChartedCourse): readonly number[] {
  const normal = seededNormal(seededRandom(7))
  const first = Array.from({ length: rounds }, () => 0)
  for (let run = 0; run < runs; run++) {
    const level = baseline === undefined ? 0 : normal() / Math.sqrt(baseline)
    let [figure, smoothed] = [normal(), 0]
    for (let round = 0; round < rounds; round++) {
      if (round > 0) figure = autocorrelation * figure + Math.sqrt(1 - autocorrelation ** 2) * normal()
      smoothed = (1 - smoothing) * smoothed + smoothing * (figure + shift - level)
      const spread = Math.sqrt((smoothing / (2 - smoothing)) * (1 - (1 - smoothing) ** (2 * (round + 1))))
      if (smoothed <= limit * spread) continue
      first[round] = first[round]! + 1
      break
    }
  }
  return first.map((_, round) => first.slice(0, round + 1).reduce((sum, alarms) => sum + alarms, 0) / runs)
}
