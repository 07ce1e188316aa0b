import type { CrossedGroups, UnitBesideValues } from '../../../analytics/index.ts'
import type { DeclaredValues } from '../tally/declared-values.ts'
import type { TreeUnit } from './release-tree.ts'

export type Crossing = {
  readonly tree: readonly TreeUnit[]
  readonly declared: DeclaredValues
  /** Place of the scale in the plan. */
  readonly scale: number
  /** Ids of the units that show it. */
  readonly shown: ReadonlySet<string>
}

type Sizes = { readonly people: number; readonly declared: readonly number[] }

/** How many declared which value in what each shown unit has beyond the shown ones inside it. Everybody is in one where the company is shown. */
export function crossedWithUnits({ tree, shown, ...counted }: Crossing): CrossedGroups {
  const around = shownAround(tree, shown)
  const blocks = new Map<string, Sizes>()
  for (const unit of tree) {
    const block = around.get(unit.id)
    if (unit.kind === 'group' && block) blocks.set(block, added(blocks.get(block), sizesOf(unit, counted)))
  }
  const sizes = [...blocks.values()]
  return { people: sizes.map(({ people }) => people), declared: sizes.map(({ declared }) => declared) }
}

/** The shown units with who is in each beyond the shown ones inside it, by the given values: those that show the scale. */
export function unitsBesideValues(
  crossing: Crossing,
  codes: ReadonlyMap<string, number>,
  values: readonly number[],
): readonly UnitBesideValues[] {
  const { tree, shown, ...counted } = crossing
  const around = shownAround(tree, shown)
  const units = tree.filter(({ id }) => shown.has(id))
  const places = new Map(units.map(({ id }, place) => [id, place]))
  const groups = Map.groupBy(
    tree.filter(({ kind }) => kind === 'group'),
    ({ id }) => around.get(id),
  )
  return units.map(({ id, parent }) => {
    const inIt = groups.get(id) ?? []
    const sizes = inIt.map((group) => sizesOf(group, counted))
    const declared = values.map((value) => total(sizes, (one) => one.declared[value] ?? 0))
    const others = (people: number) => people - total(declared, (some) => some)
    return {
      parent: places.get(around.get(parent ?? '') ?? '') ?? null,
      code: codes.get(id) ?? 0,
      answered: [...declared, others(total(sizes, ({ people }) => people))],
      issued: [...declared, others(total(inIt, ({ issued }) => issued.length))],
    }
  })
}

function total<One>(all: readonly One[], sizeOf: (one: One) => number): number {
  return all.reduce((sum, one) => sum + sizeOf(one), 0)
}

function sizesOf({ id, summary }: TreeUnit, { declared, scale }: Pick<Crossing, 'declared' | 'scale'>): Sizes {
  const values = declared.answered.get(id) ?? []
  return {
    people: summary.scales[scale]?.answered ?? 0,
    declared: declared.summaries.map((_, value) => values[value]?.[scale] ?? 0),
  }
}

/** For each unit the smallest shown one that it lies in, itself included. */
function shownAround(tree: readonly TreeUnit[], shown: ReadonlySet<string>): ReadonlyMap<string, string> {
  const around = new Map<string, string>()
  for (const { id, parent } of tree) {
    const found = shown.has(id) ? id : around.get(parent ?? '')
    if (found !== undefined) around.set(id, found)
  }
  return around
}

function added(one: Sizes | undefined, other: Sizes): Sizes {
  if (!one) return other
  return {
    people: one.people + other.people,
    declared: one.declared.map((size, value) => size + (other.declared[value] ?? 0)),
  }
}
