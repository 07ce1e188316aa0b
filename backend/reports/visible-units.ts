import type { Release, ReleasedUnit } from '../domain/release.ts'

/** A unit the reader may see. `depth` counts the visible units above it, 0 where there is none; `parent` is the nearest. */
export type VisibleUnit = { readonly unit: ReleasedUnit; readonly depth: number; readonly parent: string | null }

/** The units of the scope, each before those below it; what stands outside the scope leaves no trace. */
export function visibleUnits({ units }: Release, scope: ReadonlySet<string>): readonly VisibleUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const children = Map.groupBy(
    units.filter(({ id }) => scope.has(id)),
    (unit) => nearestVisible(unit, byId, scope),
  )
  const below = (parent: string | null, depth: number): readonly VisibleUnit[] =>
    (children.get(parent) ?? []).flatMap((unit) => [{ unit, depth, parent }, ...below(unit.id, depth + 1)])
  return below(null, 0)
}

function nearestVisible(
  { parent }: ReleasedUnit,
  byId: ReadonlyMap<string, ReleasedUnit>,
  scope: ReadonlySet<string>,
): string | null {
  if (parent === null || scope.has(parent)) return parent
  const above = byId.get(parent)
  return above ? nearestVisible(above, byId, scope) : null
}

/** Whether anything may be shown of a unit; what is hidden is hidden for one reason only. */
export function isShown({ scores }: ReleasedUnit): boolean {
  return Object.keys(scores).length > 0
}
