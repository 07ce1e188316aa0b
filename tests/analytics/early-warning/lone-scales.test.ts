import { describe, expect, test } from 'vitest'
import { earlyWarning } from '../../../analytics/early-warning/early-warning.ts'
import { patternEvidence } from '../../../analytics/early-warning/pattern-evidence.ts'
import type { ReleasedHistory } from '../../../analytics/early-warning/released-history.ts'
import { humourIn, madeHistory } from './history-builder.ts'

const unit = 7
const probabilities = (history: ReleasedHistory) => {
  const { probability = 0, beyondLoneScale = 0 } = patternEvidence(history)[unit] ?? {}
  return { probability, beyondLoneScale }
}
const degree = (history: ReleasedHistory) => earlyWarning(history)[unit]?.degree

/** Hardly anybody answers unfavourably; in one unit humour stands out, and little beside it that a pattern moves. */
const mostlyHumour = (one: number, round: number, construct: string) => {
  const share = { humour: 1, tone: 0.3, witness: 0.3 }[construct] ?? 0
  return (one === unit ? 20 * share * round : 0) - 16
}

describe('a single scale that moves alone', () => {
  test('gives no reason to act, whatever the ordinary variances say', () => {
    const history = madeHistory({ worse: mostlyHumour })
    const { probability, beyondLoneScale } = probabilities(history)
    expect(probability).toBeGreaterThan(0.95)
    expect(beyondLoneScale).toBeLessThan(0.05)
    expect(degree(history)).toBe('attention')
  })

  test('takes hardly anything from a pattern that several scales show', () => {
    const history = madeHistory({ worse: humourIn(unit) })
    const { probability, beyondLoneScale } = probabilities(history)
    expect(probability - beyondLoneScale).toBeLessThan(0.01)
    expect(degree(history)).toBe('act')
  })

  test('takes more where single scales often stand out in an organisation', () => {
    const pattern = humourIn(unit, 24)
    const among = (isOdd: (one: number) => boolean) =>
      madeHistory({
        worse: (one, round, construct) =>
          pattern(one, round, construct) + (isOdd(one) && construct === 'control' ? (40 * round) / 3 : 0),
      })
    const lost = (history: ReleasedHistory) => {
      const { probability, beyondLoneScale } = probabilities(history)
      return Math.log(probability / (1 - probability)) - Math.log(beyondLoneScale / (1 - beyondLoneScale))
    }
    const [quiet, odd] = [among(() => false), among((one) => one % 5 === 0)]
    expect(lost(odd)).toBeGreaterThan(lost(quiet))
  })
})

test('a pattern is not named where two fit', () => {
  const both = (one: number, round: number, construct: string) =>
    humourIn(unit)(one, round, construct === 'control' ? 'humour' : construct)
  expect(earlyWarning(madeHistory({ worse: both }))[unit]).toMatchObject({ degree: 'act', pattern: 'cannot-tell' })
})
