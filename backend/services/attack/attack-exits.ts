import { parse } from 'csv-parse/sync'
import { warningCalibration } from '../../../analytics/index.ts'
import { describeReport } from '../../reports/describe-report.ts'
import type { ReportInput } from '../../reports/report-input.ts'
import { reportCsv } from '../../reports/formats/report-csv.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import { alertsOfReleases } from '../alerts/alerts-of-releases.ts'
import { expectedErrorsOf } from '../alerts/expected-errors-of.ts'
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
  const ofUnits = release.units.flatMap(({ scores, favourable }) => [scores, favourable])
  const ofValues = (release.attribute?.values ?? []).map(({ scores }) => scores)
  return [...ofUnits, ...ofValues].reduce((sum, figures) => sum + Object.keys(figures).length, 0)
}

/** Figures stand before comments, at the end of each line. */
function figuresInTable({ release }: ReleaseRecord): number {
  const table = reportCsv(describeReport(everythingOf(release)))
  const [, ...rows] = parse(table, { bom: true, delimiter: ';' })
  const { scales, items, attribute, commentQuestions } = release
  const figures = scales.length * (1 + (attribute?.values.length ?? 0)) + items.length
  const comments = commentQuestions.length
  return rows
    .flatMap((row) => row.slice(row.length - comments - figures, row.length - comments))
    .filter((cell) => cell !== '').length
}

function everythingOf(release: ReleaseRecord['release']): ReportInput {
  return {
    release,
    earlier: [],
    alerts: [],
    language: 'en',
    scope: new Set(release.units.map(({ id }) => id)),
    errors: expectedErrorsOf(warningCalibration),
    collected: 'sealed',
  }
}
