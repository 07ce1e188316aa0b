import { at } from './number-at.ts'
import { byCodePoint } from './by-code-point.ts'
import { comparableUnits, shownScales, shownScaleSets } from './comparable-units.ts'
import type { ComparableUnits } from './comparable-units.ts'
import { beyondLoneScale } from './lone-scales.ts'
import { learnedPrior, onsetFactors, onsetPosterior, onsetPriors } from './pattern-prior.ts'
import { beliefsOf } from './warning-options.ts'
import { unitEvidence } from './unit-evidence.ts'
import type { UnitEvidence } from './unit-evidence.ts'
import { warningModel } from './warning-model.ts'
import type { HistoryScale, ReleasedHistory } from './released-history.ts'
import type { WarningOptions } from './warning-options.ts'
import type { WarningPattern } from './warning-result.ts'

/**
 * For experts and calibration only, never for a page, mail or file somebody reads: the probability of a pattern in a
 * unit of the last round, of each pattern and of each onset (both add up to it). Onset 0 is "before `firstRound`".
 */
export type PatternEvidence = {
  readonly unit: string
  readonly probability: number
  /** The same where a single scale that has moved alone is as good an explanation as chance; never above `probability`. */
  readonly beyondLoneScale: number
  readonly byPattern: readonly { readonly pattern: WarningPattern | 'cannot-tell'; readonly probability: number }[]
  readonly byOnset: Float64Array
  readonly firstRound: number
}

const usualTrust = 0.95
const passes = 2

/** The evidence for every unit of the last round, in the order of unit ids. */
export const patternEvidence = (history: ReleasedHistory, options: WarningOptions = {}): readonly PatternEvidence[] =>
  shownScaleSets(history)
    .flatMap((scales) => evidenceWith(history, scales, options))
    .toSorted((one, other) => byCodePoint(one.unit, other.unit))

const evidenceWith = (history: ReleasedHistory, scales: readonly HistoryScale[], options: WarningOptions) => {
  const last = history.rounds.at(-1)
  const asked = scales.map(({ scale }) => scale).join('\n')
  const shownAlike = new Set(
    last?.units
      .filter(
        (unit) =>
          shownScales(last, unit)
            .map(({ scale }) => scale)
            .join('\n') === asked,
      )
      .map(({ unit }) => unit),
  )
  const units = comparableUnits(history, scales)
  if (beliefsOf(options).templates(scales).length === 0) return [...shownAlike].map(withoutEvidence)
  return posteriors(units, options).filter(({ unit }) => shownAlike.has(unit))
}

const withoutEvidence = (unit: string): PatternEvidence => ({
  unit,
  probability: 0,
  beyondLoneScale: 0,
  byPattern: [],
  byOnset: new Float64Array(1),
  firstRound: 0,
})

const posteriors = (units: ComparableUnits, options: WarningOptions): readonly PatternEvidence[] => {
  let trust = new Float64Array(units.units.length).fill(usualTrust)
  for (let pass = 1; pass < passes; pass++) trust = trustFrom(judged(units, trust, options))
  const { model, evidence, weights, priors } = judged(units, trust, options)
  const explained = evidence.map((one) => posterior({ one, weights, priors, model }))
  const beyond = beyondLoneScale(
    model,
    explained.map(({ shown: { probability }, none }) => ({ probability, none })),
  )
  return explained.map(({ shown }, unit) => ({
    ...shown,
    unit: units.units[unit] ?? '',
    beyondLoneScale: beyond(unit),
  }))
}

/** All units' evidence under what is usual as learned with so much trust in each, and the prior learned from it. */
const judged = (units: ComparableUnits, trust: Float64Array, options: WarningOptions) => {
  const model = warningModel(units, trust, options)
  const evidenceOf = unitEvidence(model)
  const evidence = units.units.map((_, unit) => evidenceOf(unit))
  const weights = Float64Array.from(model.templates, ({ template }) => template.weight)
  const averaged = evidence.map((one) => onsetFactors(one, weights))
  const longest = averaged.reduce((most, { factors }) => Math.max(most, factors.length), 0)
  const priors = onsetPriors(learnedPrior(averaged, model.beliefs), longest)
  return { model, evidence, averaged, weights, priors }
}

const trustFrom = ({
  averaged,
  priors,
}: Pick<ReturnType<typeof judged>, 'averaged' | 'priors'>): Float64Array<ArrayBuffer> =>
  Float64Array.from(averaged, (one) => 1 - probabilityOf(onsetPosterior(one, priors).byOnset))

const probabilityOf = (byOnset: Float64Array): number => Math.min(sumOf(byOnset), 1)

const sumOf = (values: Float64Array): number => {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += at(values, index)
  return sum
}

type Judged = Pick<ReturnType<typeof judged>, 'weights' | 'priors' | 'model'> & { readonly one: UnitEvidence }

const posterior = ({ one, weights, priors, model }: Judged) => {
  const averaged = onsetFactors(one, weights)
  const { byOnset, none } = onsetPosterior(averaged, priors)
  const share = (template: number, onset: number) =>
    (at(byOnset, onset) * at(one.factors, template * one.onsets + onset)) /
    Math.max(at(averaged.factors, onset), 1e-300)
  const shown = {
    probability: probabilityOf(byOnset),
    byPattern: model.templates.map(({ template: { pattern, weight } }, row) => ({
      pattern,
      probability: weight * byOnset.reduce((sum, _, onset) => sum + share(row, onset), 0),
    })),
    byOnset,
    firstRound: one.firstRound,
  }
  return { shown, none }
}
