import { describe, expect, it } from 'vitest'
import { parseRoster } from '../../../backend/domain/organisation/parse-roster.ts'
import type { RosterRow } from '../../../backend/domain/organisation/roster-row.ts'

const row = (number: number, cells: Partial<RosterRow> = {}): RosterRow => ({
  row: number,
  name: `Person ${number}`,
  email: `person${number}@example.org`,
  unitPath: 'Kommunen/Skole Nord',
  role: 'medarbejder',
  language: 'da',
  ...cells,
})

const errorsOf = (...rows: readonly RosterRow[]) => {
  const read = parseRoster(rows)
  return read.outcome === 'refused' ? read.errors : []
}

/** The code a cell is refused with, alone in an otherwise right file. */
const codeFor = (cells: Partial<RosterRow>) => errorsOf(row(2), row(3, cells)).map(({ code }) => code)

describe('reading a roster', () => {
  it('trims, puts the address in lower case and knows Danish and English words', () => {
    const read = parseRoster([
      row(2, { name: ' Åse  Bæk ', email: 'Aase.Baek@Example.org ', role: 'Leder', language: 'Dansk' }),
      row(3, { role: 'AMR', language: 'EN' }),
      row(4, { role: 'employee', language: 'english', unitPath: 'Kommunen / Skole Nord' }),
      row(5, { role: 'arbejdsmiljørepræsentant'.normalize('NFD') }),
    ])
    expect(read).toMatchObject({
      outcome: 'read',
      entries: [
        { name: 'Åse Bæk', email: 'aase.baek@example.org', role: 'leader', language: 'da' },
        { role: 'representative', language: 'en' },
        { role: 'employee', language: 'en', unitPath: 'Kommunen/Skole Nord' },
        { role: 'representative' },
      ],
    })
  })

  it('reports everything that is wrong at once, in the order of the file, and reads nothing', () => {
    expect(
      errorsOf(
        row(2),
        row(3, { role: 'chef', language: 'tysk', name: '' }),
        row(4, { email: 'PERSON2@example.org' }),
        row(5, { unitPath: 'Kommunen//Nord' }),
      ),
    ).toEqual([
      { row: 3, column: 'name', code: 'empty' },
      { row: 3, column: 'role', code: 'unknown-role' },
      { row: 3, column: 'language', code: 'unknown-language' },
      { row: 4, column: 'email', code: 'address-twice', otherRow: 2 },
      { row: 5, column: 'unit', code: 'empty-unit' },
    ])
  })

  it('sees an address twice even where another cell of the line is wrong', () => {
    expect(errorsOf(row(2, { role: 'x' }), row(3, { email: 'person2@example.org' })).map(({ code }) => code)).toEqual([
      'unknown-role',
      'address-twice',
    ])
  })

  it('reports one unit written in two ways at any depth, with the line that wrote it first', () => {
    const spellings = [
      'Kommunen/Skole nord',
      'Kommunen/Skole  Nord',
      'Kommunen/SkoleNord',
      'kommunen/Skole Nord/Team 1',
    ]
    for (const unitPath of [...spellings, 'Kommunen/Skole\u00A0Nord']) {
      expect(errorsOf(row(2), row(3), row(4, { unitPath }))).toEqual([
        { row: 4, column: 'unit', code: 'unit-spelled-differently', otherRow: 2 },
      ])
    }
  })

  it('reports a second unit at the top', () => {
    expect(errorsOf(row(2), row(3, { unitPath: 'Regionen/Nord' }))).toEqual([
      { row: 3, column: 'unit', code: 'second-top', otherRow: 2 },
    ])
  })

  it('refuses an empty file', () => {
    expect(errorsOf()).toEqual([{ row: 1, code: 'no-rows' }])
  })

  it('refuses what is empty, too long or too deep', () => {
    expect(codeFor({ email: ' ' })).toEqual(['empty'])
    expect(codeFor({ unitPath: '' })).toEqual(['empty'])
    expect(codeFor({ unitPath: 'Kommunen/' })).toEqual(['empty-unit'])
    expect(codeFor({ name: 'a'.repeat(101) })).toEqual(['too-long'])
    expect(codeFor({ unitPath: `Kommunen/${'a'.repeat(81)}` })).toEqual(['too-long'])
    expect(codeFor({ unitPath: `Kommunen${'/a'.repeat(10)}` })).toEqual(['too-deep'])
    expect(codeFor({ name: 'a'.repeat(100), unitPath: `Kommunen/${'a'.repeat(80)}${'/a'.repeat(8)}` })).toEqual([])
  })

  it('refuses what a spreadsheet would run as a formula', () => {
    for (const sign of ['=', '+', '-', '@']) {
      expect(codeFor({ name: `${sign}HYPERLINK("x")` })).toEqual(['formula'])
      expect(codeFor({ unitPath: `Kommunen/${sign}1+1` })).toEqual(['formula'])
    }
    expect(codeFor({ name: 'Anne-Marie O’Neil' })).toEqual([])
  })

  it('refuses control, invisible and broken characters', () => {
    for (const character of ['\u0000', '\n', '\t', '\u200B', '\u202E', '\u00AD', '\uFFFD', '\u2028', '\uD800']) {
      expect(codeFor({ name: `An${character}na` })).toEqual(['control-character'])
      expect(codeFor({ unitPath: `Kommunen/No${character}rd` })).toEqual(['control-character'])
    }
  })

  it('refuses what is no address', () => {
    const wrong = ['anna', 'anna@', '@example.org', 'anna@example', 'a b@example.org', 'a@b@example.org', 'a@x..dk']
    expect(wrong.map((email) => codeFor({ email })[0])).toEqual([
      'not-an-address',
      'not-an-address',
      'formula',
      ...Array.from({ length: 4 }, () => 'not-an-address'),
    ])
    expect(codeFor({ email: "søren.o'neil+apv@skole-nord.kommune.dk" })).toEqual([])
  })

  it('refuses an address with a letter that looks like another', () => {
    // Cyrillic a and o, Greek omicron, dotless i, Latin alpha, fullwidth a, and an a of another alphabet in the domain.
    const alike = [
      '\u0430nna@a.dk',
      's\u043Eren@a.dk',
      's\u03BFren@a.dk',
      '\u0131da@a.dk',
      '\u0251nna@a.dk',
      '\uFF41nna@a.dk',
    ]
    for (const email of [...alike, 'anna@\u0430.dk']) expect(codeFor({ email })).toEqual(['mistakable-letter'])
    for (const email of [
      'åse.bjørnæs@skole.dk',
      'zoë.müller@a.dk',
      'łukasz.žák@a.dk',
      'Jose\u0301@a.dk',
      "o'neil_1@a.dk",
      "a.!#$%&'*+/=?^_`{|}~-z@a-b.dk",
    ])
      expect(codeFor({ email })).toEqual([])
  })

  it('refuses an address with a sign that looks like another, and letters that look like two', () => {
    // Hyphens, one dot leader, middle dot, fullwidth dot and plus, an apostrophe, a combining dot, and single letters ij and l·.
    const signs = ['\u2010', '\u2011', '\u2024', '\u00B7', '\uFF0E', '\uFF0B', '\u2019', '\u0323', '\u0133', '\u0140']
    for (const sign of signs) expect(codeFor({ email: `anne${sign}holm@a.dk` })).toEqual(['mistakable-letter'])
  })

  it('refuses a domain in code, which says nothing to whoever reads it', () => {
    // The first is аррӏе.dk in Cyrillic letters, the last is skole-ærø.dk.
    for (const domain of ['xn--80ak6aa92e.dk', 'mail.XN--80ak6aa92e.dk', 'xn--skole-r-rxa7n.dk'])
      expect(codeFor({ email: `anna@${domain}` })).toEqual(['encoded-domain'])
    expect(codeFor({ email: 'xn--anna@skole-ærø.dk' })).toEqual([])
  })

  it('takes addresses that differ only in what follows a plus for one', () => {
    const emails = ['bo@f.dk', 'bo+kim@f.dk', 'bo.kim@f.dk', 'Bo+amr@f.dk']
    expect(errorsOf(...emails.map((email, place) => row(place + 2, { email })))).toEqual([
      { row: 3, column: 'email', code: 'address-twice', otherRow: 2 },
      { row: 5, column: 'email', code: 'address-twice', otherRow: 2 },
    ])
  })

  it('takes no word from an object’s own machinery for a role or language', () => {
    expect(codeFor({ role: 'constructor' })).toEqual(['unknown-role'])
    expect(codeFor({ language: 'toString' })).toEqual(['unknown-language'])
  })
})
