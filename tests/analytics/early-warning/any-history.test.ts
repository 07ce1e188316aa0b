import { assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earlyWarning, escalationStages, type ReleasedHistory } from '../../../analytics/index.ts'
import { patternEvidence } from '../../../analytics/early-warning/pattern-evidence.ts'
import { numbersIn } from '../numbers-in.ts'
import { seededRandom, shuffled } from '../seeded-random.ts'
import { madeHistory } from './history-builder.ts'

const shapes = record({
  units: integer({ min: 0, max: 12 }),
  rounds: integer({ min: 0, max: 4 }),
  answered: integer({ min: 1, max: 40 }),
  seed: integer({ min: 1, max: 1_000_000 }),
  hidden: constantFrom(0, 0, 0.05, 0.5, 1),
  gone: constantFrom(0, 0, 0.1, 0.6, 1),
  isAlike: boolean(),
})

type Shape = { readonly hidden: number; readonly gone: number; readonly isAlike: boolean; readonly seed: number }

const signs: Readonly<Record<string, number>> = {
  conflict: 1,
  tone: 0.8,
  'can-say-stop': 0.7,
  witness: 0.6,
  punishment: 0.6,
}
/** A conflict that climbs from round to round in every third unit. */
const climbing = (unit: number, round: number, construct: string) =>
  unit % 3 === 2 ? 9 * (round + 1) * (signs[construct] ?? 0) : 0

/** Of any size, with a pattern, with scales hidden and units missing by chance, or with the same figure everywhere. */
function anyHistory({ hidden, gone, isAlike, ...shape }: Shape): ReleasedHistory {
  const random = seededRandom(shape.seed)
  const { rounds, overlap } = madeHistory({ ...shape, worse: climbing })
  return {
    overlap,
    rounds: rounds.map((round) => ({
      ...round,
      units: round.units.flatMap((unit) => {
        const shown = Object.entries(unit.scores).filter(() => random() >= hidden)
        const scores = Object.fromEntries(shown.map(([scale, score]) => [scale, isAlike ? 50 : score]))
        return random() < gone ? [] : [{ ...unit, scores }]
      }),
    })),
  }
}

function inAnotherOrder({ rounds, overlap }: ReleasedHistory, seed: number): ReleasedHistory {
  const random = seededRandom(seed)
  return {
    overlap,
    rounds: rounds.map((round) => ({
      ...round,
      scales: shuffled(round.scales, random),
      units: shuffled(round.units, random).map((unit) => ({
        ...unit,
        scores: Object.fromEntries(shuffled(Object.entries(unit.scores), random)),
      })),
    })),
  }
}

const byUnit = <Found extends { readonly unit: string }>(found: readonly Found[]) =>
  found.toSorted((one, other) => (one.unit < other.unit ? -1 : 1))

describe('whatever was released', () => {
  test('warnings and stages do not depend on the order of units, scales or keys', () => {
    assert(
      property(shapes, integer({ min: 1, max: 1000 }), (shape, seed) => {
        const history = anyHistory(shape)
        const turned = inAnotherOrder(history, seed)
        expect(earlyWarning(turned)).toEqual(earlyWarning(history))
        expect(patternEvidence(turned)).toEqual(patternEvidence(history))
        expect(byUnit(escalationStages(turned))).toEqual(byUnit(escalationStages(history)))
      }),
      { numRuns: 150 },
    )
  })

  test('the same figures give the same warnings and stages', () => {
    assert(
      property(shapes, (shape) => {
        expect(earlyWarning(anyHistory(shape))).toEqual(earlyWarning(anyHistory(shape)))
        expect(escalationStages(anyHistory(shape))).toEqual(escalationStages(anyHistory(shape)))
      }),
      { numRuns: 30 },
    )
  })

  test('every probability is a number from 0 to 1', () => {
    assert(
      property(shapes, (shape) => {
        const evidence = patternEvidence(anyHistory(shape))
        for (const { firstRound: _round, ...probabilities } of evidence)
          for (const one of numbersIn(probabilities)) {
            expect(one).toBeGreaterThanOrEqual(0)
            expect(one).toBeLessThanOrEqual(1 + 1e-9)
          }
      }),
      { numRuns: 100 },
    )
  })
})
