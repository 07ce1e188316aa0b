/** Units by parent, `null` at the top. */
export type TreeUnit = { readonly id: string; readonly parent: string | null }

export type UnitTree = {
  /** All ids, parents before their children. */
  readonly topDown: readonly string[]
  readonly childrenOf: (id: string) => readonly string[]
  /** The unit and everything below it. */
  readonly under: (id: string) => readonly string[]
}

/**
 * The tree of units. Throws where an id is there twice, a parent is unknown or units are their own ancestors.
 *
 * @example
 * unitTree([{ id: 'all', parent: null }, { id: 'north', parent: 'all' }]).under('all') // => ['all', 'north']
 */
export function unitTree(units: readonly TreeUnit[]): UnitTree {
  const children = Map.groupBy(units, ({ parent }) => parent)
  const childrenOf = (id: string | null) => (children.get(id) ?? []).map((unit) => unit.id)
  const topDown: string[] = []
  const waiting = childrenOf(null)
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    topDown.push(id)
    waiting.push(...childrenOf(id))
  }
  // From the top every unit is met once: fewer are met where a parent is unknown or a circle hangs loose.
  if (topDown.length !== units.length || new Set(topDown).size !== units.length)
    throw new Error('unitTree requires unique ids, known parents and no circle')
  return { topDown, childrenOf, under: underEach(topDown, childrenOf) }
}

function underEach(topDown: readonly string[], childrenOf: (id: string) => readonly string[]): UnitTree['under'] {
  const under = new Map<string, readonly string[]>()
  for (const id of topDown.toReversed())
    under.set(id, [id, ...childrenOf(id).flatMap((child) => under.get(child) ?? [])])
  return (id) => under.get(id) ?? []
}
