import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { describeReport } from '../../backend/reports/describe-report.ts'
import { reportCsv } from '../../backend/reports/formats/report-csv.ts'
import type { ReportInput } from '../../backend/reports/report-input.ts'
import { buildRelease, releasedItems, releasedScales } from '../support/build-release.ts'
import { buildReport, withComments } from './build-report.ts'

const release = buildRelease()
const csvOf = (given: Partial<ReportInput> = {}) =>
  reportCsv(describeReport(buildReport({ release, earlier: [], alerts: [], ...given })))
const read = (csv: string) => parse(csv, { bom: true, delimiter: ';' }).map((row) => row)
const unitColumns = 13

describe('the release as CSV', () => {
  it('opens in a spreadsheet: byte order mark, semicolons, Windows line ends', () => {
    const csv = csvOf()
    expect(csv.startsWith('\uFEFFRunde;Lukket;Enhed;Enhed over;Slags;Inviterede;Svar;')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv).toContain('Grov humor (0-100, lavt er gunstigt, fra 5 svar)')
  })

  it('has a line a unit and a column a scale and a question', () => {
    const rows = read(csvOf({ language: 'en' }))
    expect(rows).toHaveLength(1 + release.units.length)
    for (const row of rows) expect(row).toHaveLength(unitColumns + releasedScales.length + releasedItems.length)
    expect(rows[3]?.slice(0, 8)).toEqual([
      'Trivsel, forår 2026',
      '2026-03-16',
      'Børnehuset Mælkebøtten',
      'Børn og unge',
      'group',
      '18',
      '10–14',
      '20',
    ])
    expect(rows[3]?.slice(unitColumns, unitColumns + releasedScales.length)).toEqual(
      releasedScales.map(({ id }) => String(release.units[2]?.scores[id] ?? '')),
    )
  })

  it('tells messages, what must be acted on and what changed, as the pages do', () => {
    const rows = read(reportCsv(describeReport(buildReport())))
    const [heading] = rows
    const north = rows.find(([, , name]) => name === 'Hjemmepleje Nord')
    expect(north?.[8]).toBe('handl: humor, der går for vidt')
    expect(rows.find(([, , name]) => name === 'Børn og unge')?.[9]).toBe('krænkende handlinger')
    const change = heading?.findIndex((name) => name === 'Tone (ændring siden ”Trivsel, efterår 2025”)') ?? -1
    expect(Number(north?.[change])).toBeLessThan(0)
  })

  it('has the comments to a question in one cell, each on a line of its own', () => {
    const rows = read(csvOf({ release: withComments }))
    expect(rows[0]?.slice(-2)).toEqual([
      'Kommentarer: Hvad skal blive, som det er?',
      'Kommentarer: Hvad skal laves om?',
    ])
    expect(rows.find(([, , name]) => name === 'Hjemmepleje Nord')?.slice(-2)).toEqual([
      'Vi holder sammen, også når det brænder på.\n[Omgangstone]\n[Omgangstone] =1+1 er ikke altid to <her> & nu',
      '[Omgangstone] Two lines: plans change too late.',
    ])
    expect(rows.find(([, , name]) => name === 'Ældre og sundhed')?.slice(-2)).toEqual([
      '',
      "'- flere hænder om aftenen",
    ])
    expect(rows.find(([, , name]) => name === 'Hjemmepleje Syd')?.slice(-2)).toEqual(['', ''])
  })

  it('shows nothing of a unit outside the scope, its name as a parent included', () => {
    const csv = csvOf({ release: withComments, scope: new Set(['area-2-group-3']) })
    const rows = read(csv)
    expect(rows).toHaveLength(2)
    expect(rows[1]?.[2]).toBe('Hjemmepleje Nord')
    expect(rows[1]?.[3]).toBe('')
    expect(csv).not.toContain('Ældre og sundhed')
    expect(csv).not.toContain('hænder')
  })

  it('has the same empty cell for what is hidden and for what was never asked', () => {
    const hidden = release.units.find(({ name }) => name === 'Hjemmepleje Syd')
    const rows = read(csvOf({ scope: new Set([hidden?.id ?? '']) }))
    expect(rows[1]?.slice(6).every((cell) => cell === '')).toBe(true)
    const unasked = {
      ...release,
      units: release.units.map((unit) => (unit.id === hidden?.id ? { ...unit, scores: {}, favourable: {} } : unit)),
    }
    expect(csvOf({ release: unasked })).toBe(csvOf())
  })

  it('defuses a name that a spreadsheet would run as a formula, and no figure', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '＝']) {
      const name = `${start}HYPERLINK("http://x")`
      const evil = { ...release, units: release.units.map((unit) => ({ ...unit, name })) }
      for (const row of read(csvOf({ release: evil })).slice(1)) expect(row[2]).toBe(`'${name}`)
    }
    expect(reportCsv(describeReport(buildReport()))).toMatch(/;-10;/)
  })

  it('never lets a spreadsheet take a range of answers for a day', () => {
    expect(csvOf()).not.toMatch(/;\d+-\d+;/)
  })

  it('says on every line of imported answers that their rows were visible', () => {
    const rows = read(csvOf({ collected: 'imported' }))
    for (const row of rows.slice(1)) expect(row[unitColumns]).toContain('kunne se de enkelte besvarelser')
  })
})
