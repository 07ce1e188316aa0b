import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importRules } from './import-rules.ts'
import { importsOf, readImports, sourceFiles } from './read-imports.ts'

const root = join(import.meta.dirname, '..', '..')
const { files, imports } = readImports(root)

// One import per rule that breaks it, written as code, so that the reader and the rule are both seen to work.
const planted: Record<string, readonly [file: string, code: string]> = {
  'analytics is pure: itself, simple-statistics and lib-r-math.js only': [
    'analytics/mean.ts',
    "import type { Db } from 'mongodb'",
  ],
  'simple-statistics is used through one file': ['analytics/teams/a.ts', "import { mean } from 'simple-statistics'"],
  'outsiders use analytics through its index': [
    'backend/services/a.ts',
    "export { x } from '../../analytics/scales/x.ts'",
  ],
  'question banks stand alone: themselves, zod, and Node’s file reading and hashes only': [
    'question-banks/a.ts',
    "import '../backend/main.ts'",
  ],
  'pages know the backend only by its contract, and nothing of analytics, question banks or Node': [
    'survey-ui/pages/a.ts',
    "const load = () => import('../../backend/domain/round.ts')",
  ],
  'widgets are leaves: they know lit and each other only': [
    'survey-ui/widgets/a.ts',
    "import { send } from '../api/client.ts'",
  ],
  'the sealed box’s wire code runs anywhere: no Node, no zod, nothing of ours outside it': [
    'backend/contract/sealed-box/a.ts',
    "import { randomBytes } from 'node:crypto'",
  ],
  'inside the backend imports point inward only': ['backend/domain/a.ts', "import type { A } from '../services/a.ts'"],
  'domain speaks of no input or output: no package but zod’s types, no Node': [
    'backend/domain/a.ts',
    "import { readFile } from 'node:fs'",
  ],
  'services see ports, never adapters or the web': [
    'backend/services/a.ts',
    "import { x } from '../store/sqlite-box.ts'",
  ],
  'only adapters know the drivers': ['backend/services/a.ts', "import type { MongoClient } from 'mongodb'"],
  'only main, and what composes for it, picks adapters': [
    'backend/app.ts',
    "import { x } from './mail/smtp-mailer.ts'",
  ],
  'privacy wall: the box never meets who somebody is': [
    'backend/services/box/a.ts',
    "import type { Member } from '../../domain/member.ts'",
  ],
  'privacy wall: the registrar never meets an answer': [
    'backend/services/registrar/a.ts',
    "import type { Box } from '../../store/box.port.ts'",
  ],
  'privacy wall: reports, mails and pages’ routes read releases, never the box or the tally': [
    'backend/reports/a.ts',
    "import type { Tally } from '../services/tally/tally.ts'",
  ],
  'a file is written from the described report alone: it knows no release, no domain and no words': [
    'backend/reports/formats/a.ts',
    "import type { Release } from '../../domain/release.ts'",
  ],
  'reports alone know the libraries that write files': ['backend/routes/a.ts', "import { Document } from 'docx'"],
  'product code never imports tests': ['backend/app.ts', "import { x } from '../tests/support/x.ts'"],
}

describe('import rules', () => {
  it('reads the tree it judges', () => {
    expect(files).toContain('tests/architecture/import-rules.ts')
    expect(imports).toContainEqual({
      from: 'tests/architecture/import-rules.test.ts',
      to: 'tests/architecture/read-imports.ts',
    })
    expect(imports.length).toBeGreaterThan(files.length)
  })

  for (const rule of importRules) {
    it(rule.sentence, () => {
      expect(imports.filter(rule.breaks)).toEqual([])
    })

    it(`is seen to fail: ${rule.sentence}`, () => {
      const [file, code] = planted[rule.sentence] ?? ['', '']
      expect(importsOf(file, code).filter(rule.breaks)).toHaveLength(1)
    })
  }

  it('has no import cycle among product files', () => {
    expect(cycles(imports.filter(({ to }) => files.includes(to)))).toEqual([])
  })

  it('sees a planted cycle', () => {
    expect(
      cycles([
        { from: 'a.ts', to: 'b.ts' },
        { from: 'b.ts', to: 'a.ts' },
      ]),
    ).not.toEqual([])
  })
})

describe('the tree', () => {
  it('has no folder whose name says nothing', () => {
    const empty = /(^|\/)(utils?|helpers?|common|shared|lib|core|misc)\//
    expect(sourceFiles(root).filter((file) => empty.test(file))).toEqual([])
  })

  it('has the fixed folders at the top and no other', () => {
    const tops = new Set(files.map((file) => file.split('/')[0]))
    expect(
      [...tops].filter((top) => !['analytics', 'backend', 'question-banks', 'survey-ui', 'tests'].includes(top ?? '')),
    ).toEqual([])
  })
})

function cycles(edges: readonly { from: string; to: string }[]): string[] {
  const next = Map.groupBy(edges, ({ from }) => from)
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' > '))
    if (done.has(file) || path.includes(file)) return
    for (const edge of next.get(file) ?? []) visit(edge.to, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}
