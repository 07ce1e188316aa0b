import { cellOf, squareMatrix, type SquareMatrix } from '../early-warning/square-matrix.ts'
import { relativeWeights } from './relative-weights.ts'
import { sampledCorrelations, uniformFrom } from './sampled-correlations.ts'

/** How scales go together, from company statistics: correlations, two significant digits being enough. */
export type ScaleCorrelations = {
  readonly scales: readonly string[]
  /** In the order of `scales`, each scale turned toward its unfavourable end. */
  readonly correlations: readonly (readonly number[])[]
  /** What they rest on: people less units within units, units less one between them. */
  readonly cases: number
}

export type Accompaniment = {
  readonly scale: string
  /** Share of all differences in the outcome that goes with it, 0 to 1, and between what it may lie (90 %). */
  readonly share: number
  readonly low: number
  readonly high: number
  /** Whether the outcome is worse where it is worse, by more than a variable of mere chance would have it. */
  readonly isClear: boolean
}

const draws = 400
const tail = 0.05
const fewestCasesToAPredictor = 4

/**
 * Which conditions go with an outcome, the strongest first, with intervals: relative weights, and their spread over
 * samples drawn from the same correlations. A weight is never below 0, so each is held against that of a variable that
 * goes with nothing (Tonidandel, LeBreton and Johnson 2009, Psychological Methods 14). What goes together need not
 * cause each other. `undefined` where the outcome or all predictors are missing, or too few cases stand behind them.
 *
 * The same correlations give the same answer: what is drawn is drawn from a fixed seed.
 *
 * @example
 * whatGoesWith(between, { outcome: 'tone', predictors: ['role-conflict', 'change'] })
 */
export function whatGoesWith(
  known: ScaleCorrelations,
  { outcome, predictors }: { readonly outcome: string; readonly predictors: readonly string[] },
): readonly Accompaniment[] | undefined {
  const used = predictors.filter((scale) => scale !== outcome && known.scales.includes(scale))
  if (used.length === 0 || !known.scales.includes(outcome)) return undefined
  if (known.cases < fewestCasesToAPredictor * (used.length + 1)) return undefined
  const together = matrixOf(known, [...used, outcome])
  const { weights } = relativeWeights(together)
  const sampled = sampledWeights(matrixOf(known, [...used, null, outcome]), known.cases)
  return used
    .map((scale, index) => {
      const own = sampled.map((draw) => draw[index] ?? 0)
      const beyondChance = sampled.map((draw) => (draw[index] ?? 0) - (draw[used.length] ?? 0))
      return {
        scale,
        share: weights[index] ?? 0,
        low: quantile(own, tail),
        high: quantile(own, 1 - tail),
        isClear: quantile(beyondChance, tail) > 0 && cellOf(together, index, used.length) > 0,
      }
    })
    .toSorted((one, other) => other.share - one.share)
}

/** `null` stands for a variable that goes with nothing. */
function matrixOf({ scales, correlations }: ScaleCorrelations, chosen: readonly (string | null)[]): SquareMatrix {
  const places = chosen.map((scale) => (scale === null ? -1 : scales.indexOf(scale)))
  return squareMatrix(chosen.length, (row, column) => {
    if (row === column) return 1
    return correlations[places[row] ?? -1]?.[places[column] ?? -1] ?? 0
  })
}

function sampledWeights(correlations: SquareMatrix, cases: number): readonly (readonly number[])[] {
  const uniform = uniformFrom(1)
  const near = nearest(correlations)
  return Array.from({ length: draws }, () => relativeWeights(sampledCorrelations(near, cases, uniform)).weights)
}

/** Rounded correlations need not belong together; a little less of each does. */
function nearest(correlations: SquareMatrix): SquareMatrix {
  return squareMatrix(correlations.size, (row, column) =>
    row === column ? 1 : 0.98 * cellOf(correlations, row, column),
  )
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below)
}
