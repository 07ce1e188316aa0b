import { describe, expect, it } from 'vitest'
import { instrumentIds, loadInstrument, questionnaireOf } from '../../question-banks/index.ts'

const ids = instrumentIds()
const instruments = ids.map((id) => loadInstrument(id))

// The loader refuses missing licences and sources, ids that are there twice, gaps between translations and long texts;
// reading every instrument here is the test that none of ours has them.
describe('the instruments of the bank', () => {
  it('are all valid, and there is at least one', () => {
    expect(instruments.map(({ id }) => id)).toEqual(ids)
    expect(ids).toContain('work-and-cooperation')
  })

  it('ask nothing twice, neither within an instrument nor in two', () => {
    for (const language of ['da', 'en'] as const) {
      const texts = instruments.flatMap(({ items }) => items.map(({ text }) => plain(text[language])))
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
    }
  })

  it('say nothing in the same words in both languages', () => {
    const same = instruments.flatMap(({ items }) => items.filter(({ text }) => plain(text.da) === plain(text.en)))
    expect(same).toEqual([])
  })

  it('read easily: short words, one or two sentences, no question left without an end', () => {
    const hard = instruments.flatMap(({ items }) =>
      items.flatMap(({ text }) => [text.da, text.en]).filter((text) => !readsEasily(text)),
    )
    expect(hard).toEqual([])
  })

  it('are seen to read badly where they do', () => {
    expect(readsEasily('Jeg oplever medarbejderinddragelsesprocesser.')).toBe(false)
    expect(readsEasily(`${'Jeg er '.repeat(11)}glad.`)).toBe(false)
    expect(readsEasily('Jeg er glad')).toBe(false)
  })
})

describe('work and cooperation', () => {
  const instrument = loadInstrument('work-and-cooperation')
  const scaleOf = (construct: string) => instrument.scales.filter((scale) => scale.construct === construct)
  const warning = [
    'tone',
    'can-say-stop',
    'witness',
    'conflict',
    'humour',
    'control',
    'punishment',
    'power',
    'leadership',
  ]

  it('has every construct of the early warning, three items each, ordinary', () => {
    const found = warning.map((construct) =>
      scaleOf(construct).map(({ items, warns, class: itemClass }) => [items.length, warns, itemClass]),
    )
    expect(found).toEqual(warning.map(() => [[3, true, 'ordinary']]))
    expect(instrument.scales.filter(({ warns }) => warns)).toHaveLength(warning.length)
  })

  it('has the conditions an investigation asks about', () => {
    const conditions = ['wellbeing', 'demands', 'role-clarity', 'role-conflict', 'change', 'fairness', 'feedback']
    expect(conditions.filter((construct) => scaleOf(construct).length !== 1)).toEqual([])
  })

  it('covers all five psychosocial themes with ordinary items', () => {
    const themes = questionnaireOf(instrument, { classes: ['ordinary'] }).items.map(({ theme }) => theme)
    expect(new Set(themes)).toEqual(
      new Set([
        'workload-and-time-pressure',
        'unclear-or-conflicting-demands',
        'emotional-demands',
        'offensive-acts',
        'violence',
        'other',
      ]),
    )
  })

  it('asks 40 to 50 ordinary and 5 to 8 sensitive items', () => {
    const count = (itemClass: 'ordinary' | 'sensitive') =>
      questionnaireOf(instrument, { classes: [itemClass] }).items.length
    expect([count('ordinary'), count('sensitive')]).toEqual([48, 8])
  })

  it('asks what people were exposed to as sensitive items only', () => {
    const exposure = ['offensive-acts', 'violence', 'sexual-harassment', 'discrimination', 'sickness-absence']
    const classes = exposure.map((construct) => scaleOf(construct).map((scale) => scale.class))
    expect(classes).toEqual(exposure.map(() => ['sensitive']))
  })

  it('climbs the conflict ladder, one rung an item', () => {
    const rungs = instrument.items.filter(({ scale }) => scale === 'conflict').map(({ rung }) => rung)
    expect(rungs).toEqual([1, 2, 3])
  })

  it('has a pulse of the warning’s scales alone', () => {
    const pulse = questionnaireOf(instrument, { classes: ['ordinary', 'sensitive'], selection: 'pulse' })
    expect(pulse.scales.map(({ construct }) => construct).toSorted()).toEqual(warning.toSorted())
    expect(pulse.items).toHaveLength(27)
  })

  it('asks nothing sensitive in an ordinary round', () => {
    const { items, scales } = questionnaireOf(instrument, { classes: ['ordinary'] })
    expect([...items, ...scales].filter((one) => one.class === 'sensitive')).toEqual([])
  })

  it('says in each heading over which time it asks', () => {
    for (const { text, lastWeeks } of instrument.topics) {
      expect(text.da).toMatch(lastWeeks === 4 ? /de seneste fire uger$/ : /det seneste år$/)
      expect(text.en).toMatch(lastWeeks === 4 ? /the last four weeks$/ : /the last year$/)
    }
  })
})

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()

/** At most 20 words, none longer than 14 letters, with an end. */
function readsEasily(text: string): boolean {
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '')
  return words.length <= 20 && words.every((word) => word.length <= 14) && /[.?]$/.test(text)
}
