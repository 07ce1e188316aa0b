import type { TrendPoint } from '../../contract/office-api.ts'
import type { Release } from '../../domain/release.ts'

/** An earlier release and the units the same reader may see of it. */
export type EarlierRelease = { readonly release: Release; readonly scope: ReadonlySet<string> }

/**
 * Earlier figures of a unit, oldest first: back through the releases that asked exactly the same, one at a time, for as
 * long as each says that it may be set beside the one before. Rounds in which the reader did not receive the unit are
 * left out. `earlier`: oldest first.
 */
export function unitTrend(now: Release, earlier: readonly EarlierRelease[], unit: string): TrendPoint[] {
  const alike = earlier.filter(({ release }) => release.questionnaire.hash === now.questionnaire.hash)
  const before = alike.at(-1)
  const figures = before && unitOf(before.release, unit)
  if (!before || !figures || !unitOf(now, unit)?.comparable) return []
  const further = unitTrend(before.release, alike.slice(0, -1), unit)
  if (!before.scope.has(unit)) return further
  const { round, title, closedOn } = before.release
  return [...further, { round, title, closedOn, scores: figures.scores }]
}

const unitOf = ({ units }: Release, id: string) => units.find((unit) => unit.id === id)
