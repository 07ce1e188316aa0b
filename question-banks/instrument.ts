import type { InstrumentFile, Language, TranslationFile } from './schema.ts'

/** One text in every language. */
export type Texts = Readonly<Record<Language, string>>

export type ItemClass = 'ordinary' | 'sensitive'

export type InstrumentItem = Omit<InstrumentFile['items'][number], 'rung'> & {
  readonly text: Texts
  readonly rung?: number | undefined
}

export type InstrumentScale = InstrumentFile['scales'][number] & {
  readonly name: Texts
  readonly class: ItemClass
  /** Ids, in the order they are asked. */
  readonly items: readonly string[]
}

/** A question bank's instrument with its texts: read, found right and frozen. */
export type Instrument = Readonly<Pick<InstrumentFile, 'id' | 'version' | 'source' | 'licence'>> & {
  readonly answerScales: readonly { readonly id: string; readonly options: readonly Texts[] }[]
  readonly topics: readonly (InstrumentFile['topics'][number] & { readonly text: Texts })[]
  readonly scales: readonly InstrumentScale[]
  /** In the order they are asked. */
  readonly items: readonly InstrumentItem[]
  readonly comments: readonly NamedText[]
  readonly commentThemes: readonly NamedText[]
  readonly selections: readonly InstrumentSelection[]
}

type NamedText = { readonly id: string; readonly text: Texts }

type InstrumentSelection = {
  readonly id: string
  readonly title: Texts
  readonly introduction: Texts
  /** Ids of whole scales. */
  readonly scales: readonly string[]
  /** Ids of questions to write to. */
  readonly comments: readonly string[]
}

export type Translations = Readonly<Record<Language, TranslationFile>>

/** Puts an instrument and its texts together. Both must have been checked against each other. */
export function withTexts(file: InstrumentFile, { da, en }: Translations): Instrument {
  const texts = (pick: (one: TranslationFile) => string | undefined): Texts => ({
    da: pick(da) ?? '',
    en: pick(en) ?? '',
  })
  const { id, version, source, licence } = file
  return {
    id,
    version,
    source,
    licence,
    answerScales: file.answerScales.map((one) => ({
      id: one.id,
      options: one.options.map((_, place) => texts(({ answerScales }) => answerScales[one.id]?.[place])),
    })),
    topics: file.topics.map((one) => ({ ...one, text: texts(({ topics }) => topics[one.id]) })),
    scales: file.scales.map((one) => {
      const items = file.items.filter(({ scale }) => scale === one.id)
      const name = texts(({ scales }) => scales[one.id])
      return { ...one, name, class: items[0]?.class ?? 'ordinary', items: items.map((item) => item.id) }
    }),
    items: file.items.map((one) => ({ ...one, text: texts(({ items }) => items[one.id]) })),
    comments: file.comments.map(({ id: comment }) => ({
      id: comment,
      text: texts(({ comments }) => comments[comment]),
    })),
    commentThemes: file.commentThemes.map(({ id: theme }) => ({
      id: theme,
      text: texts(({ commentThemes }) => commentThemes[theme]),
    })),
    selections: file.selections.map((one) => ({
      ...one,
      title: texts(({ selections }) => selections[one.id]?.title),
      introduction: texts(({ selections }) => selections[one.id]?.introduction),
    })),
  }
}
