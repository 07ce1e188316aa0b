export type LargestSafe<Candidate> = { readonly kept: readonly Candidate[]; readonly attempts: number }

/**
 * Takes candidates in their order, each if all taken so far pass together with it. Where not even none of them passes,
 * none is taken.
 *
 * Relies on more candidates never passing where fewer fail, so that halving finds the next one to leave out.
 */
export function largestSafe<Candidate>(
  candidates: readonly Candidate[],
  pass: (some: readonly Candidate[]) => boolean,
): LargestSafe<Candidate> {
  let attempts = 0
  const kept: Candidate[] = []
  const passesWith = (more: readonly Candidate[]): boolean => {
    attempts += 1
    return pass([...kept, ...more])
  }
  let rest = passesWith(candidates) ? candidates : []
  if (rest.length > 0 || candidates.length === 0) return { kept: rest, attempts }
  rest = passesWith([]) ? candidates : []
  while (rest.length > 0) {
    const safe = longestSafe(rest, passesWith)
    kept.push(...rest.slice(0, safe))
    rest = rest.slice(safe + 1)
  }
  return { kept, attempts }
}

/** How many of the first pass together. */
function longestSafe<Candidate>(all: readonly Candidate[], pass: (some: readonly Candidate[]) => boolean): number {
  if (pass(all)) return all.length
  let [passing, failing] = [0, all.length]
  while (failing - passing > 1) {
    const middle = Math.floor((passing + failing) / 2)
    if (pass(all.slice(0, middle))) passing = middle
    else failing = middle
  }
  return passing
}
