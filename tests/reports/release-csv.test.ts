import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { releaseCsv } from '../../backend/reports/release-csv.ts'
import { buildRelease, releasedItems, releasedScales } from '../support/build-release.ts'
import { everyUnit } from './build-report.ts'

const release = buildRelease()
const read = (csv: string) => parse(csv, { bom: true, delimiter: ';' }).map((row) => row)

describe('the release as CSV', () => {
  it('opens in a spreadsheet: byte order mark, semicolons, Windows line ends', () => {
    const csv = releaseCsv(release, 'da', everyUnit(release))
    expect(csv.startsWith('\uFEFFRunde;Lukket;Enhed;Enhed over;Slags;Inviterede;Svar;')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv).toContain('Grov humor (0-100, lavt er gunstigt)')
  })

  it('has a line a unit and a column a scale and a question', () => {
    const rows = read(releaseCsv(release, 'en', everyUnit(release)))
    expect(rows).toHaveLength(1 + release.units.length)
    for (const row of rows) expect(row).toHaveLength(7 + releasedScales.length + releasedItems.length)
    expect(rows[3]?.slice(0, 7)).toEqual([
      'Trivsel, forår 2026',
      '2026-03-16',
      'Børnehuset Mælkebøtten',
      'Børn og unge',
      'group',
      '18',
      '10–14',
    ])
    expect(rows[3]?.slice(7, 7 + releasedScales.length)).toEqual(
      releasedScales.map(({ id }) => String(release.units[2]?.scores[id] ?? '')),
    )
  })

  it('shows nothing of a unit outside the scope, its name as a parent included', () => {
    const csv = releaseCsv(release, 'da', new Set(['area-2-group-3']))
    const rows = read(csv)
    expect(rows).toHaveLength(2)
    expect(rows[1]?.[2]).toBe('Hjemmepleje Nord')
    expect(rows[1]?.[3]).toBe('')
    expect(csv).not.toContain('Ældre og sundhed')
  })

  it('has the same empty cell for what is hidden and for what was never asked', () => {
    const hidden = release.units.find(({ name }) => name === 'Hjemmepleje Syd')
    const rows = read(releaseCsv(release, 'da', new Set([hidden?.id ?? ''])))
    expect(rows[1]?.slice(6).every((cell) => cell === '')).toBe(true)
    const unasked = {
      ...release,
      units: release.units.map((unit) => (unit.id === hidden?.id ? { ...unit, scores: {}, favourable: {} } : unit)),
    }
    expect(releaseCsv(unasked, 'da', everyUnit(release))).toBe(releaseCsv(release, 'da', everyUnit(release)))
  })

  it('defuses a name that a spreadsheet would run as a formula', () => {
    const evil = { ...release, units: release.units.map((unit) => ({ ...unit, name: '=HYPERLINK("http://x")' })) }
    const rows = read(releaseCsv(evil, 'da', everyUnit(evil)))
    for (const row of rows.slice(1)) expect(row[2]).toBe(`'=HYPERLINK("http://x")`)
  })

  it('never lets a spreadsheet take a range of answers for a day', () => {
    expect(releaseCsv(release, 'da', everyUnit(release))).not.toMatch(/;\d+-\d+;/)
  })
})
