import { earlyWarning, escalationStages, type HistoryRound, type ReleasedHistory } from '../../../analytics/index.ts'
import type { Alert } from '../../domain/alert.ts'
import type { Release, ReleaseRecord } from '../../domain/release.ts'

/**
 * The alerts of the last release: a pure function of the release history, oldest first. Equal releases give equal
 * alerts. Scales are told apart by instrument and version, so that differently asked questions are never compared.
 */
export function alertsOfReleases(records: readonly ReleaseRecord[]): readonly Alert[] {
  const last = records.at(-1)
  if (!last) return []
  const names = new Map(last.release.units.map(({ id, name }) => [id, name]))
  const history = historyOf(records)
  const warned = earlyWarning(history).filter(({ degree }) => degree !== 'none')
  const escalation = warned.length > 0 ? escalationByUnit(history) : new Map<string, Alert['escalation']>()
  return warned.flatMap(({ unit, degree, pattern, since }) => {
    if (degree === 'none' || !pattern) return []
    const alert = { unit, unitName: names.get(unit) ?? '', degree, pattern, ...sinceRound(records, since) }
    const climbed = degree === 'act' && mayBeConflict(pattern) ? escalation.get(unit) : undefined
    return [climbed ? { ...alert, escalation: climbed } : alert]
  })
}

function sinceRound(records: readonly ReleaseRecord[], since: number | undefined): Pick<Alert, 'since'> {
  const round = since === undefined ? undefined : records[since]?.release.title
  return round === undefined ? {} : { since: round }
}

/** The ladder is one of conflicts; of another pattern it would say nothing. */
const mayBeConflict = (pattern: Alert['pattern']) => pattern === 'conflict' || pattern === 'cannot-tell'

function escalationByUnit(history: ReleasedHistory): ReadonlyMap<string, Alert['escalation']> {
  return new Map(
    escalationStages(history).flatMap(({ unit, stage, direction }) =>
      stage === 'none' || stage === 'cannot-tell' ? [] : [[unit, { stage, direction }] as const],
    ),
  )
}

function historyOf(records: readonly ReleaseRecord[]): ReleasedHistory {
  const members = records.map(
    ({ memberships }) => new Map(memberships.map(({ unit, issued }) => [unit, new Set(issued)])),
  )
  return {
    rounds: records.map((record) => historyRound(record)),
    overlap: (unit, earlier, later) => {
      const now = members[later]?.get(unit) ?? new Set<string>()
      const before = members[earlier]?.get(unit) ?? new Set<string>()
      return now.size === 0 ? 0 : now.intersection(before).size / now.size
    },
  }
}

function historyRound({ release, memberships }: ReleaseRecord): HistoryRound {
  const issued = new Map(memberships.map(({ unit, issued: members }) => [unit, members.length]))
  return {
    step: release.step,
    scales: release.scales.map(({ id, construct, adverse }) => ({ scale: versioned(release, id), construct, adverse })),
    units: release.units.flatMap(({ id, kind, invited, scores }) => {
      const answered = issued.get(id)
      if (kind !== 'group' || answered === undefined || Object.keys(scores).length === 0) return []
      const entries = Object.entries(scores).map(([scale, score]) => [versioned(release, scale), score])
      return [{ unit: id, answered, invited, scores: Object.fromEntries(entries) }]
    }),
  }
}

function versioned({ questionnaire }: Release, scale: string): string {
  return `${questionnaire.instrument}@${questionnaire.version}/${scale}`
}
