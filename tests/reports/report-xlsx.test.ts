import { describe, expect, it } from 'vitest'
import { describeReport } from '../../backend/reports/describe-report.ts'
import { reportXlsx } from '../../backend/reports/formats/report-xlsx.ts'
import type { ReportInput } from '../../backend/reports/report-input.ts'
import { buildReport, withComments } from './build-report.ts'
import { partsOf, sheetsOf } from './read-package.ts'

const xlsxOf = (given: Partial<ReportInput> = {}) =>
  reportXlsx(describeReport(buildReport({ release: withComments, ...given })))
const sheetOf = async (name: string, given: Partial<ReportInput> = {}) =>
  sheetsOf(await xlsxOf(given)).find((sheet) => sheet.name === name)?.rows ?? []

describe('the release as a workbook', () => {
  it('has a sheet of each kind, its heading kept in sight', async () => {
    const file = await xlsxOf()
    expect(sheetsOf(file).map(({ name }) => name)).toEqual([
      'Om tallene',
      'Enheder',
      'Skalaer',
      'Ændringer',
      'Enkelte spørgsmål',
      'Kommentarer',
    ])
    const parts = partsOf(file)
    for (const place of [1, 2, 3, 4, 5, 6])
      expect(parts[`xl/worksheets/sheet${place}.xml`]).toMatch(/<pane ySplit="1"[^>]*state="frozen"/u)
  })

  it('has figures as numbers, and an empty cell where nothing may be shown', async () => {
    const rows = await sheetOf('Skalaer')
    expect(rows[0]?.slice(0, 3)).toEqual(['Enhed', 'Enhed over', 'Trivsel (0-100, højt er gunstigt, fra 5 svar)'])
    const shown = rows.find(([name]) => name === 'Hjemmepleje Nord')
    expect(shown?.slice(1, 3)).toEqual([
      'Ældre og sundhed',
      withComments.units.find(({ name }) => name === 'Hjemmepleje Nord')?.scores['wellbeing'],
    ])
    expect(rows.find(([name]) => name === 'Hjemmepleje Syd')).toEqual(['Hjemmepleje Syd', 'Ældre og sundhed'])
    const changes = await sheetOf('Ændringer')
    expect(changes.flat().filter((cell) => typeof cell === 'number' && cell < 0).length).toBeGreaterThan(5)
  })

  it('has a row a comment, with its theme, and a theme alone where the writer wished so', async () => {
    const rows = await sheetOf('Kommentarer')
    expect(rows[0]).toEqual(['Enhed', 'Enhed over', 'Spørgsmål', 'Sprog', 'Emne', 'Kommentar'])
    expect(rows).toHaveLength(1 + 5)
    expect(rows).toContainEqual([
      'Hjemmepleje Nord',
      'Ældre og sundhed',
      'Hvad skal laves om?',
      'engelsk',
      'Omgangstone',
      'Two lines:\nplans change too late.',
    ])
    expect(rows.filter((row) => row.length === 5)).toHaveLength(1)
  })

  it('defuses names and comments that a spreadsheet would run as a formula, and has no formula itself', async () => {
    const release = {
      ...withComments,
      units: withComments.units.map((unit) => ({ ...unit, name: `=cmd|'/C calc'!${unit.id}` })),
    }
    const file = await xlsxOf({ release })
    const texts = sheetsOf(file).flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === 'string'))
    expect(texts).toContain("'=1+1 er ikke altid to <her> & nu")
    expect(texts).toContain("'- flere hænder om aftenen")
    expect(texts.filter((text) => /^[=+\-@\t\r]/u.test(text))).toEqual([])
    for (const part of Object.values(partsOf(file))) expect(part).not.toMatch(/<f[ >]|t="str"/u)
  })

  it('says what the thresholds are, and what attacks found; of imported answers that their rows were visible', async () => {
    const text = (await sheetOf('Om tallene', { attacks: [{ attack: 'A2', tried: 7, found: 0 }] })).flat()
    expect(text).toEqual(expect.arrayContaining(['Almindelige', '0 fundet i 7 forsøg', 'Rundens fingeraftryk']))
    const imported = (await sheetOf('Om tallene', { collected: 'imported', earlier: [] })).flat().join(' ')
    expect(imported).toContain('kunne se de enkelte besvarelser')
    expect(imported).not.toContain('fingeraftryk')
  })

  it('holds what XML cannot: control characters and halves of characters are left out', async () => {
    const release = { ...withComments, title: 'For\u0000år\uD800 \u000B& <2026>' }
    expect((await sheetOf('Om tallene', { release }))[0]?.[0]).toMatch(/^Forår\uFFFD? & <2026>$/u)
  })
})
