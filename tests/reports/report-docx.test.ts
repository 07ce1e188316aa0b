import { describe, expect, it } from 'vitest'
import { describeReport } from '../../backend/reports/describe-report.ts'
import { reportDocx } from '../../backend/reports/formats/report-docx.ts'
import type { ReportInput } from '../../backend/reports/report-input.ts'
import { buildReport, withComments } from './build-report.ts'
import { paragraphsOf, partsOf } from './read-package.ts'

const docxOf = (given: Partial<ReportInput> = {}) =>
  reportDocx(describeReport(buildReport({ release: withComments, ...given })))
const bodyOf = async (given: Partial<ReportInput> = {}) => partsOf(await docxOf(given))['word/document.xml'] ?? ''

describe('the report as a Word document', () => {
  it('has every section under a heading of its style, in order and numbered', async () => {
    const report = describeReport(buildReport({ release: withComments }))
    const headings = Array.from(
      (await bodyOf()).matchAll(/<w:pStyle w:val="Heading1"\/>.*?<w:t[^>]*>(.*?)<\/w:t>/gsu),
      ([, text]) => text,
    )
    expect(headings).toEqual(report.sections.map(({ heading }, place) => `${place + 1}  ${heading}`))
    expect(await bodyOf()).toContain('<w:pStyle w:val="Title"/>')
  })

  it('repeats the heading row of every table', async () => {
    const body = await bodyOf()
    const tables = body.split('<w:tbl>').slice(1)
    expect(tables.length).toBeGreaterThan(8)
    for (const table of tables) expect(table.slice(0, table.indexOf('</w:tr>'))).toContain('<w:tblHeader/>')
  })

  it('takes as many tables as wide figures need, each with the units’ names', async () => {
    const scales = Array.from({ length: 30 }, (_, index) => ({ ...withComments.scales[0]!, id: `s${index}` }))
    const scores = Object.fromEntries(scales.map(({ id }) => [id, 50]))
    const release = { ...withComments, scales, units: withComments.units.map((unit) => ({ ...unit, scores })) }
    const wide = (await bodyOf({ release, earlier: [] })).split('<w:tbl>').filter((one) => one.includes('btLr'))
    expect(wide.map((one) => one.match(/btLr/gu)?.length)).toEqual([15, 15])
    for (const one of wide) expect(one).toContain('Hjemmepleje Nord')
  })

  it('states its title, and its language in either, with comments in theirs', async () => {
    for (const [language, tag, title] of [
      ['da', 'da-DK', 'APV-rapport: Trivsel, forår 2026, Lyngå Kommune'],
      ['en', 'en-GB', 'APV report: Trivsel, forår 2026, Lyngå Kommune'],
    ] as const) {
      const parts = partsOf(await docxOf({ language }))
      expect(parts['docProps/core.xml']).toContain(`<dc:title>${title}</dc:title><dc:language>${tag}</dc:language>`)
      expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${tag}"/>`)
      expect(parts['word/document.xml']).toMatch(/<w:lang w:val="en-GB"\/>.{0,80}Two lines:/u)
    }
  })

  it('shows figures, comments and messages as the PDF does', async () => {
    const paragraphs = await docxOf().then(paragraphsOf)
    expect(paragraphs).toContain('Hjemmepleje Nord: handl')
    expect(paragraphs).toContain('Omgangstone: =1+1 er ikke altid to <her> & nu')
    expect(paragraphs).toContain('Omgangstone: Den, der skrev, ønskede kun at nævne emnet.')
    expect(paragraphs).toContain('Hvad skal laves om? (skrevet på engelsk)')
    expect(paragraphs.filter((text) => text === '☐ klart bedre')).toHaveLength(6)
  })

  it('says of imported answers that their rows were visible, and shows no certificate', async () => {
    const text = (await docxOf({ collected: 'imported', earlier: [] }).then(paragraphsOf)).join('\n')
    expect(text).toContain('kunne se de enkelte besvarelser')
    expect(text).not.toContain('Kontrol af optællingen')
  })
})
