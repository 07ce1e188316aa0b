import { isDerivable, type Kernel } from './exact-kernel.ts'
import { meetingSets, type Part } from './meeting-sets.ts'
import type { SignedSet } from './signed-set.ts'

export type SmallSets = {
  /** Where some are found among the atoms of one component, larger ones there are not looked for. */
  readonly derivable: readonly SignedSet[]
  /** Sums and differences whose fingerprint was held against the others. */
  readonly checked: number
  /** Whether every sum and difference of fewer people than asked about was looked at. */
  readonly isComplete: boolean
}

/** Beyond these, pairs of atoms are too many to hold against atoms, or against each other. */
const mostForTriples = 3000
const mostForQuadruples = 600
/** Enough to act on; thousands come at once where something is wrong. */
const mostFindings = 50

/**
 * Which sums and differences over one to four atoms with fewer than `fewest` people together can be worked out.
 *
 * Fingerprints find candidates, the kernel decides. Atoms of different components, which no kernel vector joins, need
 * not be put together: such a set can be worked out only where its part in each component can. `null` where there are
 * too many atoms to look at.
 */
export function smallSets(kernel: Kernel, people: readonly number[], fewest: number): SmallSets | null {
  const derivable: SignedSet[] = []
  let checked = 0
  let isComplete = fewest <= 5
  for (const component of componentsOf(kernel)) {
    const atoms = component.filter((atom) => (people[atom] ?? 0) < fewest)
    const parts = atoms.map((atom) => ({ atom, people: people[atom] ?? 0, print: fingerprint(kernel, atom) }))
    if (atoms.length > mostForTriples || parts.some(({ print }) => !Number.isSafeInteger(print * 4))) return null
    isComplete &&= atoms.length <= mostForQuadruples
    checked += (atoms.length * (atoms.length + 1)) / 2
    derivable.push(...smallestDerivable(kernel, parts, fewest))
  }
  return { derivable, checked, isComplete }
}

function smallestDerivable(kernel: Kernel, parts: readonly Part[], fewest: number): readonly SignedSet[] {
  const sizes = parts.length > mostForQuadruples ? [1, 2, 3] : [1, 2, 3, 4]
  for (const size of sizes) {
    const found: SignedSet[] = []
    for (const set of meetingSets(parts, size, fewest)) {
      if (isDerivable(kernel, set)) found.push(set)
      if (found.length === mostFindings) return found
    }
    if (found.length > 0) return found
  }
  return []
}

/** A fixed linear image of an atom's kernel entries: sums that can be worked out have the image 0. */
function fingerprint(kernel: Kernel, atom: number): number {
  let print = 0
  for (const [vector, value] of kernel[atom] ?? []) print += value * weightOf(vector)
  return print
}

/**
 * A fixed, scattered weight from 1 to 2^38 for each kernel vector: so many that among a million pairs of atoms hardly two
 * have the same fingerprint by chance, and few enough that sums of hundreds are exact.
 */
const weightOf = (vector: number): number =>
  1 + scattered(vector + 1, 0x9e3779b1) * 0x80000 + scattered(vector + 1, 0x85ebca6b)

/** 19 bits of a whole number, mixed (the finalizer of MurmurHash3). */
function scattered(value: number, seed: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), seed)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 13
}

/** Atoms joined by kernel vectors (which bear the number of their free atom); an atom in none is alone. */
function componentsOf(kernel: Kernel): readonly (readonly number[])[] {
  const parents = kernel.map((_, atom) => atom)
  const rootOf = (atom: number): number => {
    let root = atom
    for (let next = parents[root]; next !== undefined && next !== root; next = parents[root]) root = next
    parents[atom] = root
    return root
  }
  for (const [atom, row] of kernel.entries()) for (const vector of row.keys()) parents[rootOf(atom)] = rootOf(vector)
  return [...Map.groupBy(kernel.keys(), rootOf).values()]
}
