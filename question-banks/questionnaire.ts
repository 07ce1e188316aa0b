import { deepFreeze } from './deep-freeze.ts'
import type { Instrument, InstrumentItem, InstrumentScale, ItemClass, Texts } from './instrument.ts'
import { questionnaireHash } from './questionnaire-hash.ts'
import { languages, type Language } from './schema.ts'

export type QuestionnaireItem = {
  readonly id: string
  readonly scale: string
  readonly class: ItemClass
  readonly theme: InstrumentItem['theme']
  /** The heading it stands under. */
  readonly topic: Texts
  readonly text: Texts
  /** In order; an answer is the place of the option chosen, from 0. */
  readonly options: readonly Texts[]
  /** Whether the last option is the low end of the scale. */
  readonly reversed: boolean
}

type QuestionnaireScale = Pick<InstrumentScale, 'id' | 'construct' | 'adverse' | 'warns' | 'class' | 'name'>

/** What a round asks, frozen: items in the order of the answers on a sheet, and how they are counted. */
export type Questionnaire = {
  readonly instrument: string
  readonly version: string
  readonly selection: string
  readonly languages: readonly Language[]
  /** Over title, introduction, questions to write to, themes and, by item, id, topic, text and options: all that is shown. */
  readonly hash: string
  readonly title: Texts
  readonly introduction: Texts
  readonly items: readonly QuestionnaireItem[]
  readonly scales: readonly QuestionnaireScale[]
  /** Questions to write to, and what a comment may be said to be about; none where the server holds the tally key. */
  readonly comments: readonly { readonly id: string; readonly text: Texts }[]
  readonly commentThemes: readonly { readonly id: string; readonly text: Texts }[]
}

type Asked = {
  /** Which items may be asked; `sensitive` never where the server holds the tally key. */
  readonly classes: readonly ItemClass[]
  /** Id of a selection of the instrument; its first, the full questionnaire, when left out. */
  readonly selection?: string
  /** Whether comments may be asked for; not, when left out. Never where the server holds the tally key. */
  readonly comments?: boolean
}

/**
 * The questionnaire a round asks from an instrument: the scales of the selection that belong to the classes, whole and
 * in the instrument's order. Throws for an unknown selection and where nothing is left to ask.
 */
export function questionnaireOf(instrument: Instrument, asked: Asked): Questionnaire {
  const { classes, selection: id } = asked
  const selection = instrument.selections.find((one) => id === undefined || one.id === id)
  if (!selection) throw new Error('questionnaireOf requires a selection of the instrument')
  const scales = instrument.scales.filter(
    (scale) => selection.scales.includes(scale.id) && classes.includes(scale.class),
  )
  const items = instrument.items.flatMap((item) => askedItem(instrument, item, scales))
  if (items.length === 0) throw new Error('questionnaireOf requires at least one item of the classes')
  const { title, introduction } = selection
  const shown = items.map(({ id: item, topic, text, options }) => ({ id: item, topic, text, options }))
  const comments = asked.comments ? instrument.comments.filter((one) => selection.comments.includes(one.id)) : []
  const commentThemes = comments.length > 0 ? instrument.commentThemes : []
  return deepFreeze({
    instrument: instrument.id,
    version: instrument.version,
    selection: selection.id,
    languages: [...languages],
    hash: questionnaireHash({ title, introduction, items: shown, comments, commentThemes }),
    title,
    introduction,
    items,
    scales: scales.map(askedScale),
    comments,
    commentThemes,
  })
}

function askedScale(scale: InstrumentScale): QuestionnaireScale {
  const { id, name, construct, adverse, warns } = scale
  return { id, name, construct, adverse, warns, class: scale.class }
}

function askedItem(
  { topics, answerScales }: Instrument,
  item: InstrumentItem,
  scales: readonly InstrumentScale[],
): readonly QuestionnaireItem[] {
  const scale = scales.find(({ id }) => id === item.scale)
  const topic = topics.find(({ id }) => id === scale?.topic)?.text
  const options = answerScales.find(({ id }) => id === item.answers)?.options
  if (!scale || !topic || !options) return []
  const { id, class: itemClass, theme, text, reversed } = item
  return [{ id, scale: scale.id, class: itemClass, theme, topic, text, options, reversed }]
}
