import { stringify } from 'csv-stringify/sync'
import type { Language } from '../contract/respondent-api.ts'
import type { Release, ReleasedUnit } from '../domain/release.ts'
import type { CsvWords } from './csv-words.ts'
import { csvWordsByLanguage } from './csv-words-by-language.ts'
import { visibleUnits } from './visible-units.ts'

/**
 * The release as a spreadsheet opens it: one line a visible unit in the order of the tree, a column a scale and a
 * question; UTF-8 with byte order mark, semicolons, texts that look like formulas defused. A figure that may not be
 * shown and one that does not exist are the same empty cell.
 */
export function releaseCsv(release: Release, language: Language, scope: ReadonlySet<string>): string {
  const visible = visibleUnits(release, scope)
  const names = new Map(visible.map(({ unit }) => [unit.id, unit.name]))
  const words = csvWordsByLanguage[language]
  const rows = visible.map(({ unit }) => [
    ...place(release, unit, names),
    words.kinds[unit.kind],
    unit.invited,
    band(unit),
    ...release.scales.map(({ id }) => unit.scores[id] ?? ''),
    ...release.items.map(({ id }) => unit.favourable[id] ?? ''),
  ])
  const options = { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' } as const
  return stringify([heading(release, language, words), ...rows], options)
}

function place({ title, closedOn }: Release, unit: ReleasedUnit, names: ReadonlyMap<string, string>) {
  return [title, closedOn, unit.name, unit.parent === null ? '' : (names.get(unit.parent) ?? '')]
}

/** With a dash, since a spreadsheet takes `5-9` for a day in September. */
function band({ participation }: ReleasedUnit): string {
  return participation?.replace('-', '–') ?? ''
}

function heading({ scales, items }: Release, language: Language, words: CsvWords): readonly string[] {
  return [
    ...words.columns,
    ...scales.map(({ name, adverse }) => words.score(name[language], adverse)),
    ...items.map(({ text }) => words.share(text[language])),
  ]
}
