import { dt, qt } from 'lib-r-math.js'

const steps = 4

/**
 * The quantile of Student's t with a whole number of degrees of freedom. The library's own is good to seven digits; a
 * few of Newton's steps on the exact distribution function give the rest.
 *
 * @example
 * studentQuantile(0.975, 8) // => 2.306004135204166
 */
export function studentQuantile(share: number, freedom: number): number {
  let quantile = qt(share, freedom)
  for (let step = 0; step < steps; step++) quantile -= (distribution(quantile, freedom) - share) / dt(quantile, freedom)
  return quantile
}

/** By the finite sums over powers of the cosine (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4). */
function distribution(value: number, freedom: number): number {
  const angle = Math.atan(value / Math.sqrt(freedom))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const isOdd = freedom % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = freedom === 1 ? 0 : term
  for (let power = isOdd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2
    sum += term
  }
  return 0.5 + (isOdd ? (angle + sine * sum) / Math.PI : (sine * sum) / 2)
}
