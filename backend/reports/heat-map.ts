import type { ReleasedScale } from '../domain/release.ts'
import type { ReportContext } from './report-context.ts'
import { scoreLevel, type ScoreLevel } from './score-level.ts'
import type { VisibleUnit } from './visible-units.ts'

type ScaleColumn = { readonly name: string; readonly note?: string }
type UnitRow<Cell> = { readonly name: string; readonly depth: number; readonly cells: readonly Cell[] }
/** Units down, scales across. */
export type ScaleTable<Cell> = { readonly columns: readonly ScaleColumn[]; readonly rows: readonly UnitRow<Cell>[] }

/** Absent where nothing may be shown. */
export type ScoreCell = { readonly score?: number; readonly level?: ScoreLevel }

/** More columns than this do not fit beside the names on a sheet of A4 lying down. */
const mostColumns = 24

/** Every figure of every visible unit, in as many tables as the scales need. */
export function heatMap(context: ReportContext): readonly ScaleTable<ScoreCell>[] {
  return scaleTables(context, ({ unit }, scale) => {
    const score = unit.scores[scale.id]
    return score === undefined ? {} : { score, level: scoreLevel(score, scale) }
  })
}

/** Tables of one cell by visible unit and scale. Scales that no visible unit has a figure for get no column. */
export function scaleTables<Cell>(
  { release, visible, language, words }: ReportContext,
  cell: (unit: VisibleUnit, scale: ReleasedScale) => Cell,
): readonly ScaleTable<Cell>[] {
  const scales = release.scales.filter(({ id }) => visible.some(({ unit }) => unit.scores[id] !== undefined))
  return chunks(scales).map((some) => ({
    columns: some.map(({ name, figure, adverse }) => ({
      name: `${name[language]}${figure === 'robust' ? ' *' : ''}`,
      ...(adverse === 'high' && { note: words.scores.lowIsFavourable }),
    })),
    rows: visible.map((one) => ({
      name: one.unit.name,
      depth: one.depth,
      cells: some.map((scale) => cell(one, scale)),
    })),
  }))
}

function chunks<Value>(values: readonly Value[]): readonly (readonly Value[])[] {
  const tables = Math.ceil(values.length / mostColumns)
  const size = Math.ceil(values.length / Math.max(1, tables))
  return Array.from({ length: tables }, (_, index) => values.slice(index * size, (index + 1) * size))
}
