import { alphaOfCovariances } from '../teams/cronbach-alpha.ts'
import { coefficientOmega } from '../teams/coefficient-omega.ts'
import { pairPlace, type PairSums } from './pair-sums.ts'
import { covarianceOf } from './pooled-covariance.ts'

/** How far a scale's items go together over all people; absent where its items are too few to tell, whatever was answered. */
export type ScaleReliability = {
  /** Of two items or more. */
  readonly alpha?: number | undefined
  /** Of three items or more. */
  readonly omega?: number | undefined
}

/**
 * Alpha and omega of a scale from the sums of its items, over everybody who left none of them out. Where items never
 * differ, so that neither exists, both are 0: that a figure is there must not tell what was answered.
 */
export function scaleReliability(pairs: readonly PairSums[], items: number): ScaleReliability {
  const covariances = Array.from({ length: items }, (_, row) =>
    Array.from({ length: items }, (__, column) => {
      const sums = pairs[pairPlace(row, column)]
      return (sums && covarianceOf(sums)) ?? 0
    }),
  )
  return {
    ...(items >= 2 ? { alpha: alphaOfCovariances(covariances) ?? 0 } : {}),
    ...(items >= 3 ? { omega: coefficientOmega(covariances) ?? 0 } : {}),
  }
}
