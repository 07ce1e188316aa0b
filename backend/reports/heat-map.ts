import type { ReleasedScale } from '../domain/release.ts'
import type { Cell, Matrix } from './document/report-document.ts'
import type { ReportContext } from './report-context.ts'
import { scoreLevel } from './score-level.ts'
import { tableWordsByLanguage } from './table-words-by-language.ts'
import type { VisibleUnit } from './visible-units.ts'

/** A few units stand side by side on an upright sheet; more stand below each other on one that lies down. */
const mostAcross = 4

/** Every figure of every visible unit. */
export function heatMap(context: ReportContext): Matrix {
  return scaleMatrix(context, ({ unit }, scale) => {
    const score = unit.scores[scale.id]
    return score === undefined ? {} : { number: score, look: scoreLevel(score, scale) }
  })
}

/** One cell by visible unit and scale of the release. */
export function scaleMatrix(
  context: ReportContext,
  cell: (unit: VisibleUnit, scale: ReleasedScale) => Cell,
  fullName = fullNameOf(context),
): Matrix {
  const { release, visible, language, words } = context
  return {
    kind: 'matrix',
    unitLabel: words.scores.unit,
    columnLabel: words.scores.scale,
    columns: release.scales.map((scale) => ({
      name: `${scale.name[language]}${scale.figure === 'robust' ? ' *' : ''}`,
      ...(scale.adverse === 'high' && { note: words.scores.lowIsFavourable }),
      fullName: fullName(scale),
    })),
    rows: visible.map((one) => ({
      name: one.unit.name,
      depth: one.depth,
      cells: release.scales.map((scale) => cell(one, scale)),
    })),
    down: visible.length <= mostAcross ? 'columns' : 'units',
  }
}

function fullNameOf({ language, release }: ReportContext) {
  const { thresholds } = release.certificate
  return ({ name, adverse, class: itemClass }: ReleasedScale): string =>
    tableWordsByLanguage[language].score(name[language], adverse, thresholds[itemClass].floor)
}
