const mostSteps = 20_000
const stillMoving = 1e-14
const smallestUniqueness = 1e-6

/**
 * McDonald's omega: how reliable the sum of a scale's items is where one thing lies behind them all, however strongly
 * behind each: (sum of loadings)^2 / ((sum of loadings)^2 + sum of uniquenesses), of the one-factor model by maximum
 * likelihood (McDonald 1999; by expectation maximisation, Rubin and Thayer 1982, Psychometrika 47, until nothing moves).
 * Where alpha wants items to be alike, omega does not.
 *
 * `covariances`: of the items, all turned the same way. `null` for fewer than three items, which do not tell a factor
 * from chance, and where an item never differs.
 *
 * @example
 * coefficientOmega([[1, 0.5, 0.4], [0.5, 1, 0.3], [0.4, 0.3, 1]]) // => 0.6818
 */
export function coefficientOmega(covariances: readonly (readonly number[])[]): number | null {
  const variances = covariances.map((row, item) => row[item] ?? 0)
  if (variances.length < 3 || variances.some((variance) => !(variance > 0))) return null
  // In whatever unit items are measured, steps end at the same place.
  const unit = sumOf(variances) / variances.length
  return omegaOf(covariances.map((row) => row.map((one) => one / unit)))
}

function omegaOf(covariances: readonly (readonly number[])[]): number {
  const variances = covariances.map((row, item) => row[item] ?? 0)
  let factor: Factor = {
    loadings: variances.map((variance) => Math.sqrt(variance / 2)),
    unique: variances.map((one) => one / 2),
  }
  for (let step = 0; step < mostSteps; step++) {
    const next = improved(covariances, factor)
    const moved = next.loadings.map((loading, item) => Math.abs(loading - (factor.loadings[item] ?? 0)))
    factor = next
    if (Math.max(...moved) < stillMoving) break
  }
  const common = sumOf(factor.loadings) ** 2
  return common / (common + sumOf(factor.unique))
}

type Factor = { readonly loadings: readonly number[]; readonly unique: readonly number[] }

/** One step of expectation maximisation. */
function improved(covariances: readonly (readonly number[])[], { loadings, unique }: Factor): Factor {
  const precise = loadings.map((loading, item) => loading / (unique[item] ?? 1))
  const information = 1 + dot(precise, loadings)
  const weights = precise.map((one) => one / information)
  const withFactor = covariances.map((row) => dot(row, weights))
  const spread = 1 - dot(weights, loadings) + dot(weights, withFactor)
  const next = withFactor.map((one) => one / spread)
  return {
    loadings: next,
    unique: next.map((loading, item) =>
      Math.max((covariances[item]?.[item] ?? 0) - loading * (withFactor[item] ?? 0), smallestUniqueness),
    ),
  }
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
