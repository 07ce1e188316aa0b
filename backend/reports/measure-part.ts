import type { ShownMeasure, WhatHelps } from '../contract/measures-api.ts'
import { measureWordsByLanguage } from '../messages/measure-words-by-language.ts'
import { effectSentences, planSentences } from '../messages/measure-words.ts'
import type { ReportContext } from './report-context.ts'

export type DescribedMeasure = {
  readonly unitId: string
  readonly unit: string
  readonly name: string
  readonly changes: string
  /** Responsible and deadline. */
  readonly agreed: string
  readonly followedUp: readonly string[]
  /** In two or three words. */
  readonly outcome: string
  /** The figures with their uncertainty and the smallest change that would have been found, or why there are none. */
  readonly told: readonly string[]
  readonly sentences: readonly string[]
}

/** The measures of the units in the report, in words; nothing where none can have been written down. */
export function measurePart(context: ReportContext): readonly DescribedMeasure[] | undefined {
  const { measures, scope } = context
  return measures?.measures.filter(({ unit }) => scope.has(unit)).map((one) => described(context, one))
}

function described({ language, words: report }: ReportContext, one: ShownMeasure): DescribedMeasure {
  const words = measureWordsByLanguage[language]
  const scale = one.scaleName[language]
  const { effect } = one
  const told = effect.outcome === 'measured' ? effectSentences(words, effect) : [words.outcomes[effect.outcome]]
  return {
    unitId: one.unit,
    unit: one.unitName,
    name: words.kinds[one.kind],
    changes: scale,
    ...planSentences(words, one, report.day),
    outcome: words.verdicts[effect.outcome === 'measured' ? effect.verdict : 'cannot-tell'],
    told,
    sentences: [
      words.placed(one.unitName, scale.toLocaleLowerCase('da'), one.after),
      ...told,
      ...(one.foreseen ? [] : [words.late]),
    ],
  }
}

/** What each kind of measure has done here, a line each. */
export function helpLines({ measures, language }: ReportContext): readonly string[] {
  const { kinds, verdicts, helps: words } = measureWordsByLanguage[language]
  return (measures?.helps ?? []).map(({ kind, pooled, measures: units }: WhatHelps) =>
    pooled
      ? `${kinds[kind]}. ${verdicts[pooled.verdict]}: ${words.pooled(pooled, units)}`
      : `${kinds[kind]}. ${words.few(units)}`,
  )
}
