import { describe, expect, it } from 'vitest'
import { readRosterCsv } from '../../../../backend/services/organisation/read-roster-csv.ts'

const read = (text: string) => readRosterCsv(new TextEncoder().encode(text))
const errorsOf = (text: string) => {
  const reading = read(text)
  return reading.outcome === 'refused' ? reading.errors : []
}

const åse = { name: 'Åse Bæk', email: 'ase@example.org', unitPath: 'K/Nord', role: 'leader', language: 'da' }

describe('reading a roster from CSV', () => {
  it('reads Danish headings with semicolons, byte order mark and Windows line ends', () => {
    const text = '\uFEFFNavn;E-mail;Enhed;Rolle;Sprog\r\nÅse Bæk;ase@example.org;K/Nord;leder;da\r\n'
    expect(read(text)).toEqual({ outcome: 'read', entries: [åse] })
  })

  it('reads English headings with commas, quotes, columns in another order and columns of no use', () => {
    const text = 'EMAIL,Unit Path,note,Name,role,language\n"ase@example.org",K/Nord,"a, ""b"";c","Åse Bæk",leader,da'
    expect(read(text)).toEqual({ outcome: 'read', entries: [åse] })
  })

  it('reads the encoding spreadsheets on Windows write', () => {
    const text = 'navn;mail;enhed;rolle;sprog\nÅse Bæk;ase@example.org;K/Nord;leder;da'
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
    expect(readRosterCsv(bytes)).toEqual({ outcome: 'read', entries: [åse] })
  })

  it('keeps a comma inside a cell of a file with semicolons', () => {
    const reading = read('navn;mail;enhed;rolle;sprog\nBæk, Åse;ase@example.org;K/Skole, SFO;leder;da')
    expect(reading).toMatchObject({ entries: [{ name: 'Bæk, Åse', unitPath: 'K/Skole, SFO' }] })
  })

  it('counts rows as a spreadsheet does, blank ones included', () => {
    const text = 'navn;mail;enhed;rolle;sprog\n\n;;;;\nBo;bo@example.org;K;chef;da\n'
    expect(errorsOf(text)).toEqual([{ row: 4, column: 'role', code: 'unknown-role' }])
  })

  it('names missing and doubled columns', () => {
    expect(errorsOf('navn;name;mail;enhed;rolle\nBo;Bo;bo@example.org;K;leder')).toEqual([
      { row: 1, column: 'name', code: 'column-twice' },
      { row: 1, column: 'language', code: 'column-missing' },
    ])
    expect(errorsOf('').map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'column-missing'))
  })

  it('names rows with too many or too few cells together with the errors of other rows', () => {
    const text =
      'navn;mail;enhed;rolle;sprog\nBo;bo@example.org;K;leder\nEva;eva@example.org;K;chef;da\nIb;x;ib@example.org;K;leder;da'
    expect(errorsOf(text)).toEqual([
      { row: 2, code: 'cell-count' },
      { row: 3, column: 'role', code: 'unknown-role' },
      { row: 4, code: 'cell-count' },
    ])
  })

  it('names the row of a quotation mark without a partner and repeats nothing of the file', () => {
    const errors = errorsOf(
      'navn;mail;enhed;rolle;sprog\nBo;bo@example.org;K;leder;da\n"Eva;eva@example.org;K;leder;da\n',
    )
    expect(errors).toEqual([{ row: 3, code: 'unreadable' }])
  })

  it('refuses a cell with a line break', () => {
    const text = 'navn;mail;enhed;rolle;sprog\n"Bo\nBæk";bo@example.org;K;leder;da\n'
    expect(errorsOf(text)).toEqual([{ row: 2, column: 'name', code: 'control-character' }])
  })
})
