import { at } from './number-at.ts'
import { squareMatrix } from './square-matrix.ts'
import type { SquareMatrix } from './square-matrix.ts'
import type { HistoryScale } from './released-history.ts'
import { beliefsOf } from './warning-options.ts'
import type { WarningOptions } from './warning-options.ts'

export type WithinPersons = { readonly spreads: Float64Array; readonly correlations: SquareMatrix }

/** How persons of one unit differ: what the options say, else the prior. `usual` holds each scale's usual share. */
export const withinPersons = (
  scales: readonly HistoryScale[],
  usual: Float64Array,
  options: WarningOptions,
): WithinPersons => {
  const { within } = options
  if (!within) {
    const { personSpread, personCorrelation } = beliefsOf(options)
    return {
      spreads: new Float64Array(scales.length).fill(personSpread),
      correlations: squareMatrix(scales.length, (row, column) => (row === column ? 1 : personCorrelation)),
    }
  }
  const points = scales.map((scale) => Math.sqrt(Math.max(within(scale, scale), 1)))
  return {
    spreads: Float64Array.from(points, (spread, index) => spread / 100 / slope(at(usual, index))),
    correlations: squareMatrix(scales.length, (row, column) => {
      const [one, other] = [scales[row], scales[column]]
      if (!one || !other || row === column) return 1
      return Math.min(Math.max(within(one, other) / ((points[row] ?? 1) * (points[column] ?? 1)), -0.95), 0.95)
    }),
  }
}

/** How many shares one unit of the stabilised score is, at a share. */
export const slope = (share: number): number => {
  const inside = Math.min(Math.max(share, 0.05), 0.95)
  return Math.sqrt(inside * (1 - inside))
}
