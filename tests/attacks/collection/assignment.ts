/**
 * The one-to-one matching of rows to columns with the lowest total cost, by the Hungarian method with potentials (Kuhn 1955;
 * Jonker and Volgenant 1987): the column of each row. The matrix is square.
 */
export function bestMatching(cost: readonly (readonly number[])[]): readonly number[] {
  const size = cost.length
  const rowPotential = zeros(size + 1)
  const columnPotential = zeros(size + 1)
  const rowOf = zeros(size + 1)
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row
    const least = Array.from({ length: size + 1 }, () => Infinity)
    const seen = Array.from({ length: size + 1 }, () => false)
    const cameFrom = zeros(size + 1)
    let column = 0
    do {
      seen[column] = true
      const current = rowOf[column]!
      let [next, delta] = [0, Infinity]
      for (let other = 1; other <= size; other += 1) {
        if (seen[other]) continue
        const reduced = cost[current - 1]![other - 1]! - rowPotential[current]! - columnPotential[other]!
        if (reduced < least[other]!) {
          least[other] = reduced
          cameFrom[other] = column
        }
        if (least[other]! < delta) [delta, next] = [least[other]!, other]
      }
      for (let other = 0; other <= size; other += 1)
        if (seen[other]) {
          rowPotential[rowOf[other]!]! += delta
          columnPotential[other]! -= delta
        } else least[other]! -= delta
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const before = cameFrom[column]!
      rowOf[column] = rowOf[before]!
      column = before
    }
  }
  const columnOf = zeros(size)
  for (let column = 1; column <= size; column += 1) columnOf[rowOf[column]! - 1] = column - 1
  return columnOf
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0)
