import { at } from './number-at.ts'
import { byCodePoint } from './by-code-point.ts'
import { comparableUnits, shownScales, shownScaleSets } from './comparable-units.ts'
import type { ComparableUnits } from './comparable-units.ts'
import { learnedPrior, onsetFactors, onsetPosterior } from './pattern-prior.ts'
import { beliefsOf } from './warning-options.ts'
import type { PatternPrior } from './warning-beliefs.ts'
import { unitEvidence } from './unit-evidence.ts'
import type { UnitEvidence } from './unit-evidence.ts'
import { warningModel } from './warning-model.ts'
import type { WarningModel } from './warning-model.ts'
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
  const judged = new Set(
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
  if (beliefsOf(options).templates(scales).length === 0) return [...judged].map(withoutEvidence)
  return posteriors(units, options).filter(({ unit }) => judged.has(unit))
}

const withoutEvidence = (unit: string): PatternEvidence => ({
  unit,
  probability: 0,
  byPattern: [],
  byOnset: new Float64Array(1),
  firstRound: 0,
})

const posteriors = (units: ComparableUnits, options: WarningOptions): readonly PatternEvidence[] => {
  let trust = new Float64Array(units.units.length).fill(usualTrust)
  let found: readonly PatternEvidence[] = []
  for (let pass = 0; pass < passes; pass++) {
    const model = warningModel(units, trust, options)
    const evidence = units.units.map((_, unit) => unitEvidence(model, unit))
    const weights = model.templates.map(({ template }) => template.weight)
    const prior = learnedPrior(
      evidence.map((one) => onsetFactors(one, weights)),
      model.beliefs,
    )
    found = evidence.map((one, unit) => posterior(model, { one, prior }, units.units[unit] ?? ''))
    trust = Float64Array.from(found, ({ probability }) => 1 - probability)
  }
  return found
}

type Judged = { readonly one: UnitEvidence; readonly prior: PatternPrior }

const posterior = (model: WarningModel, { one, prior }: Judged, unit: string): PatternEvidence => {
  const weights = model.templates.map(({ template }) => template.weight)
  const averaged = onsetFactors(one, weights)
  const byOnset = onsetPosterior(averaged, prior)
  const share = (template: number, onset: number) =>
    (at(byOnset, onset) * at(one.factors, template * one.onsets + onset)) /
    Math.max(at(averaged.factors, onset), 1e-300)
  return {
    unit,
    probability: Math.min(
      byOnset.reduce((sum, probability) => sum + probability, 0),
      1,
    ),
    byPattern: model.templates.map(({ template }, row) => ({
      pattern: template.pattern,
      probability: template.weight * byOnset.reduce((sum, _, onset) => sum + share(row, onset), 0),
    })),
    byOnset,
    firstRound: one.firstRound,
  }
}
