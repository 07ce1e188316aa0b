import type { BankProblem } from './check-instrument.ts'
import type { InstrumentFile, Language, TranslationFile } from './schema.ts'

/** Whether a translation has a text for everything in the instrument, and no other. */
export function checkTranslation(
  instrument: InstrumentFile,
  translation: TranslationFile,
  language: Language,
): readonly BankProblem[] {
  return [
    ...same('instrument', translation.instrument, instrument.id),
    ...same('language', translation.language, language),
    ...(['selections', 'answerScales', 'topics', 'scales', 'items', 'comments', 'commentThemes'] as const).flatMap(
      (part) => sameIds(part, Object.keys(translation[part]), instrument[part]),
    ),
    ...instrument.answerScales.flatMap(({ id, options }) => {
      const count = translation.answerScales[id]?.length ?? options.length
      return same(`answerScales.${id}`, `${count} texts`, `${options.length} texts`)
    }),
  ]
}

function same(field: string, is: string, must: string): BankProblem[] {
  return is === must ? [] : [{ field, problem: `is "${is}" and must be "${must}"` }]
}

function sameIds(part: string, keys: readonly string[], entries: readonly { readonly id: string }[]): BankProblem[] {
  const ids = entries.map(({ id }) => id)
  return [
    ...ids.filter((id) => !keys.includes(id)).map((id) => ({ field: `${part}.${id}`, problem: 'has no text' })),
    ...keys
      .filter((key) => !ids.includes(key))
      .map((key) => ({ field: `${part}.${key}`, problem: 'is not in the instrument' })),
  ]
}
