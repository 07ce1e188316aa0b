import { describe, expect, it } from 'vitest'
import { describeReport } from '../../backend/reports/describe-report.ts'
import { describeReleaseFile } from '../../backend/reports/release-file.ts'
import type { ReportInput } from '../../backend/reports/report-input.ts'
import { releaseFile, releaseOfFile } from '../../backend/domain/release-file.ts'
import { writeReport } from '../../backend/reports/write-report.ts'
import { readPdf } from '../journeys/whole-line/read-pdf.ts'
import { buildReport, withAttribute } from './build-report.ts'
import { partsOf } from './read-package.ts'

const input = buildReport({ release: withAttribute })

/** The same with figures only. */
const threeValues = withAttribute.attribute && {
  ...withAttribute.attribute,
  values: withAttribute.attribute.values.map((value) => ({ ...value, scores: { tone: 40 } })),
}

async function textsOf(given: ReportInput) {
  const report = describeReport(given)
  const [pdf, docx, xlsx, csv] = await Promise.all(
    (['pdf', 'docx', 'xlsx', 'csv'] as const).map((format) => writeReport(format, report)),
  )
  return {
    pdf: await readPdf(Uint8Array.from(pdf ?? [])),
    docx: Object.values(partsOf(docx ?? new Uint8Array())).join(' '),
    xlsx: Object.values(partsOf(xlsx ?? new Uint8Array())).join(' '),
    csv: new TextDecoder().decode(csv),
    json: JSON.stringify(describeReleaseFile(given)),
  }
}

describe('what people declared of themselves, in a report', () => {
  it('stands in every format for whoever sees the whole organisation', async () => {
    const texts = await textsOf(input)
    const found = Object.entries(texts).filter(([, text]) => text.includes('Om natten'))
    expect(found.map(([format]) => format)).toEqual(['pdf', 'docx', 'xlsx', 'csv', 'json'])
  }, 60_000)

  it('stands in none for whoever does not', async () => {
    const scope = new Set(['area-2', 'area-2-group-1'])
    const without = { ...input.release }
    delete without.attribute
    const texts = await textsOf({ ...input, scope })
    expect(Object.values(texts).filter((text) => /Om natten|Om aftenen/u.test(text))).toEqual([])
    expect(texts).toEqual(await textsOf({ ...input, scope, release: without }))
  }, 60_000)

  it('is a row a scale and a cell a value, empty where it is hidden and where it does not exist', () => {
    const { attribute } = describeReport(input).tables
    expect(attribute?.values).toEqual(['Om dagen', 'Om aftenen', 'Om natten'])
    const row = (name: string) => attribute?.rows.find((one) => one.name === name)?.cells
    expect(row('Tone')).toEqual([{ number: 80, look: 'very-favourable' }, { number: 40, look: 'middle' }, {}])
    expect(row('Grov humor')?.slice(1)).toEqual([{ text: '0-100' }, {}])
    expect(attribute?.rows.map(({ fullName }) => fullName)).toContain('Tone (0-100, højt er gunstigt, fra 10 svar)')
  })

  it('says in each format where a figure cannot be told more closely, and explains it where there is room', async () => {
    const texts = await textsOf(input)
    expect(texts.json).toContain('"humour":null')
    expect(texts.pdf).toMatch(/– for få\s+personer\s+til\s+at\s+vise\s+det\s+sikkert\.\s+Hvor\s+der\s+står/u)
    expect(texts.csv).toContain(';0-100;')
    expect(texts.docx).toContain('>0-100<')
    expect(texts.xlsx).toContain('>0-100<')
    const explained = 'kan tallet ikke vises mere præcist'
    const without = { ...withAttribute, attribute: threeValues }
    for (const format of ['pdf', 'docx'] as const) {
      expect(texts[format].replaceAll(/\s+/gu, ' ')).toContain(explained)
      expect((await textsOf({ ...input, release: without }))[format].replaceAll(/\s+/gu, ' ')).not.toContain(explained)
    }
  }, 60_000)

  it('stands on the line of the whole organisation alone in CSV', async () => {
    const lines = (await textsOf(input)).csv.split('\r\n').filter((line) => line !== '')
    const columns = (line: string) => line.split(';').slice(-3 * withAttribute.scales.length)
    const [heading = '', company = '', ...units] = lines
    expect(columns(heading)[0]).toContain('Arbejdstid: Om dagen')
    expect(columns(company).filter((value) => value !== '')).toEqual(['80', '40', '20', '0-100'])
    expect(units.flatMap(columns).filter((value) => value !== '')).toEqual([])
  }, 60_000)

  it('is read back from the file of JSON', () => {
    const file = releaseFile.parse(JSON.parse(JSON.stringify(describeReleaseFile(input))))
    expect(releaseOfFile(file).attribute).toEqual(withAttribute.attribute)
  })
})
