import type { UnitInRelease } from './figure-certainty.ts'
import type { Release, ReleasedUnit } from './release.ts'

/** An earlier release and the units the same reader was allowed to see in it. */
export type EarlierRelease = { readonly release: Release; readonly scope: ReadonlySet<string> }

/**
 * Earlier figures of a unit, oldest first: back through the releases that asked exactly the same, one at a time, for as
 * long as each may be set beside the one before. Figures from before the reader received the unit are left out.
 * `earlier`: oldest first.
 */
export function comparableRun(
  now: Release,
  earlier: readonly EarlierRelease[],
  unit: string,
): readonly UnitInRelease[] {
  const alike = earlier.filter(({ release }) => release.questionnaire.hash === now.questionnaire.hash)
  const before = alike.at(-1)
  const found = before && unitOf(before.release, unit)
  if (!before || !found || !unitOf(now, unit)?.comparable) return []
  const preceding = earlier.slice(0, earlier.indexOf(before))
  const further = comparableRun(before.release, preceding, unit)
  return before.scope.has(unit) ? [...further, unitInRelease(before.release, preceding, found)] : further
}

/** A unit of a release with what the releases before it had shown of it last. */
export function unitInRelease(release: Release, earlier: readonly EarlierRelease[], unit: ReleasedUnit): UnitInRelease {
  const lastShown = shownBefore(release, earlier, unit.id)
  return { release, unit, ...(lastShown ? { lastShown } : {}) }
}

/** Whether the figures of one release stand until those of the other have clearly moved. */
export const standsUntilMoved = (one: FigureSource, other: FigureSource): boolean =>
  one.questionnaire.instrument === other.questionnaire.instrument &&
  one.questionnaire.version === other.questionnaire.version &&
  one.step === other.step

type FigureSource = Pick<Release, 'step'> & {
  readonly questionnaire: Pick<Release['questionnaire'], 'instrument' | 'version'>
}

/** By scale; nothing where a release that showed the unit was not for this reader, who learns nothing of it here either. */
function shownBefore(
  now: Release,
  earlier: readonly EarlierRelease[],
  unit: string,
): Readonly<Record<string, number>> | undefined {
  const shown = earlier.flatMap(({ release, scope }) => {
    const scores = standsUntilMoved(release, now) ? (unitOf(release, unit)?.scores ?? {}) : {}
    return Object.keys(scores).length > 0 ? [{ scores, isReadable: scope.has(unit) }] : []
  })
  if (!shown.every(({ isReadable }) => isReadable)) return undefined
  return Object.fromEntries(shown.flatMap(({ scores }) => Object.entries(scores)))
}

function unitOf({ units }: Release, id: string): ReleasedUnit | undefined {
  return units.find((unit) => unit.id === id)
}
