/**
 * A number to so many significant digits, halves away from 0.
 *
 * @example
 * significantDigits(437.2, 2) // => 440
 * significantDigits(-0.0347, 2) // => -0.035
 */
export function significantDigits(value: number, digits: number): number {
  // Adding 0 makes of -0 the 0 that it is.
  return Number(value.toPrecision(digits)) + 0
}
