import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apvReportPdf } from '../../backend/reports/apv-report-pdf.ts'
import { conversationLayout } from '../../backend/reports/conversation-layout.ts'
import { conversationOfUnit } from '../../backend/reports/conversation-of-unit.ts'
import { describeReport } from '../../backend/reports/describe-report.ts'
import type { ReportInput } from '../../backend/reports/report-input.ts'
import type { ReportLayout } from '../../backend/reports/report-layout.ts'
import { typesetPdf } from '../../backend/reports/typeset-pdf.ts'
import { buildReport, threeRounds, withComments, withMeasures } from './build-report.ts'
import { releasedStatistics } from '../support/build-release.ts'

const target = join(import.meta.dirname, '..', 'pdf-ua', 'target')
const classPath = [join(target, 'classes'), join(target, 'lib', '*')].join(delimiter)
const folder = mkdtempSync(join(tmpdir(), 'varsko-pdf-'))
const fileOf = (name: string) => join(folder, `${name.replaceAll(' ', '-')}.pdf`)
afterAll(() => rmSync(folder, { recursive: true }))

const [, , release] = threeRounds
const longName = { ...release, title: 'En meget lang overskrift, der fylder flere linjer '.repeat(4).trim() }
const variants: Readonly<Record<string, Partial<ReportInput>>> = {
  'of the whole organisation in Danish': {},
  'of the whole organisation in English': { language: 'en' },
  'of one group': { scope: new Set(['area-2-group-3']) },
  'of a hidden group': { scope: new Set(['area-2-group-4']), alerts: [] },
  'of a first round without alerts': { earlier: [], alerts: [] },
  'of answers collected elsewhere': { collected: 'imported', earlier: [], language: 'en' },
  'with a title of several lines': { release: longName },
  'with comments in two languages': { release: withComments },
  'with measures and new leaders': withMeasures,
  'with statistics of the company': { release: { ...release, statistics: releasedStatistics } },
}

const hidden = release.units.find(({ id }) => id === 'area-2-group-4') ?? release.units[0]
const guides: Readonly<Record<string, ReportLayout>> = {
  'a guide for anybody in Danish': conversationLayout('da'),
  'a guide for anybody in English': conversationLayout('en'),
  ...(hidden
    ? {
        'a guide for a hidden team': conversationLayout(
          'da',
          conversationOfUnit(release, new Set([hidden.id]), hidden),
        ),
      }
    : {}),
}

/** A readable PDF without tags, title or language. */
function untagged(): Uint8Array {
  const compiler = NodeCompiler.create()
  return compiler.pdf({ mainFileContent: '= Heading' }, { pdfTags: false })
}

// One start of the checker for all files: it takes longer than the checking.
let lines: readonly string[]
beforeAll(() => {
  if (!existsSync(join(target, 'classes'))) throw new Error('Run "npm run test:setup" first.')
  for (const [name, given] of Object.entries(variants))
    writeFileSync(fileOf(name), apvReportPdf(describeReport(buildReport(given))))
  for (const [name, guide] of Object.entries(guides)) writeFileSync(fileOf(name), typesetPdf(guide))
  writeFileSync(fileOf('untagged'), untagged())
  const files = [...Object.keys(variants), ...Object.keys(guides), 'untagged'].map(fileOf)
  const command = ['-cp', classPath, 'CheckPdfUa', ...files]
  lines = spawnSync('java', command, { encoding: 'utf8' }).stdout.split('\n')
}, 180_000)

const verdictOn = (name: string) => lines.find((line) => line.startsWith(fileOf(name)))

describe('PDF/UA-1, as veraPDF reads it: the report', () => {
  for (const name of Object.keys(variants))
    it(name, () => {
      expect(verdictOn(name)).toMatch(/ complies, \d{4,} checks$/)
    })

  for (const name of Object.keys(guides))
    it(name, () => {
      expect(verdictOn(name)).toMatch(/ complies, \d{3,} checks$/)
    })

  it('is told apart from a file that breaks it', () => {
    expect(verdictOn('untagged')).toContain('does NOT comply')
  })

  it('states its language and the standard it follows', () => {
    const text = readFileSync(fileOf('of the whole organisation in English'), 'latin1')
    expect(text).toContain('pdfuaid:part')
    expect(text).toMatch(/\/Lang ?\(en-GB\)/i)
  })
})
