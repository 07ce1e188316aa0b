import { assert, boolean, double, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earlyWarning } from '../../../analytics/early-warning/early-warning.ts'
import { patternEvidence } from '../../../analytics/early-warning/pattern-evidence.ts'
import type { HistoryUnit, ReleasedHistory } from '../../../analytics/early-warning/released-history.ts'
import { humourIn, madeHistory, seeded, tenScales } from './history-builder.ts'

const alarmed = (history: ReleasedHistory) => earlyWarning(history).filter(({ degree }) => degree !== 'none')

describe('early warning', () => {
  test('names the pattern that grew in a unit, and when it began', () => {
    expect(alarmed(madeHistory({ worse: humourIn(7) }))).toEqual([
      { unit: 'unit-00007', degree: 'act', pattern: 'humour', since: 1, direction: 'growing' },
    ])
  })

  test('finds a pattern already there in a first round, with no round to have begun in', () => {
    const [found] = alarmed(
      madeHistory({ rounds: 1, worse: (unit, _round, construct) => humourIn(7)(unit, 3, construct) }),
    )
    expect(found).toMatchObject({ unit: 'unit-00007', degree: 'act', direction: 'steady' })
    expect(found).not.toHaveProperty('since')
  })

  test('alarms nobody where figures only wander', () => {
    const alarms = Array.from({ length: 20 }, (_, seed) => alarmed(madeHistory({ seed: seed + 100 })).length)
    expect(alarms.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1)
  })

  test('reads a unit that is worse on everything as a bad mood rather than as a pattern', () => {
    const everything = madeHistory({ worse: (unit) => (unit === 7 ? 15 : 0) })
    const pattern = madeHistory({ worse: (unit, round, construct) => humourIn(7, 25)(unit, round, construct) })
    const probability = (history: ReleasedHistory) => patternEvidence(history)[7]?.probability ?? 0
    expect(probability(everything)).toBeLessThan(probability(pattern))
  })

  test('judges a survey with some of the scales only, and names what those can tell', () => {
    const scales = tenScales.filter(({ construct }) => ['tone', 'witness', 'conflict'].includes(construct))
    const conflict = (unit: number, round: number, construct: string) =>
      unit === 3 ? 15 * round * ({ conflict: 1, tone: 0.8, witness: 0.8 }[construct] ?? 0) : 0
    expect(alarmed(madeHistory({ scales, worse: conflict }))).toMatchObject([
      { unit: 'unit-00003', pattern: 'conflict' },
    ])
  })

  test('says nothing of a survey without any scale of the warning', () => {
    const scales = [{ scale: 'pay', construct: 'fairness', adverse: 'low' }] as const
    const warnings = earlyWarning(madeHistory({ scales, units: 3, worse: (unit) => (unit === 1 ? 50 : 0) }))
    expect(warnings.map(({ degree }) => degree)).toEqual(['none', 'none', 'none'])
  })

  test('does not depend on the order of units, scales or keys', () => {
    const history = madeHistory({ units: 12, worse: humourIn(2) })
    const turned: ReleasedHistory = {
      ...history,
      rounds: history.rounds.map((round) => ({
        ...round,
        scales: round.scales.toReversed(),
        units: round.units.toReversed(),
      })),
    }
    expect(earlyWarning(turned)).toEqual(earlyWarning(history))
    expect(patternEvidence(turned)).toEqual(patternEvidence(history))
  })

  test('answers for every unit of the last round, with probabilities that are numbers, whatever is hidden', () => {
    assert(
      property(
        record({
          seed: integer(),
          units: integer({ min: 1, max: 14 }),
          rounds: integer({ min: 1, max: 5 }),
          hide: double({ min: 0, max: 0.8, noNaN: true }),
          extreme: boolean(),
        }),
        ({ seed, units, rounds, hide, extreme }) => {
          const history = partlyHidden(
            madeHistory({ seed, units, rounds, worse: () => (extreme ? 200 : 0) }),
            seed,
            hide,
          )
          const evidence = patternEvidence(history)
          const shown = history.rounds.at(-1)?.units.filter(({ scores }) => Object.keys(scores).length > 0) ?? []
          expect(evidence.map(({ unit }) => unit)).toEqual(shown.map(({ unit }) => unit).toSorted())
          for (const { probability, beyondLoneScale, byPattern, byOnset } of evidence) {
            expect(beyondLoneScale).toBeGreaterThanOrEqual(0)
            expect(beyondLoneScale).toBeLessThanOrEqual(probability)
            expect(probability).toBeGreaterThanOrEqual(0)
            expect(probability).toBeLessThanOrEqual(1)
            expect(byOnset.every(Number.isFinite)).toBe(true)
            for (const one of byPattern) expect(one.probability).toBeGreaterThanOrEqual(0)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('grows surer as the same pattern grows stronger', () => {
    const degrees = ['none', 'attention', 'act']
    const strengths = [0, 20, 30, 40, 60].map((points) => {
      const found = earlyWarning(madeHistory({ seed: 5, worse: humourIn(7, points) }))[7]
      return degrees.indexOf(found?.degree ?? 'none')
    })
    expect(strengths).toEqual(strengths.toSorted((one, other) => one - other))
    expect(strengths.at(-1)).toBe(2)
  })

  test('is never less sure of a pattern that is stronger, wherever it grows', () => {
    const strength = integer({ min: 0, max: 60 })
    assert(
      property(
        record({ seed: integer(), unit: integer({ min: 0, max: 44 }), one: strength, other: strength }),
        ({ seed, unit, one, other }) => {
          const sureness = (points: number) =>
            patternEvidence(madeHistory({ seed, worse: humourIn(unit, points) }))[unit]?.probability ?? 0
          const [weaker, stronger] = [Math.min(one, other), Math.max(one, other)].map(sureness)
          // What units differ by is learned from all of them, this one included, so that a little may go.
          expect(stronger! - weaker!).toBeGreaterThanOrEqual(-0.01)
        },
      ),
      { numRuns: 100 },
    )
  })
})

const partlyHidden = (history: ReleasedHistory, seed: number, share: number): ReleasedHistory => {
  const random = seeded(seed)
  const thinned = ({ unit, answered, scores }: HistoryUnit): HistoryUnit => ({
    unit,
    answered,
    scores: Object.fromEntries(Object.entries(scores).filter(() => random() >= share / 10)),
  })
  const rounds = history.rounds.map(({ scales, step, units }) => ({
    scales,
    step,
    units: units.filter(() => random() >= share / 2).map(thinned),
  }))
  return { rounds, overlap: history.overlap }
}
