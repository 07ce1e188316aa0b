import { getMeta } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { apvReportPdf } from '../../backend/reports/apv-report-pdf.ts'
import { describeReport } from '../../backend/reports/describe-report.ts'
import { makeReports } from '../../backend/reports/make-reports.ts'
import { printableRanges } from '../../backend/reports/printable-text.ts'
import { reportLayout } from '../../backend/reports/report-layout.ts'
import { typesetPdf } from '../../backend/reports/typeset-pdf.ts'
import { buildReport, threeRounds } from './build-report.ts'

const start = (pdf: Uint8Array) => new TextDecoder('latin1').decode(pdf.subarray(0, 8))

describe('the APV report', () => {
  it('is byte for byte the same when it is made again, in either language', () => {
    for (const language of ['da', 'en'] as const) {
      const pdf = apvReportPdf(describeReport(buildReport({ language })))
      expect(start(pdf)).toBe('%PDF-1.7')
      expect(Buffer.compare(pdf, apvReportPdf(describeReport(buildReport({ language }))))).toBe(0)
    }
  })

  it('says nowhere who wrote it, and no day but the one on which the round closed', async () => {
    const pdf = apvReportPdf(describeReport(buildReport()))
    const { info } = await getMeta(new Uint8Array(pdf))
    expect(info).toMatchObject({ Title: expect.stringContaining('APV-rapport'), CreationDate: 'D:20260316000000Z' })
    expect(info).not.toHaveProperty('Author')
    const written = Buffer.from(pdf).toString('latin1')
    expect(written).toContain('xmp:CreateDate')
    expect(written).not.toMatch(/\/Author|dc:creator/)
  })

  it('can draw every character that it lets through', () => {
    const characters = printableRanges.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    )
    const title = characters.join('')
    const [, , release] = threeRounds
    expect(start(apvReportPdf(describeReport(buildReport({ release: { ...release, title } }))))).toBe('%PDF-1.7')
  })

  it('would fail on a character without a shape, so the test above can fail', () => {
    const { main, model } = reportLayout(describeReport(buildReport()))
    expect(() => typesetPdf({ main, model: model.replaceAll('Lyngå Kommune', '漢字') })).toThrow('PDF/UA-1')
  })

  it('is set aside for a server, with the same bytes', async () => {
    const { release, errors, ...readable } = buildReport()
    const pdf = await makeReports({ errors }).reportFile({ record: { release }, ...readable }, 'pdf', 'da')
    expect(Buffer.compare(pdf, apvReportPdf(describeReport(buildReport())))).toBe(0)
  })
})
