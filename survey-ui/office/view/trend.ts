import type { Results, TrendPoint, UnitResult } from '../api/results-shape.ts'

type TrendValue = {
  readonly title: string
  readonly closedOn: string
  readonly score: number | undefined
  /** The end of the scale up to which the score stands for everything. */
  readonly end: 'low' | 'high' | 'none'
}

export type TrendLine = {
  /** Oldest first, this round last. */
  readonly values: readonly TrendValue[]
  /** Points of the line in a field `width` by `height`, in pieces: a round without a figure breaks the line. */
  readonly pieces: readonly (readonly Point[])[]
}

export type Point = { readonly x: number; readonly y: number; readonly score: number }

type Field = { readonly width: number; readonly height: number }

/** One scale of one unit over the rounds that may be set beside each other; nothing before there are two with a figure. */
export function trendLine(results: Results, unit: UnitResult, { scale, field }: TrendOf): TrendLine | undefined {
  const now: TrendPoint = { ...results, scores: unit.scores, ends: unit.ends }
  const values = [...unit.trend, now].map(({ title, closedOn, scores, ends }): TrendValue => ({
    title,
    closedOn,
    score: scores[scale],
    end: ends[scale] ?? 'none',
  }))
  if (values.filter(({ score }) => score !== undefined).length < 2) return undefined
  return { values, pieces: piecesOf(values, field) }
}

export type TrendOf = { readonly scale: string; readonly field: Field }

/** The scales that have a line to show. */
export function scalesWithTrend(results: Results, unit: UnitResult): readonly string[] {
  const field = { width: 1, height: 1 }
  return results.scales.flatMap(({ id }) => (trendLine(results, unit, { scale: id, field }) ? [id] : []))
}

function piecesOf(values: readonly TrendValue[], { width, height }: Field): readonly (readonly Point[])[] {
  const apart = width / (values.length - 1)
  const pieces: Point[][] = [[]]
  for (const [place, { score }] of values.entries()) {
    if (score === undefined) pieces.push([])
    else pieces.at(-1)?.push({ x: place * apart, y: height - (score / 100) * height, score })
  }
  return pieces.filter((piece) => piece.length > 0)
}
