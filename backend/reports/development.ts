import { comparableRun, unitInRelease } from '../domain/comparable-run.ts'
import { figureCertainty, type UnitInRelease } from '../domain/figure-certainty.ts'
import type { ReleasedScale } from '../domain/release.ts'
import { scaleTables, type ScaleTable } from './heat-map.ts'
import type { ReportContext } from './report-context.ts'
import { favourablePosition } from './score-level.ts'
import type { VisibleUnit } from './visible-units.ts'

/** `clear`: more than chance and rounding would make but once in a hundred times. */
type ChangeCell = {
  readonly text?: string
  readonly direction: 'better' | 'worse' | 'same' | 'none'
  readonly clear?: true
}

/** One scale of one unit, oldest round first; null where it was not shown. */
type TrendChart = { readonly name: string; readonly note?: string; readonly alt: string } & {
  readonly points: readonly (number | null)[]
}
type UnitCharts = { readonly heading: string; readonly rounds: readonly string[] } & {
  readonly charts: readonly TrendChart[]
}

export type Development = {
  readonly intro: string
  readonly tables: readonly ScaleTable<ChangeCell>[]
  readonly charts: readonly UnitCharts[]
}

/** What changed since the round before, and round by round for the units at the top; absent where nothing compares. */
export function development(context: ReportContext): Development | undefined {
  const { release, visible, earlier, words } = context
  const runs = new Map(visible.map(({ unit }) => [unit.id, comparableRun(release, earlier, unit.id)]))
  const before = [...runs.values()].findLast((run) => run.length > 0)?.at(-1)
  if (!before) return undefined
  return {
    intro: words.change.intro(before.release.title, release.step),
    tables: scaleTables(context, ({ unit }, scale) =>
      changeCell(unitInRelease(release, earlier, unit), runs.get(unit.id)?.at(-1), scale),
    ),
    charts: visible.flatMap((one) => {
      const run = runs.get(one.unit.id) ?? []
      return one.depth === 0 && run.length > 0 ? [unitCharts(context, one, run)] : []
    }),
  }
}

function changeCell(current: UnitInRelease, earlier: UnitInRelease | undefined, scale: ReleasedScale): ChangeCell {
  const [now, before] = [current.unit.scores[scale.id], earlier?.unit.scores[scale.id]]
  if (now === undefined || before === undefined) return { direction: 'none' }
  if (now === before) return { text: '0', direction: 'same' }
  const better = favourablePosition(now, scale) > favourablePosition(before, scale)
  const isClear = figureCertainty(current, scale.id, earlier)?.sinceBefore !== 'cannot-tell'
  return {
    text: signed(now - before),
    direction: better ? 'better' : 'worse',
    ...(isClear && { clear: true }),
  }
}

function signed(change: number): string {
  return `${change > 0 ? '+' : '−'}${Math.abs(change)}`
}

function unitCharts(context: ReportContext, { unit }: VisibleUnit, run: readonly UnitInRelease[]): UnitCharts {
  const { release, words, language } = context
  const points = [...run, { release, unit }]
  const scales = release.scales.filter(({ id }) => unit.scores[id] !== undefined)
  return {
    heading: words.change.charts(unit.name),
    rounds: points.map((point) => `${point.release.title} (${words.day(point.release.closedOn)})`),
    charts: scales.map(({ id, name, adverse }) => ({
      name: name[language],
      ...(adverse === 'high' && { note: words.scores.lowIsFavourable }),
      alt: words.change.chartAlt(name[language], inWords(points, id)),
      points: points.map((point) => point.unit.scores[id] ?? null),
    })),
  }
}

function inWords(points: readonly UnitInRelease[], scale: string): string {
  return points
    .flatMap(({ release, unit }) => {
      const score = unit.scores[scale]
      return score === undefined ? [] : [`${release.title} ${score}`]
    })
    .join(', ')
}
