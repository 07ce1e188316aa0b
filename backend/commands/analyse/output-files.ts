import { warningCalibration } from '../../../analytics/index.ts'
import type { Language } from '../../contract/respondent-api.ts'
import { reportFormats, type WrittenFormat } from '../../contract/report-formats.ts'
import { releaseFile } from '../../domain/release-file.ts'
import { describeReport } from '../../reports/describe-report.ts'
import { describeReleaseFile } from '../../reports/release-file.ts'
import type { ReportInput } from '../../reports/report-input.ts'
import { writeReport } from '../../reports/write-report.ts'
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
export async function outputFiles(
  { survey, waves, ...analysis }: Analysis,
  language: Language,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [
    { path: 'summary.txt', content: summaryText({ survey, waves, ...analysis }, analyseWords[language]) },
  ]
  for (const [place, wave] of waves.entries()) {
    const folder = place === waves.length - 1 ? '' : `wave-${place + 1}/`
    const ofWave = await filesOf(wave, waves.slice(0, place), language)
    files.push(...ofWave.map((file) => ({ ...file, path: folder + file.path })))
  }
  return files
}

const formats: readonly WrittenFormat[] = ['pdf', 'docx', 'xlsx', 'csv']

async function filesOf(
  wave: ReleasedWave,
  before: readonly ReleasedWave[],
  language: Language,
): Promise<readonly OutputFile[]> {
  const { record, alerts } = wave
  const { round, title } = record.release
  const input = inputOf(wave, before, language)
  const report = describeReport(input)
  const written: OutputFile[] = []
  for (const format of formats)
    written.push({ path: reportFormats[format].path, content: await writeReport(format, report) })
  return [
    { path: 'release.json', content: json(releaseFile.parse(describeReleaseFile(input))) },
    { path: 'warnings.json', content: json({ round, title, notice: analyseWords[language].notice, alerts }) },
    { path: 'warnings.txt', content: warningText({ release: record.release, alerts }, language) },
    ...written,
  ]
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const everyUnit = ({ record }: ReleasedWave) => new Set(record.release.units.map(({ id }) => id))

function inputOf(wave: ReleasedWave, before: readonly ReleasedWave[], language: Language): ReportInput {
  return {
    release: wave.record.release,
    earlier: before.map((one) => ({ release: one.record.release, scope: everyUnit(one) })),
    alerts: wave.alerts,
    language,
    scope: everyUnit(wave),
    errors: expectedErrorsOf(warningCalibration),
    collected: 'imported',
  }
}
