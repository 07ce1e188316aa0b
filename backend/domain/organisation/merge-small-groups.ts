/**
 * Cuts a row of groups that are each too small into the largest possible number of neighbouring runs of at least
 * `minimum` people; of equally many, into the most even ones (smallest sum of squared sizes), earlier cuts first.
 * Returns the runs as places in `sizes`, or `undefined` when all of them together are too few. Takes a time that grows
 * with the number of groups, so that a long flat list of teams is merged as fast as a short one.
 * Example: sizes 3, 5, 4, 4 with minimum 8 give [0, 1] and [2, 3].
 */
export function mergeSmallGroups(
  sizes: readonly number[],
  minimum: number,
): readonly (readonly number[])[] | undefined {
  // best[k] is the best way to cut the first k groups; the first of none is the empty cut.
  const best: (Cut | undefined)[] = [{ start: 0, runs: 0, squares: 0 }]
  for (let end = 1; end <= sizes.length; end += 1) best.push(bestCut({ sizes, minimum, best }, end))
  return sizes.length === 0 || !best[sizes.length] ? undefined : runsOf(best, sizes.length)
}

/** A way to cut the first so many groups: where its last run begins, and how many runs there are with it. */
type Cut = { readonly start: number; readonly runs: number; readonly squares: number }

type Cutting = {
  readonly sizes: readonly number[]
  readonly minimum: number
  readonly best: readonly (Cut | undefined)[]
}

function bestCut({ sizes, minimum, best }: Cutting, end: number): Cut | undefined {
  let chosen: Cut | undefined
  let people = 0
  let fewestEnough = Number.POSITIVE_INFINITY
  // A run from which a whole run can be cut off is in no best cut, and neither is a longer one.
  for (let start = end - 1; start >= 0 && people < fewestEnough + minimum; start -= 1) {
    people += sizes[start] ?? 0
    if (people < minimum) continue
    fewestEnough = Math.min(fewestEnough, people)
    const cut = withLastRun(best[start], start, people)
    if (cut && !(chosen && isBetter(chosen, cut))) chosen = cut
  }
  return chosen
}

function withLastRun(before: Cut | undefined, start: number, people: number): Cut | undefined {
  return before && { start, runs: before.runs + 1, squares: before.squares + people ** 2 }
}

function isBetter(one: Cut, other: Cut): boolean {
  if (one.runs !== other.runs) return one.runs > other.runs
  return one.squares < other.squares
}

function runsOf(best: readonly (Cut | undefined)[], end: number): readonly (readonly number[])[] {
  const runs: (readonly number[])[] = []
  for (let last = end; last > 0; last = best[last]?.start ?? 0) {
    const start = best[last]?.start ?? 0
    runs.push(Array.from({ length: last - start }, (_, offset) => start + offset))
  }
  return runs.toReversed()
}
