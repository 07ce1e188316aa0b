import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { questionnaireHash } from '../../backend/contract/sealed-box/questionnaire-hash.ts'
import { loadInstrument, questionnaireOf } from '../../question-banks/index.ts'
import { smallInstrument, smallTranslation, writeBank } from './build-bank.ts'

const load = (files: Parameters<typeof writeBank>[0] = {}) => loadInstrument('small', writeBank(files))
const all = { classes: ['ordinary', 'sensitive'] } as const

describe('a questionnaire', () => {
  it('keeps sensitive items and their scales out where they are not asked for', () => {
    const { items, scales, selection } = questionnaireOf(load(), { classes: ['ordinary'] })
    expect(items.map(({ id }) => id)).toEqual(['tone-calm', 'tone-loud'])
    expect(scales.map(({ id }) => id)).toEqual(['tone'])
    expect(selection).toBe('full')
  })

  it('asks the scales of its selection', () => {
    const { items, title } = questionnaireOf(load(), { ...all, selection: 'pulse' })
    expect(items.map(({ id }) => id)).toEqual(['tone-calm', 'tone-loud'])
    expect(title.en).toBe('Short in en')
  })

  it('asks for comments only where they may be asked, and only those of its selection', () => {
    expect(questionnaireOf(load(), all).comments).toEqual([])
    const { comments, commentThemes } = questionnaireOf(load(), { ...all, comments: true })
    expect(comments).toEqual([{ id: 'change', text: { da: 'Change in da', en: 'Change in en' } }])
    expect(commentThemes).toEqual([{ id: 'other', text: { da: 'Other in da', en: 'Other in en' } }])
    expect(questionnaireOf(load(), { ...all, comments: true, selection: 'pulse' })).toMatchObject({
      comments: [],
      commentThemes: [],
    })
  })

  it('gives each item all that a page shows and a tally needs', () => {
    const { items, scales, languages } = questionnaireOf(load(), all)
    expect(items[1]).toEqual({
      id: 'tone-loud',
      scale: 'tone',
      class: 'ordinary',
      theme: 'other',
      topic: { da: 'Speech in da', en: 'Speech in en' },
      text: { da: 'Loud in da', en: 'Loud in en' },
      options: [0, 1, 2, 3, 4].map((place) => ({ da: `${place} in da`, en: `${place} in en` })),
      reversed: true,
    })
    expect(scales[0]).toEqual({
      id: 'tone',
      name: { da: 'Tone in da', en: 'Tone in en' },
      construct: 'tone',
      adverse: 'low',
      warns: true,
      class: 'ordinary',
    })
    expect(languages).toEqual(['da', 'en'])
  })

  it('is frozen', () => {
    const { items } = questionnaireOf(load(), all)
    expect(() => Object.assign(items[0]!.options[0]!, { da: 'other' })).toThrow(TypeError)
  })

  it('refuses an unknown selection and an empty one', () => {
    expect(() => questionnaireOf(load(), { ...all, selection: 'none' })).toThrow('requires a selection')
    expect(() => questionnaireOf(load(), { classes: ['sensitive'], selection: 'pulse' })).toThrow('at least one item')
  })
})

describe('the hash of what is asked', () => {
  const hashOf = (files: Parameters<typeof writeBank>[0] = {}) =>
    questionnaireOf(load(files), { ...all, comments: true }).hash

  it('is SHA-256 over the tag and the canonical JSON of everything shown', () => {
    // Written out by hand for the pulse: names in alphabetical order, no spaces (RFC 8785).
    const text = (what: string) => `{"da":"${what} in da","en":"${what} in en"}`
    const options = ['0', '1', '2', '3', '4'].map(text).join(',')
    const item = (id: string, what: string) =>
      `{"id":"${id}","options":[${options}],"text":${text(what)},"topic":${text('Speech')}}`
    const asked = `{"commentThemes":[],"comments":[],"introduction":${text('Hello')},"items":[${item('tone-calm', 'Calm')},${item('tone-loud', 'Loud')}],"title":${text('Short')}}`
    const expected = createHash('sha256').update(`varsko/1/questionnaire\0${asked}`).digest('base64url')
    expect(questionnaireOf(load(), { ...all, selection: 'pulse' }).hash).toBe(expected)
  })

  it('is what the respondent’s page computes from what it shows', async () => {
    const bank = loadInstrument('work-and-cooperation')
    const asked = questionnaireOf(bank, { ...all, comments: true })
    const { hash, title, introduction, items, comments, commentThemes } = asked
    expect(comments).toHaveLength(2)
    const shown = items.map(({ id, topic, text, options }) => ({ id, topic, text, options }))
    expect(hash).toBe(await questionnaireHash({ title, introduction, items: shown, comments, commentThemes }))
  })

  it('changes with any text, any order and any item, in any language', () => {
    const [da, en, instrument] = [smallTranslation('da'), smallTranslation('en'), smallInstrument()]
    const variants = [
      {},
      { da: { ...da, items: { ...da.items, 'tone-calm': 'Other' } } },
      { en: { ...en, items: { ...en.items, 'tone-calm': 'Other' } } },
      { en: { ...en, topics: { speech: 'Other' } } },
      { en: { ...en, answerScales: { 'how-often': ['Other', '1', '2', '3', '4'] } } },
      { en: { ...en, answerScales: { 'how-often': ['1', '0', '2', '3', '4'] } } },
      { en: { ...en, selections: { ...en.selections, full: { title: 'Other', introduction: 'Other' } } } },
      { en: { ...en, comments: { change: 'Other' } } },
      { en: { ...en, commentThemes: { other: 'Other' } } },
      { instrument: { ...instrument, items: instrument.items.toReversed() } },
    ]
    expect(new Set(variants.map(hashOf)).size).toBe(variants.length)
    expect(questionnaireOf(load(), { classes: ['ordinary'] }).hash).not.toBe(hashOf())
  })
})
