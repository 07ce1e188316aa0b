import type { HistoryRound, ReleasedHistory } from '../../analytics/early-warning/released-history.ts'
import type { CoarseStep } from '../../analytics/release/coarse-code.ts'
import { displayedFigure } from '../../analytics/release/displayed-figure.ts'
import { expectedLargest } from '../../analytics/release/expected-largest.ts'
import { largestCorrected } from '../../analytics/release/shared-end.ts'
import type { Organisation, Sheet } from './organisation.ts'
import { itemCount, itemScale, scaleCount, scales, warningScales } from './questionnaire.ts'

/** `robust`: as released, without the most unfavourable sheet; `exact`: the plain mean, uncoded, to see what release costs. */
export type Figure = { readonly kind: 'robust' | 'exact'; readonly step: CoarseStep }

const fewestSheets = 5

/**
 * What the releases of an organisation would show. The same figure as the product's `coarseScores`, in typed arrays
 * because thousands of organisations are released here; a test holds the two together.
 */
export const releasedHistory = ({ units }: Organisation, figure: Figure): ReleasedHistory => {
  const byName = new Map(units.map((unit, index) => [nameOf(index), unit]))
  const roundsOf = units.map(({ sheets }) => sheets.map(sheetScores))
  const lastShown: Readonly<Record<string, number>>[] = units.map(() => ({}))
  const rounds = Array.from({ length: units[0]!.sheets.length }, (_, round): HistoryRound => {
    const scored = roundsOf.map((one) => one[round]!)
    const spread = withinSpread(scored)
    return {
      scales,
      step: figure.kind === 'exact' ? 0 : figure.step,
      units: scored.flatMap((sheets, index) => {
        if (sheets.length < fewestSheets) return []
        const score = figure.kind === 'exact' ? plainMeans(sheets) : robustMeans(sheets, spread)
        const shown = (scale: string, value: number, isRobust: boolean) => {
          if (figure.kind === 'exact') return value
          const fresh = { points: exactTie(value), answered: sheets.length, step: figure.step, isRobust }
          return displayedFigure(fresh, lastShown[index]![scale])
        }
        const scores = Object.fromEntries(
          scales.map(({ scale }, column) => [scale, shown(scale, score[column]!, column < warningScales)]),
        )
        lastShown[index] = scores
        return [{ unit: nameOf(index), answered: sheets.length, invited: units[index]!.size, scores }]
      }),
    }
  })
  return { rounds, overlap: (unit, earlier, later) => byName.get(unit)?.overlap(earlier, later) ?? 0 }
}

export const nameOf = (index: number) => `unit-${String(index).padStart(4, '0')}`

/** A mean half way between two codes is exactly half way, as it is in the product's whole quanta. */
const exactTie = (points: number) => Math.round(points * 1e9) / 1e9

/** A person's score on every scale, on the scale's own direction, and the sum of the warning scales' unfavourable scores. */
export type ScoredSheet = { readonly scores: Float64Array; readonly adversity: number }

const itemsOf = scales.map(({ items }) => items)

export const sheetScores = (sheets: readonly Sheet[]): readonly ScoredSheet[] =>
  sheets.map((sheet) => {
    const scores = new Float64Array(scaleCount)
    for (let item = 0; item < itemCount; item++) scores[itemScale[item]!]! += (sheet[item]! - 1) * 25
    let adversity = 0
    for (let scale = 0; scale < scaleCount; scale++) {
      const adverse = scores[scale]! / itemsOf[scale]!
      if (scale < warningScales) adversity += adverse / warningScales
      scores[scale] = scales[scale]!.adverse === 'high' ? adverse : 100 - adverse
    }
    return { scores, adversity }
  })

type Spread = { readonly deviation: number; readonly correlation: number }

const withinSpread = (units: readonly (readonly ScoredSheet[])[]): readonly Spread[] =>
  scales.map(({ adverse }, scale) => {
    const expected = { squares: 10 * 22 ** 2, products: 10 * 22 ** 2 * (adverse === 'high' ? 0.65 : -0.65) }
    let [degrees, scores, adversities, products] = [10, expected.squares, expected.squares, expected.products]
    for (const sheets of units) {
      if (sheets.length < 2) continue
      const score = sheets.reduce((sum, one) => sum + one.scores[scale]!, 0) / sheets.length
      const adversity = sheets.reduce((sum, one) => sum + one.adversity, 0) / sheets.length
      degrees += sheets.length - 1
      for (const sheet of sheets) {
        scores += (sheet.scores[scale]! - score) ** 2
        adversities += (sheet.adversity - adversity) ** 2
        products += (sheet.scores[scale]! - score) * (sheet.adversity - adversity)
      }
    }
    return { deviation: Math.sqrt(scores / degrees), correlation: products / Math.sqrt(scores * adversities) }
  })

const plainMeans = (sheets: readonly ScoredSheet[]): Float64Array => {
  const means = new Float64Array(scaleCount)
  for (const { scores } of sheets)
    for (let scale = 0; scale < scaleCount; scale++) means[scale]! += scores[scale]! / sheets.length
  return means
}

const robustMeans = (sheets: readonly ScoredSheet[], spread: readonly Spread[]): Float64Array => {
  const worst = sheets.reduce((one, other) => (isWorse(other, one) ? other : one))
  const left = sheets.length - 1
  const plain = plainMeans(sheets)
  return plain.map((mean, scale) => {
    if (scale >= warningScales) return mean
    const { correlation, deviation } = spread[scale]!
    const without = (mean * sheets.length - worst.scores[scale]!) / left
    const corrected = Math.max(-largestCorrected, Math.min(largestCorrected, correlation * deviation))
    return without + (corrected * expectedLargest(sheets.length)) / left
  })
}

const isWorse = (one: ScoredSheet, other: ScoredSheet): boolean => {
  if (Math.abs(one.adversity - other.adversity) > 1e-9) return one.adversity > other.adversity
  for (let scale = 0; scale < scaleCount; scale++)
    if (Math.abs(one.scores[scale]! - other.scores[scale]!) > 1e-9) return one.scores[scale]! > other.scores[scale]!
  return false
}
