import type { ItemClass } from '../../domain/release.ts'
import type { ColumnsFile, TextOrTexts } from './columns-file.ts'
import type { ItemColumn } from './survey.ts'

export type SurveyItem = ItemColumn & {
  readonly scale: string
  readonly reversed: boolean
  readonly class: ItemClass
  readonly text: TextOrTexts | undefined
}

/**
 * The items of all scales, each with what it takes over from its scale and from the file. Those of sensitive scales come
 * last, so that a survey without them is the same list cut short.
 */
export function surveyItems(file: ColumnsFile): readonly SurveyItem[] {
  const items = file.scales.flatMap((scale) => itemsOf(scale, file))
  const sensitive = new Set(items.filter((item) => item.class === 'sensitive').map(({ scale }) => scale))
  return [...items.filter(({ scale }) => !sensitive.has(scale)), ...items.filter(({ scale }) => sensitive.has(scale))]
}

function itemsOf(scale: ColumnsFile['scales'][number], file: ColumnsFile): readonly SurveyItem[] {
  return scale.items.map((given): SurveyItem => {
    const item = typeof given === 'string' ? { column: given, reversed: false } : given
    const [lowest, highest] = item.range ?? scale.range ?? file.range
    return {
      column: item.column,
      scale: scale.id,
      lowest,
      highest,
      reversed: item.reversed,
      class: item.class ?? scale.class,
      values: new Map(wordsOf(item.values ?? file.values)),
      text: item.text,
    }
  })
}

const wordsOf = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([word, number]) => [word.trim().toLowerCase(), number] as const)
