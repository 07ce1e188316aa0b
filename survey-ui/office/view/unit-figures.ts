import type { Language } from '../../../backend/contract/respondent-api.ts'
import type { Certainty, Results, UnitResult } from '../api/results-shape.ts'
import { shownScore, type ShownScore } from './score-words.ts'

export type ItemFigure = { readonly text: string; readonly percent: number; readonly company: number | undefined }

export type ScaleFigure = {
  readonly id: string
  readonly name: string
  readonly good: 'high' | 'low'
  readonly isSensitive: boolean
  /** Nothing where it is hidden. */
  readonly here: ShownScore | undefined
  readonly company: ShownScore | undefined
  /** How sure the unit's own figure is; nothing where that is hidden. */
  readonly certainty: Certainty | undefined
  /** Single questions with a share that may be shown; favourable answers in percent. */
  readonly items: readonly ItemFigure[]
}

/** One unit's figures by scale, beside those of the whole organisation. */
export function unitFigures(results: Results, unit: UnitResult, language: Language): readonly ScaleFigure[] {
  return results.scales.map(({ id, name, adverse, class: itemClass }) => {
    const shown = ({ scores, ends }: UnitResult) => {
      const score = scores[id]
      return score === undefined ? undefined : shownScore(score, { end: ends[id], adverse })
    }
    return {
      id,
      name: name[language],
      good: adverse === 'low' ? 'high' : 'low',
      isSensitive: itemClass === 'sensitive',
      here: shown(unit),
      company: shown(results.company),
      certainty: unit.certainty[id],
      items: itemFigures(results, unit, id).map(({ text, ...rest }) => ({ ...rest, text: text[language] })),
    }
  })
}

function itemFigures({ items, company }: Results, unit: UnitResult, scale: string) {
  return items.flatMap(({ id, scale: of, text }) => {
    const percent = unit.favourable[id]
    return of === scale && percent !== undefined ? [{ text, percent, company: company.favourable[id] }] : []
  })
}

/** The units above this one among those of the reply, the topmost first. */
export function unitsAbove(results: Results, unit: UnitResult): readonly UnitResult[] {
  const above = results.units.find(({ id }) => id === unit.parent)
  return above ? [...unitsAbove(results, above), above] : []
}
