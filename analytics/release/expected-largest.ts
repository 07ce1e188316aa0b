import { qnorm } from 'lib-r-math.js'

/**
 * The expected largest of n independent standard normal values, by Blom's approximation (1958); n at least 2.
 *
 * @example
 * expectedLargest(8) // => 1.4342 (exactly: 1.4236)
 */
export function expectedLargest(n: number): number {
  if (n < 2) throw new Error('expectedLargest requires at least two values')
  return qnorm((n - 0.375) / (n + 0.25))
}
