import type { PeopleSum } from './audit-system.ts'
import { changeBetween, membersByUnit, type IssuedUnit, type Members } from './round-membership.ts'

/** What a layout must know of a release that is out. */
export type EarlierRelease = {
  readonly id: string
  readonly units: readonly (IssuedUnit & {
    /** Whether any figure of the unit was shown. */
    readonly shown: boolean
    /** Whether its figures were set beside those of `comparedWith`. */
    readonly compared: boolean
  })[]
  readonly comparedWith: string | null
}

export type ReleaseHistory = {
  /** For a release, the units it showed with their people. Throws where there is no such release. */
  readonly shownIn: (release: string) => ReadonlyMap<string, Members>
  /** For a unit, its people in each release that showed it. */
  readonly shownAs: (unit: string) => readonly Members[]
  /** All groups that were ever shown. */
  readonly shown: readonly Members[]
  /** All changes that were ever shown. */
  readonly changes: readonly PeopleSum[]
}

/** Reads the earlier releases once. Throws where one was compared with a release that is not among them. */
export function releaseHistory(earlier: readonly EarlierRelease[]): ReleaseHistory {
  const members = new Map(earlier.map(({ id, units }) => [id, membersByUnit(units)]))
  const membersIn = (release: string) => {
    const known = members.get(release)
    if (!known) throw new Error(`releaseHistory requires the release ${release} among the earlier ones`)
    return known
  }
  const hidden = new Map(
    earlier.map(({ id, units }) => [id, new Set(units.filter(({ shown }) => !shown).map((unit) => unit.id))]),
  )
  const shownIn = (release: string) =>
    new Map([...membersIn(release)].filter(([unit]) => !hidden.get(release)?.has(unit)))
  const groups = earlier.map(({ id }) => shownIn(id))
  return {
    shownIn,
    shownAs: (unit) => groups.flatMap((shown) => shown.get(unit) ?? []),
    shown: groups.flatMap((shown) => [...shown.values()]),
    changes: earlier.flatMap((release) => changesShown(release, membersIn)),
  }
}

function changesShown(
  { id, units, comparedWith }: EarlierRelease,
  membersIn: (release: string) => ReadonlyMap<string, Members>,
): readonly PeopleSum[] {
  if (comparedWith === null) return []
  const [now, before] = [membersIn(id), membersIn(comparedWith)]
  const nobody: Members = new Set()
  return units
    .filter(({ compared }) => compared)
    .map((unit) => changeBetween(now.get(unit.id) ?? nobody, before.get(unit.id) ?? nobody))
}
