import { createHash } from 'node:crypto'
import { scoringPlan, type ScoringPlan } from '../../../analytics/index.ts'
import type { Texts } from '../../contract/respondent-api.ts'
import type { AskedQuestionnaire, AskedScale } from '../../domain/questionnaire.ts'
import type { ColumnsFile, TextOrTexts } from './columns-file.ts'
import type { SurveyItem } from './survey-items.ts'

/** Constructs that the early warning reads; scales of these get the robust figure. */
export const warningConstructs = [
  'tone',
  'can-say-stop',
  'witness',
  'leadership',
  'humour',
  'control',
  'punishment',
  'conflict',
  'power',
] as const

/** Of scales that say nothing of what they measure. */
const noConstruct = 'other'

export type QuestionnaireSource = {
  readonly title: string
  readonly file: ColumnsFile
  readonly items: readonly SurveyItem[]
}

export type SurveyQuestionnaire = {
  readonly questionnaire: AskedQuestionnaire
  readonly plan: ScoringPlan
}

/** What was asked, as a round of our own would have it, and how its answers are scored. */
export function surveyQuestionnaire(source: QuestionnaireSource): SurveyQuestionnaire {
  const { title, items, file } = source
  const scales = file.scales.map((scale) => askedScale(scale, items))
  const plan = scoringPlan({
    items: items.map(({ column, lowest, highest, reversed }) => ({ id: column, lowest, highest, reversed })),
    scales: scales.map(({ id, adverse }) => ({
      id,
      adverse,
      items: items.filter(({ scale }) => scale === id).map(({ column }) => column),
    })),
    warningScales: scales.filter(({ warns }) => warns).map(({ id }) => id),
  })
  const questionnaire: AskedQuestionnaire = {
    instrument: file.instrument ?? title,
    version: file.version,
    selection: 'imported',
    hash: hashOf(items, scales),
    title: textsOf(title),
    introduction: textsOf(''),
    scales,
    items: items.map(({ column, scale, class: itemClass, text, reversed }) => ({
      id: column,
      scale,
      class: itemClass,
      topic: textsOf(scale),
      text: textsOf(text ?? column),
      options: [],
      reversed,
    })),
    comments: [],
    commentThemes: [],
  }
  return { questionnaire, plan }
}

function askedScale(scale: ColumnsFile['scales'][number], items: readonly SurveyItem[]): AskedScale {
  const { id, name, adverse, construct = noConstruct } = scale
  const isSensitive = items.some((item) => item.scale === id && item.class === 'sensitive')
  return {
    id,
    name: textsOf(name ?? id),
    construct,
    // A scale tells something of each of its items: it takes the floor of the most sensitive one.
    class: isSensitive || scale.class === 'sensitive' ? 'sensitive' : 'ordinary',
    adverse,
    warns: warningConstructs.some((known) => known === construct),
  }
}

const textsOf = (text: TextOrTexts): Texts => (typeof text === 'string' ? { da: text, en: text } : text)

/** Over all that decides a figure, so that differently asked questions are never set side by side. */
function hashOf(items: readonly SurveyItem[], scales: readonly AskedScale[]): string {
  const asked = {
    scales: scales.map(({ id, construct, class: itemClass, adverse }) => [id, construct, itemClass, adverse]),
    items: items.map((item) => [item.column, item.scale, item.class, item.lowest, item.highest, item.reversed]),
  }
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex')
}
