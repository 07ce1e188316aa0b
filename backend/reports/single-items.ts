import { itemThreshold } from '../domain/disclosure-policy.ts'
import type { Matrix } from './document/report-document.ts'
import type { ReportContext } from './report-context.ts'
import { tableWordsByLanguage } from './table-words-by-language.ts'

const mostUnits = 5

/**
 * Favourable shares of single questions, scale by scale, in percent. There is room on paper for the largest units only,
 * none where no share may be shown.
 */
export function singleItems(context: ReportContext): Matrix {
  const { release, visible, language, words } = context
  const items = release.scales.flatMap((scale) =>
    release.items.filter((item) => item.scale === scale.id).map((item) => ({ scale, item })),
  )
  return {
    kind: 'matrix',
    unitLabel: words.scores.unit,
    columnLabel: words.items.question,
    columns: items.map(({ scale, item }) => ({
      name: item.text[language],
      group: scale.name[language],
      fullName: tableWordsByLanguage[language].share(item.text[language], itemThreshold[item.class].floor),
    })),
    rows: visible.map(({ unit, depth }) => ({
      name: unit.name,
      depth,
      cells: items.map(({ item }) => {
        const share = unit.favourable[item.id]
        return share === undefined ? {} : { number: share }
      }),
    })),
    onPaper: having(context).slice(0, mostUnits),
    down: 'columns',
  }
}

/** Places of the units with shares: those above groups and on top, or groups where there are no such. */
function having({ visible }: ReportContext): readonly number[] {
  const all = visible.flatMap(({ unit }, place) => (Object.keys(unit.favourable).length > 0 ? [place] : []))
  const large = all.filter((place) => visible[place]?.depth === 0 || visible[place]?.unit.kind !== 'group')
  return large.length > 0 ? large : all
}

/** Whether some units have shares that there is no room for on paper. */
export function hasMoreItems({ visible }: ReportContext, { onPaper }: Matrix): boolean {
  return visible.some(({ unit }, place) => Object.keys(unit.favourable).length > 0 && onPaper?.includes(place) !== true)
}
