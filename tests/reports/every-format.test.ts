import * as fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Release } from '../../backend/domain/release.ts'
import { describeReport } from '../../backend/reports/describe-report.ts'
import { describeReleaseFile } from '../../backend/reports/release-file.ts'
import type { ReportInput } from '../../backend/reports/report-input.ts'
import { writeReport } from '../../backend/reports/write-report.ts'
import { readPdf } from '../journeys/whole-line/read-pdf.ts'
import { buildReport, threeRounds, withComments } from './build-report.ts'
import { partsOf } from './read-package.ts'

type Files = Readonly<Record<'pdf' | 'docx' | 'xlsx' | 'csv' | 'json', Uint8Array>>

/** What a reader takes along, in every format there is. */
async function filesOf(input: ReportInput): Promise<Files> {
  const report = describeReport(input)
  return {
    pdf: await writeReport('pdf', report),
    docx: await writeReport('docx', report),
    xlsx: await writeReport('xlsx', report),
    csv: await writeReport('csv', report),
    json: new TextEncoder().encode(JSON.stringify(describeReleaseFile(input))),
  }
}

/** Every text in the files, unpacked. */
async function textsOf(files: Files): Promise<Readonly<Record<string, string>>> {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  return {
    pdf: (await readPdf(Uint8Array.from(files.pdf))) + Buffer.from(files.pdf).toString('latin1'),
    csv: text(files.csv),
    json: text(files.json),
    ...Object.fromEntries(Object.entries(partsOf(files.docx)).map(([name, part]) => [`docx ${name}`, part])),
    ...Object.fromEntries(Object.entries(partsOf(files.xlsx)).map(([name, part]) => [`xlsx ${name}`, part])),
  }
}

const differing = (one: Files, other: Files) =>
  (Object.keys(one) as (keyof Files)[]).filter((format) => Buffer.compare(one[format], other[format]) !== 0)

const commented = (release: Release): Release => ({
  ...release,
  commentQuestions: withComments.commentQuestions,
  commentThemes: withComments.commentThemes,
  comments: withComments.comments,
})
const groups = threeRounds[2].units.filter(({ kind }) => kind !== 'company').map(({ id }) => id)
const figure = fc.integer({ min: 1, max: 9 }).map((tens) => tens * 10)

describe('every format', () => {
  it('has the same bytes whatever stands in units that its reader does not see', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(groups, { minLength: 1, maxLength: 5 }),
        fc.array(figure, { minLength: 20, maxLength: 20 }),
        fc.string({ minLength: 1 }),
        async (seen, figures, name) => {
          const scope = new Set(seen)
          const elsewhere = (release: Release): Release => ({
            ...release,
            units: release.units.map((unit, place) =>
              scope.has(unit.id) || unit.kind === 'company'
                ? unit
                : {
                    ...unit,
                    name: `${name} ${unit.name}`,
                    participation: '5-9',
                    scores: Object.fromEntries(
                      release.scales.map(({ id }, at) => [id, figures[(place + at) % 20] ?? 0]),
                    ),
                    favourable: Object.fromEntries(release.items.map(({ id }, at) => [id, figures[at] ?? 0])),
                  },
            ),
            comments: release.comments.map((one) =>
              scope.has(one.unit) ? one : { ...one, comments: [{ theme: null, text: name }] },
            ),
          })
          const input = buildReport({ release: withComments, scope })
          const other = { ...input, release: elsewhere(input.release) }
          expect(differing(await filesOf(input), await filesOf(other))).toEqual([])
        },
      ),
      { numRuns: 6 },
    )
  }, 180_000)

  it('has the same bytes in whatever order the release lists units, and figures of a unit', async () => {
    const turned = (release: Release): Release => ({
      ...release,
      units: release.units.map((unit) => ({
        ...unit,
        scores: Object.fromEntries(Object.entries(unit.scores).toReversed()),
      })),
    })
    const input = buildReport({ release: withComments })
    const { json: _, ...files } = await filesOf(input)
    const { json: __, ...others } = await filesOf({ ...input, release: turned(input.release) })
    for (const format of ['pdf', 'docx', 'xlsx', 'csv'] as const)
      expect(Buffer.compare(files[format], others[format])).toBe(0)
  }, 60_000)

  it('would differ where a figure differs that its reader sees, so the two above can fail', async () => {
    const input = buildReport({ release: withComments })
    const [company, ...below] = input.release.units
    const changed = { ...company!, scores: { ...company!.scores, tone: 10 } }
    const other = { ...input, release: { ...input.release, units: [changed, ...below] } }
    expect(differing(await filesOf(input), await filesOf(other))).toEqual(['pdf', 'docx', 'xlsx', 'csv', 'json'])
  }, 60_000)

  it('is byte for byte the same when it is made again later', async () => {
    const input = buildReport({ release: withComments })
    const files = await filesOf(input)
    onTestFinished(() => void vi.useRealTimers())
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 17, 13, 5) })
    expect(differing(files, await filesOf(input))).toEqual([])
  }, 60_000)
})

describe('in no part of any format', () => {
  it('stands a name, a comment or a figure that its reader may not see', async () => {
    const canary = 'Kanariefugl'
    const hidden = new Set(['area-2-group-1', 'area-2'])
    const release = commented({
      ...threeRounds[2],
      units: threeRounds[2].units.map((unit) =>
        hidden.has(unit.id) ? { ...unit, name: `${canary} ${unit.id}`, scores: { tone: 987_654_321 } } : unit,
      ),
    })
    const comments = release.comments.map((one) =>
      hidden.has(one.unit) ? { ...one, comments: [{ theme: null, text: canary }] } : one,
    )
    const scope = new Set(groups.filter((id) => !hidden.has(id)))
    const input = buildReport({ release: { ...release, comments }, scope })
    const texts = await textsOf(await filesOf(input))
    expect(Object.keys(texts).length).toBeGreaterThan(20)
    const found = Object.entries(texts).filter(([, text]) => text.includes(canary) || text.includes('987654321'))
    expect(found.map(([name]) => name)).toEqual([])
    const seen = await textsOf(await filesOf({ ...input, scope: new Set([...scope, ...hidden]) }))
    const has = Object.entries(seen).filter(([, text]) => text.includes(canary))
    expect(has.map(([name]) => name)).toEqual([
      'pdf',
      'csv',
      'json',
      'docx word/document.xml',
      'xlsx xl/sharedStrings.xml',
    ])
  }, 60_000)

  it('stands who made it, when, or with what; nor anything hidden, computed, remarked or revised', async () => {
    const files = await filesOf(buildReport({ release: withComments }))
    const docx = partsOf(files.docx)
    const xlsx = partsOf(files.xlsx)
    expect(Object.keys(xlsx).toSorted()).toEqual(workbookParts)
    expect(
      Object.keys(docx).filter((name) => /chart|media|embed|people|comment|glossary|customXml/iu.test(name)),
    ).toEqual([])
    const parts = Object.entries({ ...docx, ...xlsx })
    for (const [name, part] of parts) {
      expect([name, part.match(/creator|lastModifiedBy|<Application|AppVersion|Company>|Un-named/u)]).toEqual([
        name,
        null,
      ])
      expect([name, part.match(/hidden="|<w:vanish|state="(very)?hidden|<f>|<w:(ins|del) |rsid/iu)]).toEqual([
        name,
        null,
      ])
      const days = part.match(/\b20\d\d-\d\d-\d\d\b/gu) ?? []
      expect([name, new Set(days.filter((day) => day !== '2026-03-16'))]).toEqual([name, new Set()])
    }
    expect(zipTimes(files.docx)).toEqual(new Set(['1980-1-1']))
    expect(zipTimes(files.xlsx)).toEqual(new Set(['1980-1-1']))
    expect(
      Buffer.from(files.pdf)
        .toString('latin1')
        .match(/\(D:\d{8}/gu)
        ?.filter((day) => day !== '(D:20260316'),
    ).toEqual([])
  }, 60_000)
})

const workbookParts = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/_rels/workbook.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/workbook.xml',
  ...[1, 2, 3, 4, 5, 6].flatMap((place) => [
    `xl/worksheets/_rels/sheet${place}.xml.rels`,
    `xl/worksheets/sheet${place}.xml`,
  ]),
].toSorted()

/** The days in the directory of an archive. */
function zipTimes(file: Uint8Array): ReadonlySet<string> {
  const days = new Set<string>()
  const bytes = Buffer.from(file)
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    const day = bytes.readUInt16LE(at + 14)
    days.add(`${1980 + (day >> 9)}-${(day >> 5) & 15}-${day & 31}`)
  }
  return days
}
