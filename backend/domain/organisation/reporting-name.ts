import type { UnitTree } from './unit-tree.ts'

/**
 * Names of units joined by ` + `, in the order of the tree. Units of the same name carry the unit above in front:
 * `Skole Nord/Team 1 + Skole Syd/Team 1`.
 */
export function reportingName(unitIds: readonly string[], tree: UnitTree): string {
  const units = inTreeOrder(unitIds, tree).map((id) => tree.unit(id))
  const count = (name: string) => units.filter((unit) => unit.name === name).length
  return units.map(({ name, path }) => (count(name) > 1 ? path.split('/').slice(-2).join('/') : name)).join(' + ')
}

/** Each id once, read from the top of the tree. */
export function inTreeOrder(unitIds: readonly string[], tree: UnitTree): readonly string[] {
  return [...new Set(unitIds)].toSorted((one, other) => tree.placeOf(one) - tree.placeOf(other))
}
