import { comparableRun, unitInRelease } from '../domain/comparable-run.ts'
import { figureCertainty, type UnitInRelease } from '../domain/figure-certainty.ts'
import type { ReleasedScale } from '../domain/release.ts'
import type { Cell, Matrix, Series } from './document/report-document.ts'
import { scaleMatrix } from './heat-map.ts'
import type { ReportContext } from './report-context.ts'
import { favourablePosition } from './score-level.ts'
import { tableWordsByLanguage } from './table-words-by-language.ts'
import type { VisibleUnit } from './visible-units.ts'

export type Development = {
  readonly intro: string
  readonly matrix: Matrix
  readonly charts: readonly Series[]
}

/** What changed since the round before, and round by round for the units at the top; absent where nothing compares. */
export function development(context: ReportContext): Development | undefined {
  const { release, visible, earlier, words, language } = context
  const runs = new Map(visible.map(({ unit }) => [unit.id, comparableRun(release, earlier, unit.id)]))
  const before = [...runs.values()].findLast((run) => run.length > 0)?.at(-1)
  if (!before) return undefined
  return {
    intro: words.change.intro(before.release.title, release.step),
    matrix: scaleMatrix(
      context,
      ({ unit }, scale) => changeCell(unitInRelease(release, earlier, unit), runs.get(unit.id)?.at(-1), scale),
      ({ name }) => tableWordsByLanguage[language].change(name[language], before.release.title),
    ),
    charts: visible.flatMap((one) => {
      const run = runs.get(one.unit.id) ?? []
      return one.depth === 0 && run.length > 0 ? [unitCharts(context, one, run)] : []
    }),
  }
}

/** `strong`: more than chance and rounding would make but once in a hundred times. */
function changeCell(current: UnitInRelease, earlier: UnitInRelease | undefined, scale: ReleasedScale): Cell {
  const [now, before] = [current.unit.scores[scale.id], earlier?.unit.scores[scale.id]]
  if (now === undefined || before === undefined) return {}
  if (now === before) return { number: 0, look: 'same' }
  const better = favourablePosition(now, scale) > favourablePosition(before, scale)
  const isClear = figureCertainty(current, scale.id, earlier)?.sinceBefore !== 'cannot-tell'
  return {
    number: now - before,
    text: signed(now - before),
    look: better ? 'better' : 'worse',
    ...(isClear && { strong: true }),
  }
}

function signed(change: number): string {
  return `${change > 0 ? '+' : '−'}${Math.abs(change)}`
}

function unitCharts(context: ReportContext, { unit }: VisibleUnit, run: readonly UnitInRelease[]): Series {
  const { release, words, language } = context
  const points = [...run, { release, unit }]
  const scales = release.scales.filter(({ id }) => unit.scores[id] !== undefined)
  return {
    kind: 'series',
    heading: words.change.charts(unit.name),
    columnLabel: words.scores.scale,
    drawn: words.change.chartsIntro,
    rounds: points.map((point) => `${point.release.title} (${words.day(point.release.closedOn)})`),
    lines: scales.map(({ id, name, adverse }) => ({
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
