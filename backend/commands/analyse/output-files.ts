import type { Language } from '../../contract/respondent-api.ts'
import { release } from '../../domain/release.ts'
import type { Analysis } from './analysis.ts'
import type { ReleasedWave } from './release-waves.ts'
import { summaryText } from './summary-text.ts'
import { warningText } from './warning-text.ts'
import { analyseWords } from './words-by-language.ts'

/** A file of the output, by its path below the folder. */
export type OutputFile = { readonly path: string; readonly content: string | Uint8Array }

/** Everything that is written. The same analysis gives the same bytes. No membership and no answer is in it. */
export function outputFiles(analysis: Analysis, language: Language): readonly OutputFile[] {
  const { waves } = analysis
  return [
    { path: 'summary.txt', content: summaryText(analysis, analyseWords[language]) },
    ...waves.flatMap((wave, place) => filesOf(wave, place === waves.length - 1 ? '' : `wave-${place + 1}/`, language)),
  ]
}

function filesOf({ record, alerts }: ReleasedWave, folder: string, language: Language): readonly OutputFile[] {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  return [
    { path: `${folder}release.json`, content: json(release.parse(record.release)) },
    {
      path: `${folder}warnings.json`,
      content: json({ round: record.release.round, title: record.release.title, alerts }),
    },
    { path: `${folder}warnings.txt`, content: warningText({ release: record.release, alerts }, language) },
  ]
}
