import { releaseCsv } from '../../reports/release-csv.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import { alertsOfReleases } from '../alerts/alerts-of-releases.ts'
import { outcomeOf, type AttackOutcome } from './attack-outcome.ts'

/**
 * A15: does an alert or an export say more than the release? An alert about a hidden unit would, and so would a figure in
 * the table that the release does not have, or an alert that depends on who somebody is.
 */
export function attackExits(records: readonly ReleaseRecord[]): AttackOutcome {
  const alerts = alertsOfReleases(records)
  const shown = new Set(
    records
      .at(-1)
      ?.release.units.filter(hasFigures)
      .map(({ id }) => id),
  )
  const renamed = alertsOfReleases(records.map(withOtherNames))
  return outcomeOf('A15', [
    ...alerts.map(({ unit }) => !shown.has(unit)),
    JSON.stringify(alerts) !== JSON.stringify(renamed),
    ...records.map((record) => figuresInTable(record) !== figuresReleased(record)),
  ])
}

const hasFigures = ({ scores, favourable }: ReleaseRecord['release']['units'][number]): boolean =>
  Object.keys(scores).length + Object.keys(favourable).length > 0

/** The same people under other ids: how they sort must not matter. */
function withOtherNames(record: ReleaseRecord): ReleaseRecord {
  const turned = (id: string) => Array.from(id).toReversed().join('')
  return {
    ...record,
    memberships: record.memberships.map(({ unit, issued }) => ({ unit, issued: issued.map(turned).toSorted() })),
  }
}

function figuresReleased({ release }: ReleaseRecord): number {
  return release.units.reduce(
    (sum, { scores, favourable }) => sum + Object.keys(scores).length + Object.keys(favourable).length,
    0,
  )
}

function figuresInTable({ release }: ReleaseRecord): number {
  const everything = new Set(release.units.map(({ id }) => id))
  const [, ...rows] = releaseCsv(release, 'en', everything).trimEnd().split('\r\n')
  const figures = release.scales.length + release.items.length
  return rows.flatMap((row) => row.split(';').slice(-figures)).filter((cell) => cell !== '').length
}
