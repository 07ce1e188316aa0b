import { earlyWarning, escalationStages, type ReleasedHistory, type UnitWarning } from '../../../analytics/index.ts'
import type { Alert } from '../../domain/alert.ts'
import type { Release, ReleaseRecord } from '../../domain/release.ts'
import { historyOfReleases, isShown } from './history-of-releases.ts'

/**
 * The alerts of the last release: a pure function of the release history, oldest first. Equal releases give equal
 * alerts. Groups are judged, and for groups that are hidden the smallest shown unit they stand under, `withSmaller`: what
 * is said of that one is said of all its people together, and nothing of the hidden group. Groups are judged as if no
 * unit above were looked at, since these are made of the same people.
 */
export function alertsOfReleases(records: readonly ReleaseRecord[]): readonly Alert[] {
  const last = records.at(-1)
  if (!last) return []
  const groups = alertsIn(records, historyOfReleases(records))
  const above = unitsAboveHidden(last.release)
  if (above.size === 0) return groups
  const passedUp = alertsIn(records, historyOfReleases(records, above)).filter(({ unit }) => above.has(unit))
  return [...groups, ...passedUp.map((alert) => ({ ...alert, withSmaller: true as const }))]
}

/** For each hidden group the smallest shown unit it stands under; a release that shows no such unit says nothing of it. */
function unitsAboveHidden({ units }: Release): ReadonlySet<string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const shownAbove = ({ parent }: Release['units'][number]): string | undefined => {
    const above = parent === null ? undefined : byId.get(parent)
    return above && (isShown(above) ? above.id : shownAbove(above))
  }
  const hidden = units.filter((unit) => unit.kind === 'group' && !isShown(unit))
  return new Set(hidden.flatMap((unit) => shownAbove(unit) ?? []))
}

function alertsIn(records: readonly ReleaseRecord[], history: ReleasedHistory): readonly Alert[] {
  const names = new Map(records.at(-1)?.release.units.map(({ id, name }) => [id, name]))
  const warned = earlyWarning(history).filter(({ degree }) => degree !== 'none')
  const escalation = warned.length > 0 ? escalationByUnit(history) : new Map<string, Alert['escalation']>()
  return warned.flatMap(({ unit, degree, pattern, since }) => {
    if (degree === 'none' || !pattern) return []
    const alert = { unit, unitName: names.get(unit) ?? '', degree, pattern, ...sinceRound(records, since) }
    const climbed = isOnLadder({ degree, pattern }) ? escalation.get(unit) : undefined
    return [climbed ? { ...alert, escalation: climbed } : alert]
  })
}

function sinceRound(records: readonly ReleaseRecord[], since: number | undefined): Pick<Alert, 'since'> {
  const round = since === undefined ? undefined : records[since]?.release.title
  return round === undefined ? {} : { since: round }
}

/** The ladder is one of conflicts: of another pattern, or of one that cannot be told, it would say what is not known. */
export function isOnLadder({ degree, pattern }: Pick<UnitWarning, 'degree' | 'pattern'>): boolean {
  return degree === 'act' && pattern === 'conflict'
}

function escalationByUnit(history: ReleasedHistory): ReadonlyMap<string, Alert['escalation']> {
  return new Map(
    escalationStages(history).flatMap(({ unit, stage, direction }) =>
      stage === 'none' || stage === 'cannot-tell' ? [] : [[unit, { stage, direction }] as const],
    ),
  )
}
