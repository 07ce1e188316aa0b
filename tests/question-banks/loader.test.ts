import { describe, expect, it } from 'vitest'
import { instrumentIds, loadInstrument } from '../../question-banks/loader.ts'
import { smallInstrument, smallTranslation, writeBank } from './build-bank.ts'

const load = (files: Parameters<typeof writeBank>[0] = {}) => loadInstrument('small', writeBank(files))

describe('loading an instrument', () => {
  it('puts texts and items together', () => {
    const instrument = load()
    expect(instrument.items[0]).toEqual({
      id: 'tone-calm',
      scale: 'tone',
      answers: 'how-often',
      reversed: false,
      class: 'ordinary',
      theme: 'other',
      text: { da: 'Calm in da', en: 'Calm in en' },
    })
    expect(instrument.scales.map(({ id, items, name, class: itemClass }) => [id, items, name.en, itemClass])).toEqual([
      ['tone', ['tone-calm', 'tone-loud'], 'Tone in en', 'ordinary'],
      ['harm', ['harmed'], 'Harm in en', 'sensitive'],
    ])
  })

  it('freezes everything', () => {
    const instrument = load()
    expect(() => Object.assign(instrument.items[0]!.text, { da: 'other' })).toThrow(TypeError)
    expect(() => Object.assign(instrument.items, { length: 0 })).toThrow(TypeError)
  })

  it('lists what a bank has and reads nothing else', () => {
    expect(instrumentIds(writeBank())).toEqual(['small'])
    expect(() => loadInstrument('../small', writeBank())).toThrow('requires an instrument of the bank')
  })

  it('tells everything that is wrong at once, with file and field', () => {
    const { harm: _, ...scales } = smallTranslation('da').scales
    const [first, ...items] = smallInstrument().items
    const instrument = { ...smallInstrument(), id: 'other', items: [{ ...first, scale: 'nowhere' }, ...items] }
    const message = messageOf({ instrument, da: { ...smallTranslation('da'), scales }, en: '{ no json' })
    expect(message.split('\n').slice(1)).toEqual([
      '  instruments/small.json: scales.0: needs at least 2 items',
      '  instruments/small.json: items.0.scale: "nowhere" is not in the file',
      '  instruments/small.json: id: must be the name of the file, "small"',
      '  translations/small.da.json: instrument: is "small" and must be "other"',
      '  translations/small.da.json: scales.harm: has no text',
      '  translations/small.en.json: the file: Invalid input: expected object, received undefined',
    ])
  })

  const instrument = smallInstrument()
  const da = smallTranslation('da')
  const [tone, harm] = instrument.scales
  const [calm, loud, harmed] = instrument.items
  const wrong: readonly [what: string, files: Parameters<typeof writeBank>[0], problem: string][] = [
    ['no licence', { instrument: { ...instrument, licence: '' } }, 'instruments/small.json: licence:'],
    ['no source', { instrument: { ...instrument, source: 'mine' } }, 'instruments/small.json: source:'],
    ['a version that is none', { instrument: { ...instrument, version: '1' } }, 'version: must be three numbers'],
    ['an unknown field', { instrument: { ...instrument, scoring: 'code()' } }, 'instruments/small.json: the file:'],
    [
      'an item id twice',
      { instrument: { ...instrument, items: [calm, calm, loud, harmed] } },
      'items.1.id: "tone-calm" is there twice',
    ],
    [
      'a scale id twice',
      { instrument: { ...instrument, scales: [tone, tone, harm] } },
      'scales.1.id: "tone" is there twice',
    ],
    [
      'a scale of both classes',
      { instrument: { ...instrument, items: [calm, loud, harmed, { ...harmed, id: 'x', class: 'ordinary' }] } },
      'scales.1: has items of both classes',
    ],
    [
      'four options',
      { instrument: { ...instrument, answerScales: [{ id: 'how-often', options: ['a', 'b', 'c', 'd'] }] } },
      'answerScales.0.options:',
    ],
    [
      'an unknown answer scale',
      { instrument: { ...instrument, items: [{ ...calm, answers: 'x' }, loud, harmed] } },
      'items.0.answers: "x" is not in the file',
    ],
    [
      'an unknown topic',
      { instrument: { ...instrument, scales: [{ ...tone, topic: 'x' }, harm] } },
      'scales.0.topic: "x" is not in the file',
    ],
    [
      'an unknown comment in a selection',
      { instrument: { ...instrument, selections: [{ id: 'full', scales: ['tone'], comments: ['x'] }] } },
      'selections.0.comments.0: "x" is not in the file',
    ],
    [
      'an unknown scale in a selection',
      {
        instrument: {
          ...instrument,
          selections: [{ id: 'full', scales: ['x'], comments: [] }, instrument.selections[1]],
        },
      },
      'selections.0.scales.0: "x" is not in the file',
    ],
    [
      'a text too many',
      { da: { ...da, items: { ...da.items, ghost: 'Boo' } } },
      'translations/small.da.json: items.ghost: is not in the instrument',
    ],
    [
      'an option without text',
      { da: { ...da, answerScales: { 'how-often': ['0', '1', '2', '3'] } } },
      'answerScales.how-often: is "4 texts" and must be "5 texts"',
    ],
    ['the wrong language', { da: smallTranslation('en') }, 'language: is "en" and must be "da"'],
    [
      'a question too long for a phone',
      { da: { ...da, items: { ...da.items, harmed: 'a'.repeat(111) } } },
      'translations/small.da.json: items.harmed:',
    ],
    [
      'a question over two lines',
      { da: { ...da, items: { ...da.items, harmed: 'a\nb' } } },
      'items.harmed: must be one line',
    ],
  ]
  for (const [what, files, problem] of wrong) {
    it(`refuses ${what}`, () => {
      expect(messageOf(files)).toContain(problem)
    })
  }

  function messageOf(files: Parameters<typeof writeBank>[0]): string {
    try {
      load(files)
      return 'nothing was refused'
    } catch (error) {
      return String(error)
    }
  }
})
