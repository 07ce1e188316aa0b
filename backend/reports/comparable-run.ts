import type { Release, ReleasedUnit } from '../domain/release.ts'

/** An earlier release and the units the same reader was allowed to see in it. */
export type EarlierRelease = { readonly release: Release; readonly scope: ReadonlySet<string> }

/** A unit as an earlier release showed it. */
export type EarlierFigures = { readonly release: Release; readonly unit: ReleasedUnit }

/**
 * Earlier figures of a unit, oldest first: back through the releases that asked exactly the same, one at a time, for as
 * long as each may be set beside the one before. Figures from before the reader received the unit are left out.
 */
export function comparableRun(
  now: Release,
  earlier: readonly EarlierRelease[],
  unit: string,
): readonly EarlierFigures[] {
  const alike = earlier.filter(({ release }) => release.questionnaire.hash === now.questionnaire.hash)
  const before = alike.at(-1)
  const found = before && unitOf(before.release, unit)
  if (!before || !found || !unitOf(now, unit)?.comparable) return []
  const further = comparableRun(before.release, alike.slice(0, -1), unit)
  return before.scope.has(unit) ? [...further, { release: before.release, unit: found }] : further
}

function unitOf({ units }: Release, id: string): ReleasedUnit | undefined {
  return units.find((unit) => unit.id === id)
}
