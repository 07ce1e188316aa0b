import { describe, expect, it } from 'vitest'
import { da } from '../../../survey-ui/text/da.ts'
import { en } from '../../../survey-ui/text/en.ts'
import { howDa } from '../../../survey-ui/text/how-da.ts'
import { howEn } from '../../../survey-ui/text/how-en.ts'
import { preferredLanguage } from '../../../survey-ui/text/preferred-language.ts'

/** Every fixed text with the way to it; a person whose place did not change is marked by none. */
function textsIn(value: unknown, way = ''): readonly (readonly [way: string, text: string])[] {
  if (typeof value === 'string') return value === '' ? [] : [[way, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${way}.${name}`))
}

const danish = [...textsIn(da), ...textsIn(howDa)]
const english = new Map([...textsIn(en), ...textsIn(howEn)])

describe('the texts of the page', () => {
  it('are all there in both languages, none left untranslated', () => {
    expect(danish.length).toBeGreaterThan(80)
    expect([...english.keys()]).toEqual(danish.map(([way]) => way))
    expect(danish.filter(([way, text]) => english.get(way) === text)).toEqual([])
  })

  it('are set without stray spaces, straight quotes or dots in place of an ellipsis', () => {
    const isCareless = (text: string) => /^\s|\s$|\s\s|["']|\.\.\./.test(text)
    expect([...danish, ...english].filter(([, text]) => isCareless(text))).toEqual([])
  })

  it('write moments and lists as each language does', () => {
    expect(da.welcome.closes.at(Date.UTC(2026, 10, 30, 11))).toMatch(/^mandag den 30\. november 2026 kl\. \d\d\.00$/)
    expect(en.welcome.closes.at(Date.UTC(2026, 10, 30, 11))).toMatch(/^Monday,? 30 November 2026 at \d\d:00$/)
    expect(da.welcome.merged(['Køkken', 'Gård', 'Have'])).toContain('Køkken, Gård og Have')
    expect(en.welcome.merged(['Kitchen', 'Yard', 'Garden'])).toContain('Kitchen, Yard and Garden')
  })

  it('speak of one person and of several', () => {
    expect(da.welcome.groupSize('Nord', 1)).toContain('1 person er')
    expect(da.welcome.groupSize('Nord', 9)).toContain('9 personer er')
    expect(en.welcome.groupSize('North', 1)).toContain('1 person is')
    expect(en.welcome.groupSize('North', 9)).toContain('9 people are')
  })
})

describe('the first language', () => {
  it.each([
    [['da-DK', 'en'], 'da'],
    [['en-US', 'da'], 'en'],
    [['de-DE', 'en-GB'], 'en'],
    [['de-DE'], 'da'],
    [[], 'da'],
  ])('of a browser that wants %j is %s', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language)
  })
})
