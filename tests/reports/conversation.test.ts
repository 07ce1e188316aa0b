import { describe, expect, it } from 'vitest'
import { constructsOfTheme } from '../../backend/domain/conversation-themes.ts'
import { conversationWordsByLanguage } from '../../backend/messages/conversation-words-by-language.ts'
import { conversationLayout } from '../../backend/reports/conversation-layout.ts'
import { conversationOfUnit } from '../../backend/reports/conversation-of-unit.ts'
import { typesetPdf } from '../../backend/reports/typeset-pdf.ts'
import { loadInstrument } from '../../question-banks/index.ts'
import { readPdf } from '../journeys/whole-line/read-pdf.ts'
import { buildRelease } from '../support/build-release.ts'

const release = buildRelease()
const unitOf = (id: string) => {
  const unit = release.units.find((one) => one.id === id)
  if (!unit) throw new Error(id)
  return unit
}
const hidden = unitOf('area-2-group-4')
const textOf = async (pdf: Uint8Array) => (await readPdf(Uint8Array.from(pdf))).replaceAll(/\s+/g, ' ')

describe('what a team begins its conversation from', () => {
  it('is the company where its leader sees nothing else that is shown', () => {
    const { unit, figuresOf, themes } = conversationOfUnit(release, new Set([hidden.id]), hidden)
    expect({ unit, figuresOf }).toEqual({
      unit: 'Hjemmepleje Syd',
      figuresOf: { name: 'Lyngå Kommune', isOwn: false },
    })
    const workload = themes.find(({ theme }) => theme === 'workload')
    expect(workload?.figures).toEqual([
      {
        name: { da: 'Arbejdsmængde og tidspres', en: 'Workload and time pressure' },
        score: unitOf('company').scores['demands'],
        adverse: 'high',
      },
    ])
  })

  it('is the department around it for whoever sees that, and its own figures where they are shown', () => {
    const everything = new Set(release.units.map(({ id }) => id))
    expect(conversationOfUnit(release, everything, hidden).figuresOf).toEqual({
      name: 'Ældre og sundhed',
      isOwn: false,
    })
    expect(conversationOfUnit(release, everything, unitOf('area-2-group-3')).figuresOf?.isOwn).toBe(true)
  })

  it('points to the three least favourable themes, never to what is good', () => {
    const scores = { wellbeing: 10, demands: 90, 'role-clarity': 20, fairness: 30, tone: 80, conflict: 10 }
    const units = release.units.map((unit) => (unit.id === 'company' ? { ...unit, scores } : unit))
    const { themes } = conversationOfUnit({ ...release, units }, new Set([hidden.id]), hidden)
    // By hand: 90 where high is bad lies as far from the good end as 10 where low is; fairness at 30 comes third.
    expect(themes.filter(({ beginHere }) => beginHere).map(({ theme }) => theme)).toEqual([
      'workload',
      'expectations',
      'changes',
    ])
  })

  it('is nothing where nothing is shown', () => {
    const units = release.units.map((unit) => ({ ...unit, scores: {} }))
    const from = conversationOfUnit({ ...release, units }, new Set([hidden.id]), hidden)
    expect(from.themes).toEqual([])
    expect(from).not.toHaveProperty('figuresOf')
  })

  it('has a place for whatever the questionnaire measures, once', () => {
    const constructs = loadInstrument('work-and-cooperation').scales.map(({ construct }) => construct)
    expect(Object.values(constructsOfTheme).flat().toSorted()).toEqual([...new Set(constructs)].toSorted())
  })
})

describe.each(['da', 'en'] as const)('the guide on paper, in %s', (language) => {
  const words = conversationWordsByLanguage[language]
  const from = conversationOfUnit(release, new Set([hidden.id]), hidden)

  it('has everything to lead the talk by, and forms for what is found and planned', async () => {
    const text = await textOf(typesetPdf(conversationLayout(language)))
    const said = [
      words.lead,
      words.why.text,
      ...[words.leads, words.prepare, words.rules, words.after, words.law].flatMap(({ steps }) => steps),
      words.apart.text,
      words.themes.noFigures,
      ...Object.values(words.themes.questions).flat(),
      ...[words.findings, words.plan].flatMap(({ intro, columns }) => [intro, ...columns]),
      words.law.more,
      ...words.held.fields,
      ...words.held.columns,
    ]
    expect(said.filter((one) => !text.includes(one))).toEqual([])
  })

  it('names the team and sets figures beside the questions, saying whose they are', async () => {
    const text = await textOf(typesetPdf(conversationLayout(language, from)))
    expect(text).toContain('Hjemmepleje Syd')
    expect(text).toContain(words.themes.figuresOf('Lyngå Kommune', 'Trivsel, forår 2026'))
    expect(text.split(words.themes.beginHere)).toHaveLength(4)
    expect(text).toContain(words.themes.lowest(10))
  })

  it('is byte for byte the same when it is made again', () => {
    const made = () => typesetPdf(conversationLayout(language))
    expect(Buffer.compare(made(), made())).toBe(0)
  })
})
