import { itemThreshold, thresholds } from '../../domain/disclosure-policy.ts'
import { paragraphs } from '../../messages/message.ts'
import type { Analysis } from './analysis.ts'
import type { ReleasedWave } from './release-waves.ts'
import type { AnalyseWords } from './words.ts'

/** What the run did, in counts that were released or that its reader has in the file anyway. */
export function summaryText(analysis: Analysis, words: AnalyseWords): string {
  const { survey, waves, isDayAssumed } = analysis
  const { summary } = words
  const hasConstructs = survey.questionnaire.scales.some(({ warns }) => warns)
  return paragraphs(
    ...waves.map((wave) => waveText(wave, words)),
    [
      summary.floors(thresholds.ordinary.floor, thresholds.sensitive.floor, itemThreshold.ordinary.floor),
      ...(hasConstructs ? [] : [summary.noConstructs]),
      rosterLine(analysis, words),
      ...(analysis.waves.length > 1 ? [summary.respondersUnknown] : []),
      ...(isDayAssumed ? [summary.dayAssumed] : []),
    ].join('\n'),
    `${words.notice}\n${words.noCertificate}`,
  )
}

function waveText(one: ReleasedWave, { summary }: AnalyseWords): string {
  const { record, alerts, rows, answered, units, notCounted, isOrdinaryOnly } = one
  const { release } = record
  const { certificate } = release
  const degree = (wanted: string) => alerts.filter((alert) => alert.degree === wanted).length
  const comparable = release.units.filter((unit) => unit.comparable).length
  return [
    summary.heading(release.title, release.organisation),
    summary.closed(release.closedOn),
    summary.people(rows, answered),
    summary.units(units, release.units.filter(({ kind }) => kind === 'group').length),
    ...(notCounted > 0 ? [summary.notCounted(notCounted)] : []),
    summary.shown(certificate.groupsShown, certificate.groupsHidden),
    ...(isOrdinaryOnly ? [summary.ordinaryOnly] : []),
    ...(one.comparedWith === undefined ? [] : [summary.comparable(comparable, one.comparedWith)]),
    summary.warnings(degree('act'), degree('attention')),
  ].join('\n')
}

/** Where the people who were asked are known from: what every comparison and every number of invited rests on. */
function rosterLine({ hasMembersFile, waves }: Analysis, { summary }: AnalyseWords): string {
  if (hasMembersFile) return summary.rosterTold
  return waves.length > 1 ? summary.rosterAssumed : summary.rosterIsRows
}
