import type { Release, ReleasedUnit } from './release.ts'

/** A group in two rounds, with nothing between that breaks the comparison. */
export type SpannedUnit = { readonly id: string; readonly before: ReleasedUnit; readonly now: ReleasedUnit }

/** From one release to a later one that asked exactly the same. */
export type ComparableSpan = {
  readonly before: Release
  readonly now: Release
  /** How many releases that asked the same lie after the first, the last included. */
  readonly look: number
  /** The groups that every release after the first lets be set beside themselves in the one before it. */
  readonly units: readonly SpannedUnit[]
}

/** The spans that begin with a release, the newest first. `releases`: oldest first. */
export function comparableSpans(releases: readonly Release[], before: Release): readonly ComparableSpan[] {
  const later = releases.slice(releases.indexOf(before) + 1).filter((one) => asksAsBefore(one, before))
  let unbroken: ReadonlyMap<string, ReleasedUnit> = new Map(before.units.map((unit) => [unit.id, unit]))
  const spans = later.map((now, place): ComparableSpan => {
    const units = now.units.flatMap((unit) => {
      const first = unit.comparable ? unbroken.get(unit.id) : undefined
      return first ? [{ id: unit.id, before: first, now: unit }] : []
    })
    unbroken = new Map(units.map((unit) => [unit.id, unit.before]))
    return { before, now, look: place + 1, units: units.filter((unit) => unit.now.kind === 'group') }
  })
  return spans.toReversed()
}

const asksAsBefore = (one: Release, before: Release) => one.questionnaire.hash === before.questionnaire.hash
