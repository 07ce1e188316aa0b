import { describe, expect, it } from 'vitest'
import { findTraces } from '../../../survey-ui/comments/find-traces.ts'
import { commentDa } from '../../../survey-ui/text/comment-da.ts'
import { commentEn } from '../../../survey-ui/text/comment-en.ts'

const people = ['Karim Bundgård', 'Bo Lund', 'Anne-Mette Friis']
const tracesOf = (text: string, words = commentDa.words) =>
  findTraces(text, { people, ...words }).map((trace) => [trace.kind, trace.text])

describe('traces of a person in a comment', () => {
  it.each([
    ['Jeg synes, at Karim råber', [['person', 'Karim']]],
    ['det er karims skyld', [['person', 'karims']]],
    ['Bo er flink, men jeg vil gerne bo tættere på', [['person', 'Bo']]],
    ['Spørg bare Anne Mette', [['person', 'Anne Mette']]],
    ['Det skete, da Jytte Andersen kom', [['person', 'Jytte Andersen']]],
    ['Vi er trætte. Der er for travlt', []],
    ['Man siger, at De skal sige De til Dem', []],
    ['Første linje\nAnden linje', []],
  ])('finds names in “%s”', (text, expected) => {
    expect(tracesOf(text)).toEqual(expected)
  })

  it.each([
    ['mit nummer er 010203-1234', [['cpr', '010203-1234']]],
    ['0102031234', [['cpr', '0102031234']]],
    ['ring på 12 34 56 78', [['phone', '12 34 56 78']]],
    ['ring på +45 12345678 i morgen', [['phone', '+45 12345678']]],
    ['skriv til bo.lund@firma.dk', [['email', 'bo.lund@firma.dk']]],
    [
      'det skete 3. maj og igen 4/5',
      [
        ['date', '3. maj'],
        ['date', '4/5'],
      ],
    ],
    [
      'den 12.03.2025 og 2025-03-12',
      [
        ['date', '12.03.2025'],
        ['date', '2025-03-12'],
      ],
    ],
    ['vi er 12 på holdet, og der er 100 opgaver', []],
    ['1.500 kroner', []],
  ])('finds numbers, addresses and dates in “%s”', (text, expected) => {
    expect(tracesOf(text)).toEqual(expected)
  })

  it.each([
    ['vores afdelingsleder lytter ikke', [['job', 'afdelingsleder']]],
    ['Sygeplejerskerne har travlt', [['job', 'Sygeplejerskerne']]],
    ['ledelsen lytter', []],
    ['vi har lært meget', []],
  ])('finds job titles in “%s”', (text, expected) => {
    expect(tracesOf(text)).toEqual(expected)
  })

  it('tells each once, in the order they stand', () => {
    expect(tracesOf('Karim og chefen og Karim, ring 12345678')).toEqual([
      ['person', 'Karim'],
      ['job', 'chefen'],
      ['phone', '12345678'],
    ])
  })

  it('knows English words too', () => {
    const found = tracesOf('I told my manager on May 3, and on Monday I asked Susan', commentEn.words)
    expect(found).toEqual([
      ['job', 'manager'],
      ['date', 'May 3'],
      ['person', 'Susan'],
    ])
  })
})
