import type { Unit } from './unit.ts'

/** The units as a tree, in an order that does not depend on the order they were given in: by name within each unit. */
export type UnitTree = {
  readonly top: Unit
  readonly unit: (id: string) => Unit
  readonly childrenOf: (id: string) => readonly Unit[]
  /** The unit above, then the one above that, up to the top. */
  readonly above: (id: string) => readonly Unit[]
  /** The place of a unit when the tree is read from the top, each unit before those below it; from 0. */
  readonly placeOf: (id: string) => number
}

/** Throws unless the units form one tree: exactly one top, every parent known, no unit above itself. */
export function unitTree(units: readonly Unit[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const unit = (id: string): Unit => {
    const found = byId.get(id)
    if (!found) throw new Error('unitTree requires every unit referred to be among the units')
    return found
  }
  const children = Map.groupBy(units.toSorted(byName), ({ parentId }) => parentId)
  const [top, ...otherTops] = children.get(null) ?? []
  if (!top || otherTops.length > 0) throw new Error('unitTree requires exactly one top unit')
  const childrenOf = (id: string) => children.get(id) ?? []
  const places = new Map(fromTheTop(top, childrenOf).map(({ id }, place) => [id, place]))
  if (places.size !== units.length) throw new Error('unitTree requires every unit to be below the top unit')
  const above = (id: string): readonly Unit[] => {
    const { parentId } = unit(id)
    return parentId === null ? [] : [unit(parentId), ...above(parentId)]
  }
  return { top, unit, childrenOf, above, placeOf: (id) => places.get(unit(id).id) ?? 0 }
}

function fromTheTop(unit: Unit, childrenOf: (id: string) => readonly Unit[]): Unit[] {
  return [unit, ...childrenOf(unit.id).flatMap((child) => fromTheTop(child, childrenOf))]
}

// Code points, not a locale: the same tree on every machine.
function byName(one: Unit, other: Unit): number {
  if (one.name === other.name) return one.id < other.id ? -1 : 1
  return one.name < other.name ? -1 : 1
}
