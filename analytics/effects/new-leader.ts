import { studentQuantile } from './student-quantile.ts'
import { mean, sampleStandardDeviation } from '../sample-statistics.ts'
import { roundedChange } from './rounded-change.ts'
import type { Verdict } from './measured-effect.ts'

/** One of the first pulses under a new leader, as a change since the last round under the former one. */
export type PulseAfterChange = {
  /** Points toward the favourable end. */
  readonly change: number
  /** Between what ninety-nine of a hundred units lie after a change of leader here. */
  readonly low: number
  readonly high: number
  readonly verdict: Verdict
}

const pulses = 3
/** With fewer earlier changes of leader nothing is known of what is usual. */
const fewestChanges = 6
/** Three scales are followed over three pulses: at one in twenty, two new leaders in five would be called unusual once. */
const usualShare = 0.99

/**
 * A unit's first three pulses under a new leader, each beside what is usual here in the same pulse after a change of
 * leader: most units fall or rise a little then, whoever comes. `changes` and each of `usual` hold changes since the
 * last round before the new leader, in points toward the favourable end, pulse by pulse; those to come are absent. A
 * pulse is left out where fewer than six earlier changes of leader are known. It judges the unit's course, not a person.
 *
 * The interval is that of one new value of a normal sample, mean ± t sd sqrt(1 + 1/n). `step`: what figures are rounded to
 * (0: exact). A change of two of them has the variance of two roundings at least (JCGM 100:2008, 4.3.7), also where those
 * known happen to be alike because coarse figures stand.
 *
 * @example
 * newLeaderCourse([-3, 2], earlierChanges, 10) // => [{ change: -3, low: -22, high: 17, verdict: 'cannot-tell' }, …]
 */
export function newLeaderCourse(
  changes: readonly number[],
  usual: readonly (readonly number[])[],
  step: number,
): readonly PulseAfterChange[] {
  return changes.slice(0, pulses).flatMap((change, pulse) => {
    const known = usual.flatMap((course) => course[pulse] ?? [])
    if (known.length < fewestChanges) return []
    const spread = Math.max(sampleStandardDeviation(known), roundedChange(step))
    const half = studentQuantile((1 + usualShare) / 2, known.length - 1) * spread * Math.sqrt(1 + 1 / known.length)
    const [low, high] = [mean(known) - half, mean(known) + half]
    return [
      { change, low, high, verdict: change > high ? 'clearly-better' : change < low ? 'clearly-worse' : 'cannot-tell' },
    ]
  })
}
