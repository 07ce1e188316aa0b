import { attributeInScope } from '../domain/attribute-in-scope.ts'
import { attributeThreshold } from '../domain/disclosure-policy.ts'
import type { AttributeTable, Cell } from './document/report-document.ts'
import type { ReportContext } from './report-context.ts'
import { scoreLevel } from './score-level.ts'
import { tableWordsByLanguage } from './table-words-by-language.ts'

/** In the place of a figure that may be told no more closely. */
export const wholeScale = '0-100'

/**
 * Scores of the whole organisation by what people declared of themselves; undefined where nobody was asked, or the reader may
 * not see the whole.
 */
export function attributeTable(context: ReportContext): AttributeTable | undefined {
  const { release, scope, visible, language, words } = context
  const attribute = attributeInScope(release, scope)
  if (!attribute) return undefined
  const { thresholds = attributeThreshold } = release.certificate.attribute ?? {}
  const { score: fullName } = tableWordsByLanguage[language]
  return {
    name: attribute.name[language],
    unit: visible.findIndex(({ unit }) => unit.kind === 'company'),
    thresholds,
    scaleLabel: words.scores.scale,
    values: attribute.values.map(({ name }) => name[language]),
    rows: release.scales.map((scale) => ({
      name: scale.name[language],
      fullName: fullName(scale.name[language], scale.adverse, thresholds[scale.class].floor),
      cells: attribute.values.map(({ scores: { [scale.id]: score } }): Cell => {
        if (score === undefined) return {}
        return score === null ? { text: wholeScale } : { number: score, look: scoreLevel(score, scale) }
      }),
    })),
  }
}
