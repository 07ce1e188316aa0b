import { attributeInScope } from '../domain/attribute-in-scope.ts'
import { commentThreshold, itemThreshold } from '../domain/disclosure-policy.ts'
import { exactCounts } from '../domain/exact-counts.ts'
import { comparableRun, unitInRelease } from '../domain/comparable-run.ts'
import { usualMargin } from '../domain/figure-certainty.ts'
import type { ReleaseFile } from '../domain/release-file.ts'
import { dutyScales, ripeningOf } from '../domain/signs-of-unit.ts'
import { toldOfAlert } from '../domain/told-of-alert.ts'
import { reportContext, type ReportContext } from './report-context.ts'
import type { ReportInput } from './report-input.ts'
import { reportWordsByLanguage } from './report-words-by-language.ts'
import type { VisibleUnit } from './visible-units.ts'

/** What a reader may see of a release, for programs to read. A further part of the release is a field of `releaseFile`. */
export function describeReleaseFile(input: ReportInput): ReleaseFile {
  const context = reportContext(input)
  const { release, visible, scope, collected, errors, measures } = context
  const { units: _, attribute: __, comments, certificate, integrity, fingerprint, ...rest } = release
  const attribute = attributeInScope(release, scope)
  const { invited, boxHash } = integrity
  const counts = { invited, ...exactCounts(release), boxHash }
  return {
    format: 'varsko-release-1',
    ...rest,
    ...(attribute ? { attribute } : {}),
    comments: comments.filter(({ unit }) => scope.has(unit)),
    collected,
    thresholds: certificate.thresholds,
    itemThresholds: { ...itemThreshold },
    commentThreshold,
    units: visible.map((unit) => unitInFile(context, unit)),
    errors,
    ...(measures && {
      measures: measures.measures.filter(({ unit }) => scope.has(unit)).map(({ mayRemove: _now, ...one }) => one),
      helps: measures.helps,
    }),
    ...(collected === 'sealed' ? { certificate, integrity: counts, fingerprint } : { notice: importedNotice() }),
  }
}

function importedNotice() {
  const { da, en } = reportWordsByLanguage
  return { da: da.imported.notice, en: en.imported.notice }
}

function unitInFile(context: ReportContext, { unit, parent }: VisibleUnit): ReleaseFile['units'][number] {
  const { release, earlier, alerts, newLeaders } = context
  const newLeader = newLeaders?.get(unit.id)
  const run = comparableRun(release, earlier, unit.id)
  const margin = usualMargin({ release, unit })
  const ripe = ripeningOf(unitInRelease(release, earlier, unit), run.at(-1))
  const alert = alerts.find((one) => one.unit === unit.id)
  return {
    ...unit,
    parent,
    ...(margin === undefined ? {} : { margin }),
    trend: run.map(({ release: { round, title, closedOn }, unit: { scores } }) => ({ round, title, closedOn, scores })),
    duty: [...dutyScales({ release, unit })],
    ...(ripe && { ripening: { ...ripe, scales: [...ripe.scales] } }),
    ...(alert && { alert: toldOfAlert(alert) }),
    ...(newLeader && { newLeader }),
  }
}
