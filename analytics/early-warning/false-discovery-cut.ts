/**
 * The smallest probability that is still alarmed when at most `allowed` of all alarms may be false on average: the
 * largest set of units whose mean `1 - probability` stays within it (Newton and colleagues, Biostatistics 5:155, 2004).
 * Units of equal probability are in it together or not at all. Infinite when no unit can be alarmed.
 */
export const falseDiscoveryCut = (probabilities: readonly number[], allowed: number): number => {
  const sorted = probabilities.toSorted((one, other) => other - one)
  let cut = Infinity
  let falseSum = 0
  for (const [index, probability] of sorted.entries()) {
    falseSum += 1 - probability
    const isLastOfEquals = sorted[index + 1] !== probability
    if (isLastOfEquals && falseSum <= allowed * (index + 1)) cut = probability
  }
  return cut
}
