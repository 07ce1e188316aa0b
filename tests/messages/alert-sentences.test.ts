import { describe, expect, it } from 'vitest'
import { alertSentences } from '../../backend/messages/alert-sentences.ts'
import { danishAlertWords } from '../../backend/messages/da/alert-words.ts'
import { englishAlertWords } from '../../backend/messages/en/alert-words.ts'

const alert = { unit: 'north', unitName: 'North', degree: 'act', pattern: 'conflict' } as const

describe.each([danishAlertWords, englishAlertWords])('what is told of a unit', (words) => {
  it('says how far a conflict has come and where it is heading, where that can be told', () => {
    const told = alertSentences(words, { ...alert, escalation: { stage: 'sides', direction: 'up' } })
    expect(told).toContain(`${words.stages.sides} ${words.directions.up} ${words.stageIsAnEstimate}`)
    const still = alertSentences(words, { ...alert, escalation: { stage: 'exclusion', direction: 'cannot-tell' } })
    expect(still).toContain(`${words.stages.exclusion} ${words.stageIsAnEstimate}`)
    expect(alertSentences(words, alert)).not.toEqual(
      expect.arrayContaining([expect.stringContaining(words.stages.sides)]),
    )
  })

  it('says first of a unit above hidden groups that they are in it, and no more of them', () => {
    const [first, ...told] = alertSentences(words, { ...alert, withSmaller: true })
    expect([first, told]).toEqual([words.withSmaller, alertSentences(words, alert)])
  })

  it('names the pattern only where it is to be acted on', () => {
    expect(alertSentences(words, { ...alert, degree: 'attention' })[0]).toBe(words.attention.seen)
    expect(alertSentences(words, alert)[0]).toBe(words.patternLine(words.patterns.conflict.name))
  })
})
