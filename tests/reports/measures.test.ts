import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { releaseFile } from '../../backend/domain/release-file.ts'
import { describeReport } from '../../backend/reports/describe-report.ts'
import { describeReleaseFile } from '../../backend/reports/release-file.ts'
import type { ReportInput } from '../../backend/reports/report-input.ts'
import { writeReport } from '../../backend/reports/write-report.ts'
import { readPdf } from '../journeys/whole-line/read-pdf.ts'
import { buildReport, withMeasures } from './build-report.ts'
import { partsOf, sheetsOf } from './read-package.ts'

const given = (more: Partial<ReportInput> = {}) => buildReport({ ...withMeasures, ...more })
const idsOf = (input: ReportInput) => describeReport(input).sections.map(({ id }) => id)
const bytes = async (format: 'pdf' | 'docx' | 'xlsx' | 'csv', input: ReportInput) =>
  writeReport(format, describeReport(input))

/** What must be read in the report, in whatever format. */
const told = [
  'Klart bedre',
  '14 point bedre',
  'mindst 18 point',
  'ændring på 23 point',
  'klar i Puls, december 2025: 17 point bedre',
  'Ansvarlig: Bodil Kjær. Frist: 1. februar 2026.',
  'Gennemført 12. januar 2026. Skrevet af en leder.',
  'Droppet. Det kunne ikke lade sig gøre.',
]
const helped = ['6 point bedre i snit', 'Det er for få til at vise et tal.']
const led = ['ny leder siden Trivsel, efterår 2025', 'Klart dårligere end sædvanligt']

describe('measures in the report', () => {
  it('stand in its sections, with the plan, what came of them, what helps and new leaders', () => {
    expect(idsOf(given())).toEqual(expect.arrayContaining(['new-leaders', 'plan', 'measures', 'helps']))
    const text = JSON.stringify(describeReport(given()).sections)
    for (const part of [...told, ...helped, ...led]) expect(text).toContain(part)
  })

  it('are read in PDF and Word', async () => {
    const pdf = (await readPdf(Uint8Array.from(await bytes('pdf', given())))).replaceAll(/\s+/gu, ' ')
    const docx = partsOf(await bytes('docx', given()))['word/document.xml'] ?? ''
    for (const part of ['Klart bedre', '14 point bedre', 'ændring på 23 point', 'Bodil Kjær', ...helped]) {
      expect(pdf).toContain(part)
      expect(docx).toContain(part)
    }
  }, 60_000)

  it('are a sheet of the workbook and stand on the line of their unit', async () => {
    const sheets = sheetsOf(await bytes('xlsx', given()))
    const rows = sheets.find(({ name }) => name === 'Tiltag')?.rows ?? []
    expect(rows).toHaveLength(3)
    for (const part of told.slice(0, 7)) expect(JSON.stringify(rows)).toContain(part)
    for (const part of helped) expect(JSON.stringify(sheets[0])).toContain(part)
    const lines: readonly Record<string, string>[] = parse(Buffer.from(await bytes('csv', given())), {
      bom: true,
      delimiter: ';',
      columns: true,
    })
    const mine = lines.filter(({ Tiltag }) => Tiltag)
    expect(mine.map(({ Enhed }) => Enhed)).toEqual(['Hjemmepleje Nord'])
    expect(mine[0]?.['Tiltag']).toContain('Samtale i gruppen om tonen: Klart bedre.')
    expect(mine[0]?.['Tiltag']).toContain('mindst 18 point')
    expect(mine[0]?.['Tiltag']).toContain('ændring på 23 point')
    expect(mine[0]?.['Ny leder']).toContain(led[0])
  })

  it('are fields of the file for programs', () => {
    const file = releaseFile.parse(describeReleaseFile(given()))
    expect(file.measures?.map(({ id, effect }) => [id, effect.outcome])).toEqual([
      ['one', 'measured'],
      ['two', 'waiting'],
    ])
    expect(file.measures?.[0]?.effect).toMatchObject({ smallestClear: 18, smallestUsuallyFound: 23 })
    expect(file.helps).toEqual(withMeasures.measures.helps)
    expect(file.units.filter(({ newLeader }) => newLeader).map(({ id }) => id)).toEqual(['area-2-group-3'])
  })

  it('of a unit are in no format for whoever does not see the unit', async () => {
    const input = given({ scope: new Set(['area-2-group-1']), alerts: [] })
    const files = [
      JSON.stringify(describeReport(input)),
      JSON.stringify(describeReleaseFile(input)),
      new TextDecoder().decode(await bytes('csv', input)),
    ]
    for (const file of files) expect(file).not.toMatch(/Bodil|Hjemmepleje Nord|14 point|sædvanligt\./u)
    expect(idsOf(input)).not.toContain('new-leaders')
  })

  it('say so where there are none, and are absent where answers were collected elsewhere', () => {
    const none = JSON.stringify(describeReport(buildReport({ measures: { measures: [], helps: [] } })).sections)
    expect(none).toContain('Der er ikke skrevet tiltag ned')
    expect(idsOf(buildReport({ collected: 'imported' }))).not.toContain('measures')
  })
})
