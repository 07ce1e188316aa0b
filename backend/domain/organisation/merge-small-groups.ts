/**
 * Cuts a row of groups that are each too small into the largest possible number of neighbouring runs of at least
 * `minimum` people; of equally many, into the most even ones (smallest sum of squared sizes), earlier cuts first.
 * Returns the runs as places in `sizes`, or `undefined` when all of them together are too few.
 * Example: sizes 3, 5, 4, 4 with minimum 8 give [0, 1] and [2, 3].
 */
export function mergeSmallGroups(
  sizes: readonly number[],
  minimum: number,
): readonly (readonly number[])[] | undefined {
  // best[k] is the best way to cut the first k groups; the first of none is the empty cut.
  const best: (Cut | undefined)[] = [{ runs: [], squares: 0 }]
  for (let end = 1; end <= sizes.length; end += 1) best.push(bestCut(sizes.slice(0, end), minimum, best))
  return sizes.length === 0 ? undefined : best[sizes.length]?.runs
}

type Cut = { readonly runs: readonly (readonly number[])[]; readonly squares: number }

function bestCut(sizes: readonly number[], minimum: number, best: readonly (Cut | undefined)[]): Cut | undefined {
  return sizes
    .map((_, start) => withLastRun(sizes, start, best[start]))
    .filter((cut) => cut !== undefined)
    .filter(({ runs }) => sum(runs.at(-1)?.map((place) => sizes[place] ?? 0) ?? []) >= minimum)
    .reduce<Cut | undefined>((one, other) => (one && !isBetter(other, one) ? one : other), undefined)
}

function withLastRun(sizes: readonly number[], start: number, before: Cut | undefined): Cut | undefined {
  if (!before) return undefined
  const run = sizes.slice(start)
  return {
    runs: [...before.runs, run.map((_, offset) => start + offset)],
    squares: before.squares + sum(run) ** 2,
  }
}

function isBetter(one: Cut, other: Cut): boolean {
  if (one.runs.length !== other.runs.length) return one.runs.length > other.runs.length
  return one.squares < other.squares
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
