import type { CoarseStep } from './coarse-code.ts'
import { displayedFigure, type FreshFigure } from './displayed-figure.ts'
import { fewestInBand, participationBand } from './participation-band.ts'
import { plainScore, robustScore } from './robust-score.ts'
import type { ScoringPlan } from './scoring-plan.ts'
import { sharedEnd } from './shared-end.ts'
import type { UnitSummary } from './unit-summary.ts'
import type { ScaleSpread } from './within-unit-spread.ts'

export type CoarseScoring = {
  /** Of the round, from `withinUnitSpread` over its reporting units. */
  readonly spread: readonly (ScaleSpread | null)[]
  readonly step: CoarseStep
  /** What was last shown of this unit, by scale; nothing where it is new or asked for the first time. */
  readonly before?: Readonly<Record<string, number>>
}

export type CoarseScore = {
  readonly scale: string
  /** How many sheets have a score on this scale. Not for release: it is what floors are held against. */
  readonly answered: number
  /** 10 … 90 (or 5 … 95), the ends coded together (`sharedEnd`); `null` where fewer than five sheets have a score on the scale, or by far fewer than there are. */
  readonly score: number | null
}

/**
 * Whether the ends of a figure are those that a reader expects who sees the band of all who answered in the unit. A scale
 * that half of them left out can have wider ones, and then no figure: by sizes alone, as floors are.
 */
function isReadable({ sheets }: UnitSummary, { answered, ...figure }: Omit<FreshFigure, 'points'>): boolean {
  // As if nobody knew how many were invited: the band shown begins no later, and what it promises is no narrower.
  const band = participationBand(sheets, Infinity)
  if (answered < fewestSheets || band === null) return false
  return sharedEnd({ ...figure, people: answered }) <= sharedEnd({ ...figure, people: fewestInBand(band) })
}

/** Nobody can ask for a figure of fewer people than this, whatever the thresholds above it are. */
const fewestSheets = 5

/**
 * The one figure per scale that may leave a unit: for warning scales the robust score, for others the plain mean, both
 * in coarse codes that stand until they have clearly moved. Whether a figure is shown is decided elsewhere (`releaseLayout`), by sizes alone.
 *
 * @example
 * const spread = withinUnitSpread(plan, reportingUnits)
 * coarseScores(plan, department, { spread, step: 10 }) // => [{ scale: 'tone', answered: 31, score: 70 }, …]
 */
export function coarseScores(plan: ScoringPlan, unit: UnitSummary, scoring: CoarseScoring): CoarseScore[] {
  const { spread, step, before = {} } = scoring
  return plan.scales.map(({ id }, index) => {
    const answered = unit.scales[index]?.answered ?? 0
    const ofScale = spread[index]
    const isRobust = Boolean(ofScale)
    const points = ofScale ? robustScore(unit, index, ofScale) : plainScore(unit, index)
    const mayLeave = points !== null && isReadable(unit, { answered, step, isRobust })
    return {
      scale: id,
      answered,
      score: mayLeave ? displayedFigure({ points, answered, step, isRobust }, before[id]) : null,
    }
  })
}
