/** Units by parent, `null` at the top. */
export type TreeUnit = { readonly id: string; readonly parent: string | null }

export type UnitTree = {
  /** All ids, parents before their children. A unit's place in it is what its children and all below it are known by. */
  readonly topDown: readonly string[]
  readonly childrenOf: (place: number) => readonly number[]
  /** The unit and everything below it. */
  readonly under: (place: number) => readonly number[]
}

/**
 * The tree of units. Throws where an id is there twice, a parent is unknown or units are their own ancestors.
 *
 * @example
 * unitTree([{ id: 'all', parent: null }, { id: 'north', parent: 'all' }]).under(0) // => [0, 1]
 */
export function unitTree(units: readonly TreeUnit[]): UnitTree {
  const inside = Map.groupBy(units, ({ parent }) => parent)
  const topDown = (inside.get(null) ?? []).map(({ id }) => id)
  // The list grows while it is walked: everybody's children join it at the end.
  for (const id of topDown) topDown.push(...(inside.get(id) ?? []).map((unit) => unit.id))
  // From the top every unit is met once: fewer are met where a parent is unknown or a circle hangs loose.
  if (topDown.length !== units.length || new Set(topDown).size !== units.length)
    throw new Error('unitTree requires unique ids, known parents and no circle')
  const placeOf = new Map(topDown.map((id, place) => [id, place]))
  const children = topDown.map((id) => (inside.get(id) ?? []).map((unit) => placeOf.get(unit.id) ?? -1))
  const under = underEach(children)
  return { topDown, childrenOf: (place) => children[place] ?? [], under: (place) => under[place] ?? [] }
}

function underEach(children: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const under: (readonly number[])[] = children.map(() => [])
  for (const place of children.keys().toArray().toReversed())
    under[place] = [place, ...(children[place] ?? []).flatMap((child) => under[child] ?? [])]
  return under
}
