import { expectedLargest } from './expected-largest.ts'

export type EndsOf = {
  /** Whose answers are in the figure, at least 1. */
  readonly people: number
  /** Points between two neighbouring codes. */
  readonly step: number
  /** Made without the most unfavourable sheet. */
  readonly isRobust: boolean
}

/**
 * The most (points) by which a robust figure is corrected, over the expected largest of its sheets and the number of the
 * others: correlation times standard deviation, usually 14. A limit, because what the ends must cover follows from it.
 */
export const largestCorrected = 25

/**
 * What must be left to a group between an end of the range and where its mean can lie furthest from it, in points added up
 * over all of them, so that somebody who takes their own answer away does not know that all others lie on one side: more
 * than this. By a scale the insider takes up to 100 points and another at the middle 50; of a single item's favourable
 * answers, or the others, the insider may have one, and another is wanted.
 */
export const roomBesideInsider = { scale: 150, item: 200 } as const

/**
 * The lowest code of a group of so many: it stands for every mean up to half a step above it, as 100 less it does for the
 * highest ones. One step wherever this leaves room beside an insider, more in small groups: by their size, never by what
 * they answered.
 *
 * A plain mean below e + step / 2 leaves n people less than n (e + step / 2) points, which has to be more than
 * `roomBesideInsider`. Of a robust figure, whoever answered worst of all knows that it is made of the n - 1 others,
 * corrected towards the unfavourable end by up to c = `largestCorrected` * e(n) / (n - 1): at the favourable end they have
 * (n - 1) (e + step / 2 - c) points, which have to be more than the 50 of one of them at the middle.
 *
 * With steps of 10: plain 30 for 5 and 6 people, 20 for 7 to 10, then 10; robust 20 for 5 and 6, then 10.
 *
 * @example
 * sharedEnd({ people: 8, step: 10, isRobust: false }) // => 20: reads "20 or lower", and 80 "80 or higher"
 */
export function sharedEnd(figure: EndsOf): number {
  const { step } = figure
  let end = step
  while (end + step < 50 && !leavesRoom(end, figure)) end += step
  return end
}

function leavesRoom(end: number, { people, step, isRobust }: EndsOf): boolean {
  const reach = end + step / 2
  if (!isRobust) return people * reach > roomBesideInsider.scale
  return people > 1 && (people - 1) * reach - largestCorrected * expectedLargest(people) > roomBesideInsider.scale - 100
}
