import { sharedEnd } from '../release/shared-end.ts'
import type { Bounds } from './bounds.ts'
import { wholeSums } from './whole-sums.ts'

export type CodedFigure = {
  readonly code: number
  /** Points between two neighbouring codes. */
  readonly step: number
  /** How many answers are in it; at least 1. */
  readonly people: number
  /** Answers by whose number the shared ends were chosen, where that is not `people`. */
  readonly endsOf?: number
  /** Made without one sheet, so that it may lie off the mean of all by that one. */
  readonly isRobust: boolean
  /** May have stood while the mean moved, by as much as one person moves it at most. */
  readonly stood?: boolean
  /** Points between two sums that answers can have; unless said, any sum is taken to be possible. */
  readonly width?: number
}

/**
 * Between which means (points) a released code leaves its group: half a step around it, where the lowest code of so
 * many people begins at 0 and the highest ends at 100; no nearer than whole answers can come to it.
 *
 * @example
 * codeBounds({ code: 50, step: 10, people: 9, isRobust: false }) // => { low: 45, high: 55 }
 */
export function codeBounds({ stood = false, width, ...figure }: CodedFigure): Bounds {
  const { step, people, isRobust } = figure
  const onePerson = 100 / people
  const half = (stood ? Math.max(step / 2, onePerson) : step / 2) + (isRobust ? onePerson : 0)
  const bounds = around(figure, half)
  return width === undefined ? bounds : wholeSums(bounds, { people, width })
}

/** The same where the group's figure itself is asked for, corrected or not, and not the mean of all: half a step around the code. */
export const codeRange = (figure: CodedFigure): Bounds => around(figure, figure.step / 2)

function around({ code, step, people, endsOf = people, isRobust }: CodedFigure, half: number): Bounds {
  const end = sharedEnd({ people: endsOf, step, isRobust })
  return {
    low: code <= end ? 0 : Math.max(code - half, 0),
    high: code >= 100 - end ? 100 : Math.min(code + half, 100),
  }
}
