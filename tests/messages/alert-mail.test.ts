import { describe, expect, it } from 'vitest'
import { alert as alertSchema } from '../../backend/domain/alert.ts'
import { alertMailFor } from '../../backend/messages/alert-mail.ts'
import { mailWordsByLanguage } from '../../backend/messages/mail-words-by-language.ts'
import { buildAlert, buildContext, buildRecipient } from './build-facts.ts'

const languages = ['da', 'en'] as const
const patterns = alertSchema.shape.pattern.options

describe('the alert mail', () => {
  it('has a subject that does not tell whether there is an alert', () => {
    const quiet = alertMailFor(buildRecipient(), [], buildContext())
    const loud = alertMailFor(buildRecipient(), [buildAlert()], buildContext())
    expect(loud.subject).toBe(quiet.subject)
    expect(quiet.subject).toBe('Trivsel, forår: besked om dine enheder hos Lyngå Kommune')
  })

  it('says for every unit the degree, the pattern, since when and where to begin', () => {
    const { text } = alertMailFor(buildRecipient(), [buildAlert()], buildContext())
    expect(text).toContain(
      'Team Åen: handl\nMønster: humor, der går for vidt.\nSvarene tyder på drilleri, som ikke alle er trygge ved, og på at det er svært at sige stop.\nDet ses fra omkring runden ”Trivsel, efterår”, men kan være begyndt før.\nBegynd her:',
    )
  })

  it('says of a unit above groups too small to be shown that it is told of together with them', () => {
    const { text } = alertMailFor(buildRecipient(), [buildAlert({ withSmaller: true })], buildContext())
    expect(text).toContain(
      'Team Åen: handl\nBeskeden gælder enheden som helhed sammen med mindre grupper under den, som er for små til at få deres egen. Den siger ikke, hvor i enheden det er.\nMønster:',
    )
  })

  it('says that it was there from the first round where no beginning is known', () => {
    const { since: _, ...always } = buildAlert()
    expect(alertMailFor(buildRecipient(), [always], buildContext({ language: 'en' })).text).toContain(
      'It has probably been so since the group was first measured.',
    )
  })

  it('names no pattern where it only asks for attention', () => {
    for (const language of languages)
      for (const pattern of patterns) {
        const alerts = [buildAlert({ degree: 'attention', pattern })]
        const { text } = alertMailFor(buildRecipient(), alerts, buildContext({ language }))
        const { patterns: words, attention } = mailWordsByLanguage[language].alert
        expect(text).toContain(attention.seen)
        expect(text).not.toContain(words[pattern].name)
        expect(text).not.toContain(words[pattern].seen)
      }
  })

  it('has words of its own for every pattern in every language', () => {
    for (const language of languages) {
      const words = Object.values(mailWordsByLanguage[language].alert.patterns)
      for (const part of ['name', 'seen', 'begin'] as const)
        expect(new Set(words.map((one) => one[part])).size).toBe(patterns.length)
    }
  })

  it('carries no figure but the expected errors, and no token', () => {
    const known = {
      da: [
        'har 7 procent af mønstrene',
        'efter seks runder 28 procent',
        'I 100 enheder',
        'omkring 4,6 nye falske beskeder, heraf højst 1,1 ',
        'Højst 1 ud af 10 ”handl”',
        'Højst 1 ud af 3 beskeder',
        '17 procent',
      ],
      en: [
        '7 percent of patterns',
        'after six rounds 28 percent',
        'In 100 units',
        'about 4.6 new false messages, of which at most 1.1 ',
        'At most 1 in 10 “act”',
        'At most 1 in 3 messages',
        '17 percent',
      ],
    }
    for (const language of languages)
      for (const pattern of patterns) {
        const alerts = [buildAlert({ pattern }), buildAlert({ unitName: 'Team Engen', degree: 'attention' })]
        const { text } = alertMailFor(buildRecipient(), alerts, buildContext({ language }))
        let rest = text
        for (const phrase of known[language]) {
          expect(text).toContain(phrase)
          rest = rest.replace(phrase, '')
        }
        expect(rest).not.toMatch(/\d/)
        expect(text.match(/https?:\S+/g)).toEqual(['https://kontor.example.dk/'])
      }
  })

  it('says so where most of the lower degree may be false', () => {
    const errors = { ...buildContext().errors, any: { newFalseAlarmsPer100UnitYears: 4, falseAtMostOneIn: 1 } }
    const { text } = alertMailFor(buildRecipient(), [], buildContext({ errors }))
    expect(text).toContain('Af ”vær opmærksom” kan de fleste være falske.')
    expect(text).not.toContain('1 ud af 1 ')
  })

  it('never shows silence as safety, alert or not', () => {
    for (const language of languages)
      for (const alerts of [[], [buildAlert()]])
        expect(alertMailFor(buildRecipient(), alerts, buildContext({ language })).text).toContain(
          mailWordsByLanguage[language].alert.silence,
        )
  })

  it('lists the units without a message and those too small to be judged apart', () => {
    const recipient = buildRecipient({ units: ['Team Åen', 'Team Engen', 'Team Ø'], notJudged: ['Team Ø'] })
    const { text } = alertMailFor(recipient, [buildAlert()], buildContext())
    expect(text).toContain(
      'Ingen besked til dig om:\n- Team Engen\n\nFor få personer til at sige noget sikkert om:\n- Team Ø\n',
    )
  })

  it('still lists the quiet one of two units that bear one name', () => {
    const recipient = buildRecipient({ units: ['Team Åen', 'Team Åen'] })
    expect(alertMailFor(recipient, [buildAlert()], buildContext()).text).toContain('om:\n- Team Åen\n')
  })

  it('says what an alert is not, and what can be done without knowing who', () => {
    const { text } = alertMailFor(buildRecipient(), [buildAlert()], buildContext())
    for (const heading of ['HVAD DET IKKE ER', 'DU KAN HANDLE UDEN AT VIDE HVEM', 'GØR DET FØRST', 'HVEM SKAL MED'])
      expect(text).toContain(heading)
  })

  it('tells that a power pattern went past the unit’s own leader', () => {
    const { text } = alertMailFor(buildRecipient(), [buildAlert({ pattern: 'power' })], buildContext())
    expect(text).toContain('kun gået til lederens leder og arbejdsmiljørepræsentanten')
  })
})
