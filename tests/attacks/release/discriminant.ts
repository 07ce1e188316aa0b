/**
 * Fisher's linear discriminant (1936): the weighting of features that best tells two classes apart where they spread
 * alike. Gives the score of a case.
 */
export function linearScores(
  cases: readonly (readonly number[])[],
  labels: readonly boolean[],
): (features: readonly number[]) => number {
  const size = cases[0]?.length ?? 0
  const yes = means(cases.filter((_, place) => labels[place]))
  const no = means(cases.filter((_, place) => !labels[place]))
  const within = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (const [place, features] of cases.entries()) {
    const middle = labels[place] ? yes : no
    for (let row = 0; row < size; row += 1)
      for (let column = 0; column < size; column += 1)
        add(within, [row, column], deviation(features, middle, row) * deviation(features, middle, column))
  }
  // A trace of the identity, so that figures that always agree can be weighed as well.
  for (let row = 0; row < size; row += 1) add(within, [row, row], 1e-6 * cases.length)
  const weights = solved(
    within,
    yes.map((value, place) => (value - (no[place] ?? 0)) * cases.length),
  )
  return (features) => features.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0)
}

/** The probability that a case that is so scores higher than one that is not; ties count half (Mann and Whitney 1947). */
export function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores.map((score, place) => ({ score, label: labels[place] ?? false }))
  const sorted = order.toSorted((one, other) => one.score - other.score)
  let [rankSum, yes] = [0, 0]
  for (let start = 0; start < sorted.length;) {
    let end = start
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) end += 1
    const positive = sorted.slice(start, end).filter(({ label }) => label).length
    rankSum += (positive * (start + end + 1)) / 2
    yes += positive
    start = end
  }
  return (rankSum - (yes * (yes + 1)) / 2) / (yes * (sorted.length - yes))
}

const deviation = (features: readonly number[], middle: readonly number[], at: number): number =>
  (features[at] ?? 0) - (middle[at] ?? 0)

function add(table: number[][], [row, column]: readonly [number, number], value: number): void {
  const cells = table[row]
  if (cells) cells[column] = (cells[column] ?? 0) + value
}

function means(cases: readonly (readonly number[])[]): readonly number[] {
  const size = cases[0]?.length ?? 0
  return Array.from({ length: size }, (_, at) => cases.reduce((sum, one) => sum + (one[at] ?? 0), 0) / cases.length)
}

/** Solves a symmetric positive definite system by Gaussian elimination. */
function solved(table: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = table.map((row, place) => [...row, right[place] ?? 0])
  for (const [at, pivot] of rows.entries())
    for (const [other, row] of rows.entries()) {
      if (other === at) continue
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1)
      for (const [column, value] of pivot.entries()) row[column] = (row[column] ?? 0) - factor * value
    }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1))
}
