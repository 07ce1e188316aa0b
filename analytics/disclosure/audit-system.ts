/**
 * What an onlooker can add and subtract: published sums over groups of atoms.
 *
 * An atom is a set of people with identical membership in everything published, so that no sum tells them apart.
 */
export type AuditSystem = {
  /** People in each atom, at least one. */
  readonly people: readonly number[]
  /** Each published group as places of its atoms, without repetition. */
  readonly groups: readonly (readonly number[])[]
}

/**
 * The atoms of groups of people, and the groups written in atoms. Empty groups and repeated ones are left out.
 *
 * @example
 * atomsOf([['ann', 'bo', 'carl'], ['carl']]) // => { people: [2, 1], groups: [[0, 1], [1]] }
 */
export function atomsOf(groups: readonly (readonly string[])[]): AuditSystem {
  const memberships = new Map<string, number[]>()
  for (const [index, group] of groups.entries())
    for (const person of new Set(group)) memberships.set(person, [...(memberships.get(person) ?? []), index])
  const atoms = [...Map.groupBy(memberships.values(), (inGroups) => inGroups.join(' ')).values()]
  const inAtoms: number[][] = groups.map(() => [])
  for (const [atom, [inGroups]] of atoms.entries()) for (const group of inGroups ?? []) inAtoms[group]?.push(atom)
  return { people: atoms.map((alike) => alike.length), groups: distinctGroups(inAtoms) }
}

/** The non-empty groups, each once. */
export function distinctGroups(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const byKey = new Map(groups.map((group) => [group.toSorted((one, other) => one - other).join(' '), group]))
  return [...byKey.values()].filter((group) => group.length > 0)
}
