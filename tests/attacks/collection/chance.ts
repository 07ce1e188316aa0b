/**
 * How likely a blind one-to-one matching in groups of these sizes gets each number of people right. Of a random
 * permutation of n, the share with k fixed points is D(n - k) / (k! (n - k)!), where D counts permutations without any
 * (Montmort 1708); groups are independent, so their distributions are convolved. It is the binomial test's distribution
 * with what a matching adds: people of one group are not matched independently of each other.
 */
export function hitsByChance(sizes: readonly number[]): readonly number[] {
  return sizes.map(fixedPoints).reduce(convolved, [1])
}

/** How likely chance gets at least so many right. */
export function chanceOfAtLeast(hits: number, sizes: readonly number[]): number {
  return hitsByChance(sizes)
    .slice(hits)
    .reduce((sum, share) => sum + share, 0)
}

/** The expected share: one of each group, whatever its size. */
export function chanceRate(sizes: readonly number[]): number {
  return sizes.length / sizes.reduce((sum, size) => sum + size, 0)
}

function fixedPoints(size: number): readonly number[] {
  return Array.from({ length: size + 1 }, (_, fixed) => withoutFixedPoint(size - fixed) / factorial(fixed))
}

/** D(n) / n!, by the alternating sum of 1 / i!. */
function withoutFixedPoint(size: number): number {
  return Array.from({ length: size + 1 }, (_, i) => (i % 2 === 0 ? 1 : -1) / factorial(i)).reduce((a, b) => a + b, 0)
}

function factorial(number: number): number {
  return number < 2 ? 1 : number * factorial(number - 1)
}

function convolved(one: readonly number[], other: readonly number[]): readonly number[] {
  const all = Array.from({ length: one.length + other.length - 1 }, () => 0)
  for (const [i, first] of one.entries()) for (const [j, second] of other.entries()) all[i + j]! += first * second
  return all
}
