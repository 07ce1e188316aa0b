import { grown, hypotheses } from './hypotheses.ts'
import type { Growth } from './warning-beliefs.ts'

/**
 * A way a pattern may have come, seen in a unit's shown rounds: how much of it is there in each (nothing before `from`),
 * and in which round after the first shown one it began, 0 for one that was there from the start.
 */
export type Course = {
  readonly onset: number
  readonly weight: number
  readonly from: number
  readonly grown: Float64Array
}

/** The courses for a unit's shown rounds, worked out once for all units that show the same. */
export const courses = (growths: readonly Growth[]): ((shown: Float64Array) => readonly Course[]) => {
  const known = new Map<string, readonly Course[]>()
  return (shown) => {
    const key = shown.join()
    const found = known.get(key) ?? coursesIn(shown, growths)
    known.set(key, found)
    return found
  }
}

const coursesIn = (shown: Float64Array, growths: readonly Growth[]): readonly Course[] => {
  const [first = 0] = shown
  return hypotheses(first, shown.at(-1) ?? first, growths).map((hypothesis) => {
    const course = shown.map((round) => grown(hypothesis, round))
    return {
      onset: hypothesis.onset < 0 ? 0 : hypothesis.onset - first,
      weight: hypothesis.growth.weight,
      from: course.findIndex((share) => share !== 0),
      grown: course,
    }
  })
}
