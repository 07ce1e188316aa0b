import { warningCalibration } from '../../../analytics/index.ts'
import type { Language } from '../../contract/respondent-api.ts'
import { release } from '../../domain/release.ts'
import { apvReportPdf } from '../../reports/apv-report-pdf.ts'
import { releaseCsv } from '../../reports/release-csv.ts'
import { expectedErrorsOf } from '../../services/alerts/expected-errors-of.ts'
import type { Analysis } from './analysis.ts'
import type { ReleasedWave } from './release-waves.ts'
import { summaryText } from './summary-text.ts'
import { warningText } from './warning-text.ts'
import { analyseWords } from './words-by-language.ts'

/** A file of the output, by its path below the folder. */
export type OutputFile = { readonly path: string; readonly content: string | Uint8Array }

/**
 * Everything that is written: about the last wave in the folder itself, about each earlier one in a folder of its own.
 * The same analysis gives the same bytes. No membership and no answer is in it.
 */
export function outputFiles({ survey, waves, ...analysis }: Analysis, language: Language): readonly OutputFile[] {
  return [
    { path: 'summary.txt', content: summaryText({ survey, waves, ...analysis }, analyseWords[language]) },
    ...waves.flatMap((wave, place) => {
      const folder = place === waves.length - 1 ? '' : `wave-${place + 1}/`
      return filesOf(wave, waves.slice(0, place), language).map((file) => ({ ...file, path: folder + file.path }))
    }),
  ]
}

function filesOf(wave: ReleasedWave, before: readonly ReleasedWave[], language: Language): readonly OutputFile[] {
  const { record, alerts } = wave
  const { round, title } = record.release
  return [
    { path: 'release.json', content: json(release.parse(record.release)) },
    { path: 'release.csv', content: releaseCsv(record.release, language, everyUnit(wave)) },
    { path: 'warnings.json', content: json({ round, title, notice: analyseWords[language].notice, alerts }) },
    { path: 'warnings.txt', content: warningText({ release: record.release, alerts }, language) },
    { path: 'report.pdf', content: reportOf(wave, before, language) },
  ]
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const everyUnit = ({ record }: ReleasedWave) => new Set(record.release.units.map(({ id }) => id))

function reportOf(wave: ReleasedWave, before: readonly ReleasedWave[], language: Language): Uint8Array {
  return apvReportPdf({
    release: wave.record.release,
    earlier: before.map((one) => ({ release: one.record.release, scope: everyUnit(one) })),
    alerts: wave.alerts,
    language,
    scope: everyUnit(wave),
    errors: expectedErrorsOf(warningCalibration),
    collected: 'imported',
  })
}
