/**
 * Raises positive numbers to one power, many of them. A power of a half or a whole, as the likelihood's is, is
 * multiplied together, several times as fast as by the logarithm and as exact.
 */
export const powerOf = (power: number): ((base: number) => number) => {
  const whole = Math.floor(power)
  if (2 * power !== Math.floor(2 * power) || whole > 4096) return (base) => Math.exp(power * Math.log(base))
  const hasRoot = power > whole
  return (base) => {
    let result = hasRoot ? Math.sqrt(base) : 1
    let square = base
    for (let left = whole; left > 0; left >>= 1) {
      if (left & 1) result *= square
      square *= square
    }
    return result
  }
}
