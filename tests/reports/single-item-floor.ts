import { favourableShare } from '../../analytics/index.ts'

/** The fewest answers from which the analytics shows the share of a single question. */
export function singleItemFloor(): number {
  return Array.from({ length: 100 }, (_, answered) => answered).findIndex(
    (answered) => favourableShare({ answered, favourable: answered }) !== null,
  )
}
