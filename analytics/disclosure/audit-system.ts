import type { SignedSet } from './signed-set.ts'

/**
 * What an onlooker can add and subtract: published sums over people, and published changes of sums.
 *
 * An atom is a set of people with identical part in everything published, so that no sum tells them apart.
 */
export type AuditSystem = {
  /** People in each atom for sure; atoms in which there is certainly nobody are left out of the system. */
  readonly people: readonly number[]
  readonly sums: readonly SignedSet[]
}

/** People who count in a sum, and people who count against it: those who joined a group, and those who left it. */
export type PeopleSum = { readonly plus: Iterable<string>; readonly minus: Iterable<string> }

/**
 * The atoms of sums over people, and the sums written in atoms, in the order given.
 *
 * @example
 * atomsOf([{ plus: ['ann', 'bo', 'carl'], minus: [] }, { plus: ['carl'], minus: [] }])
 * // => { people: [2, 1], sums: [[[0, 1], [1, 1]], [[1, 1]]] }
 */
export function atomsOf(sums: readonly PeopleSum[]): AuditSystem {
  const parts = partsByPerson(sums)
  const atoms = [...Map.groupBy(parts.values(), (part) => part.map(String).join(' ')).values()]
  const inAtoms = sums.map((): [number, number][] => [])
  for (const [atom, [part]] of atoms.entries())
    for (const [sum, weight] of part ?? []) inAtoms[sum]?.push([atom, weight])
  return { people: atoms.map((alike) => alike.length), sums: inAtoms }
}

/** For each person, the sums they are part of with their weight; somebody who joined and left in one is not. */
function partsByPerson(sums: readonly PeopleSum[]): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const parts = new Map<string, (readonly [number, number])[]>()
  const note = (people: Iterable<string>, sum: number, weight: number): void => {
    for (const person of people) {
      const known = parts.get(person)
      if (known) known.push([sum, weight])
      else parts.set(person, [[sum, weight]])
    }
  }
  for (const [sum, { plus, minus }] of sums.entries()) {
    const [more, less] = [new Set(plus), new Set(minus)]
    note(more.difference(less), sum, 1)
    note(less.difference(more), sum, -1)
  }
  return parts
}
