import type { HistoryScale } from './released-history.ts'
import { usualTemplates } from './pattern-templates.ts'
import type { PatternTemplate } from './pattern-templates.ts'

/** How usual patterns are: the share of units that had one from the start, and new ones per unit and round. */
export type PatternPrior = { readonly established: number; readonly hazard: number }

/** A course a pattern may take: how much of it is there (0 to 1) `since` rounds after it began, counting from 1. */
export type Growth = { readonly weight: number; readonly grown: (since: number) => number }

/** A size of a full-grown pattern, in person standard deviations of a unit's mean, and its weight among sizes. */
type PatternSize = { readonly size: number; readonly weight: number }

/**
 * The odds that a single scale of a unit has moved alone, against that nothing has: usual ones, and how many units weigh as
 * much as these. The odds learned count `counted` times before anybody is told to act, since figures go astray in more
 * ways than by one scale: set on simulated organisations of other seeds than those whose figures are published.
 */
type LoneScale = { readonly usual: number; readonly units: number; readonly counted: number }

/**
 * What the early warning believes before it has seen anything of an organisation. Ordinary values, none of them fitted
 * to one organisation; `weight`s of a list add up to 1.
 */
export type WarningBeliefs = {
  /** The share of a person's answers that stays the same person's from round to round. */
  readonly stablePersonShare: number
  /** A person's standard deviation on a stabilised score: .46 is about 21 points at a usual score of 30. */
  readonly personSpread: number
  /** The correlation of two scales within a unit, for scales of two or three five-point items. */
  readonly personCorrelation: number
  /** Variance of units in squared person standard deviations; .11 is an ICC(1) of .10. */
  readonly unitVariance: number
  readonly unitCorrelation: number
  /** How many units it takes to weigh as much as these two, and as the assumption that all scales are alike in them. */
  readonly unitPriorUnits: number
  readonly alikeUnits: number
  /** The share of a unit's level that never moves, and what of the rest reaches the next round. */
  readonly stableLevelShare: number
  readonly carriedLevelShare: number
  /** One over the variance of the belief in these two. */
  readonly levelPrecision: number
  readonly prior: PatternPrior
  /**
   * How many units it takes to weigh as much as the prior: many, since how usual patterns are can hardly be learned from
   * one organisation, and what looks like many of them is mostly an organisation whose moods are strong.
   */
  readonly priorUnits: number
  readonly loneScale: LoneScale
  readonly templates: (scales: readonly HistoryScale[]) => readonly PatternTemplate[]
  readonly growths: readonly Growth[]
  readonly sizes: readonly PatternSize[]
  /** Degrees of freedom of the likelihood's tails, so that one odd round does not decide. */
  readonly tailFreedom: number
}

const linear = (rounds: number): Growth => ({ weight: 1 / 3, grown: (since) => Math.min(since / rounds, 1) })

export const usualBeliefs: WarningBeliefs = {
  stablePersonShare: 0.5,
  personSpread: 0.46,
  personCorrelation: 0.35,
  unitVariance: 0.11,
  unitCorrelation: 0.6,
  unitPriorUnits: 12,
  alikeUnits: 75,
  stableLevelShare: 0.5,
  carriedLevelShare: 0.5,
  levelPrecision: 25,
  prior: { established: 0.02, hazard: 0.006 },
  priorUnits: 400,
  loneScale: { usual: 0.1, units: 20, counted: 10 },
  templates: usualTemplates,
  growths: [linear(3), linear(5), linear(8)],
  sizes: [
    { size: 0.25, weight: 0.28 },
    { size: 0.5, weight: 0.33 },
    { size: 0.75, weight: 0.25 },
    { size: 1.1, weight: 0.1 },
    { size: 1.8, weight: 0.04 },
  ],
  tailFreedom: 30,
}
