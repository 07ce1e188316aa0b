import type { CodedNest, CrossedGroups } from '../../../analytics/index.ts'
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

/** Shown units and values of which the one lies wholly in the other; a value goes by its name. */
export function nestsOf(crossing: Crossing, names: ReadonlyMap<number, string>): readonly CodedNest[] {
  const { tree, shown, declared, scale } = crossing
  const inUnit = sizesBelow(crossing)
  const all = declared.summaries.map(({ scales }) => scales[scale]?.answered ?? 0)
  const named = (values: readonly number[]) => values.flatMap((value) => names.get(value) ?? [])
  const whole = (unit: string): readonly number[] => {
    const sizes = inUnit.get(unit)
    return [...all.keys()].filter((value) => (all[value] ?? 0) > 0 && sizes?.declared[value] === all[value])
  }
  const only = (unit: string, value: number): boolean => {
    const sizes = inUnit.get(unit)
    return sizes !== undefined && sizes.people > 0 && sizes.declared[value] === sizes.people
  }
  const around = shownAround(tree, shown)
  const units = tree.filter(({ id }) => shown.has(id))
  const aboveOf = ({ parent }: TreeUnit): string => (parent === null ? '' : (around.get(parent) ?? ''))
  return [
    ...units.map(({ id }) => ({ around: id, inside: named(whole(id)) })),
    ...[...names].map(([value, name]) => ({
      around: name,
      inside: units.filter((unit) => only(unit.id, value) && !only(aboveOf(unit), value)).map(({ id }) => id),
    })),
  ].filter(({ inside }) => inside.length > 0)
}

function sizesOf({ id, summary }: TreeUnit, { declared, scale }: Pick<Crossing, 'declared' | 'scale'>): Sizes {
  const values = declared.answered.get(id) ?? []
  return {
    people: summary.scales[scale]?.answered ?? 0,
    declared: declared.summaries.map((_, value) => values[value]?.[scale] ?? 0),
  }
}

/** Of every unit, with all below it. */
function sizesBelow({ tree, ...counted }: Crossing): ReadonlyMap<string, Sizes> {
  const below = new Map<string, Sizes>()
  for (const unit of tree.toReversed()) {
    const own = unit.kind === 'group' ? sizesOf(unit, counted) : below.get(unit.id)
    if (!own) continue
    below.set(unit.id, own)
    if (unit.parent !== null) below.set(unit.parent, added(below.get(unit.parent), own))
  }
  return below
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
