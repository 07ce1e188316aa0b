import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { analyse, type Analysis } from '../../../backend/commands/analyse/analysis.ts'
import { errorLines } from '../../../backend/commands/analyse/error-lines.ts'
import { errorList, ImportRefused } from '../../../backend/commands/analyse/import-error.ts'
import { readOptions } from '../../../backend/commands/analyse/options.ts'
import { outputFiles } from '../../../backend/commands/analyse/output-files.ts'
import { analyseWords } from '../../../backend/commands/analyse/words-by-language.ts'

export type Files = {
  readonly answers: string | Uint8Array
  readonly columns: unknown
  readonly members?: string
  readonly call?: readonly string[]
}

/** 12 March 2026, 12:00 in Denmark. */
const now = Date.UTC(2026, 2, 12, 11)

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

/** Writes the files into a folder that is gone after the tests of a file, and answers the call that names them. */
export function writtenFiles({ answers, columns, members, call = [] }: Files) {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-analyse-'))
  folders.push(folder)
  const path = (name: string) => join(folder, name)
  writeFileSync(path('answers.csv'), answers)
  writeFileSync(path('columns.json'), typeof columns === 'string' ? columns : JSON.stringify(columns))
  if (members !== undefined) writeFileSync(path('members.csv'), members)
  return [
    path('answers.csv'),
    '--columns',
    path('columns.json'),
    ...(members === undefined ? [] : ['--members', path('members.csv')]),
    ...call,
  ]
}

/** Runs the whole analysis on files made up for it, without writing its output. */
export async function runAnalysis(files: Files): Promise<Analysis> {
  const errors = errorList()
  return analyse(readOptions(writtenFiles(files), errors), now, errors)
}

/** The lines in which everything wrong with the files is told; none where nothing is. */
export async function problemsOf(files: Files, language: 'da' | 'en' = 'en'): Promise<readonly string[]> {
  try {
    await runAnalysis(files)
    return []
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error
    return errorLines(error.groups, analyseWords[language])
  }
}

/** The output by path, as bytes in hexadecimal. */
export async function outputOf(files: Files): Promise<Readonly<Record<string, string>>> {
  const analysis = await runAnalysis(files)
  const output = await outputFiles(analysis, 'en')
  return Object.fromEntries(output.map(({ path, content }) => [path, Buffer.from(content).toString('hex')]))
}

/** Releases, memberships and warnings as one text: everything the output is made from. */
export async function resultOf(files: Files): Promise<string> {
  const { waves } = await runAnalysis(files)
  return JSON.stringify(waves.map(({ record, alerts }) => ({ record, alerts })))
}
