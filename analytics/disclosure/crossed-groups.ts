/**
 * Shown groups of a tree crossed with values that people declared: how many declared which value, by block.
 *
 * A block is what a shown unit has beyond the shown units inside it, so that everybody is in exactly one.
 */
export type CrossedGroups = {
  /** By block, then by value. */
  readonly declared: readonly (readonly number[])[]
  /** By block: everybody in it, those included who declared nothing. */
  readonly people: readonly number[]
}

export type SmallestTold = {
  /** Infinity where the values tell nothing that the blocks do not. */
  readonly people: number
  /** Ways in which values can be put together that were looked at. */
  readonly checked: number
}

/**
 * The fewest people about whom anything can be worked out from the sums over some values beside the sums over all
 * blocks, by adding and subtracting them with any weights whatever.
 *
 * Exact and complete, for any threshold. A weighted sum of the published sums weighs those of block j who declared v by
 * a(j) + b(v), where b is 0 for values that are not shown and for who declared none. Given b, it tells of the fewest people where each
 * a(j) is the one that cancels most of its block: all values of one weight. So only which values weigh alike matters, and
 * every way to divide them is looked at; five values and the rest make 203. Where a division cancels everybody, the values
 * in it are made of whole blocks and tell nothing that these do not, and whatever is weighed otherwise is a whole
 * block, which the rule for units has made large enough. The audit by kernel (`linearAudit`) looks at sums and
 * differences of at most four atoms and finds no more.
 *
 * Looks at numbers of people alone.
 *
 * @example
 * // A night team of twelve, eleven of whom say that they work at night, as nobody else does: one person is left.
 * smallestTold({ declared: [[11, 0], [0, 30]], people: [12, 30] }, [true, false]) // => { people: 1, checked: 1 }
 */
export function smallestTold({ declared, people }: CrossedGroups, shown: readonly boolean[]): SmallestTold {
  const values = shown.flatMap((isShown, value) => (isShown ? [value] : []))
  let [fewest, checked] = [Infinity, 0]
  for (const division of divisions(values.length)) {
    checked += 1
    let told = 0
    for (const [block, all] of people.entries())
      told += all - largestAlike({ division, values, all, declared: declared[block] ?? [] })
    if (told > 0) fewest = Math.min(fewest, told)
  }
  return { people: fewest, checked }
}

type DividedBlock = {
  /** For each of `values`, the part it is in. */
  readonly division: readonly number[]
  readonly values: readonly number[]
  readonly declared: readonly number[]
  readonly all: number
}

/** Most people of a block whose values weigh alike; in part 0 is everybody whose value is not shown. */
function largestAlike({ division, values, declared, all }: DividedBlock): number {
  const parts: number[] = [all]
  for (const [at, value] of values.entries()) {
    const [part = 0, size = 0] = [division[at], declared[value]]
    parts[0] = (parts[0] ?? 0) - size
    parts[part] = (parts[part] ?? 0) + size
  }
  return Math.max(...parts)
}

/** Every way to divide values and the rest (part 0) into parts, but for the one in which they are all together. */
function divisions(values: number): readonly (readonly number[])[] {
  let known: readonly (readonly number[])[] = [[]]
  for (let value = 0; value < values; value += 1)
    known = known.flatMap((one) =>
      Array.from({ length: Math.max(0, ...one) + 2 }, (_, part): readonly number[] => [...one, part]),
    )
  return known.filter((one) => one.some((part) => part > 0))
}
