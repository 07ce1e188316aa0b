import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Language } from '../../contract/respondent-api.ts'
import { columnsFile, type ColumnsFile } from './columns-file.ts'
import type { ErrorList, ImportError } from './import-error.ts'
import type { Options } from './options.ts'
import { surveyItems } from './survey-items.ts'
import { surveyQuestionnaire } from './survey-questionnaire.ts'
import { nothing, type Survey } from './survey.ts'

/** Reads the file about columns and puts it together with the call; undefined where it cannot be used. */
export async function readSurvey(options: Options, errors: ErrorList): Promise<Survey | undefined> {
  const file = await readColumns(options, errors)
  if (!file) return undefined
  const found: ImportError[] = [...itemErrors(file), ...unitErrors(file, options)]
  for (const error of found) errors.add(error)
  return found.length > 0 ? undefined : surveyOf(file, options)
}

async function readColumns({ columns, language }: Options, errors: ErrorList): Promise<ColumnsFile | undefined> {
  if (columns === '') return undefined
  const text = await readFile(columns, 'utf8').catch(() => undefined)
  if (text === undefined) return refused(errors, { place: 'columns', code: 'no-file' })
  const json = parsedJson(text)
  if (json === undefined) return refused(errors, { place: 'columns', code: 'not-json' })
  const read = columnsFile.safeParse(json, { error: localeOf(language) })
  if (read.success) return read.data
  for (const { path, message } of read.error.issues.flatMap(plainIssues))
    errors.add({ place: 'columns', code: 'malformed', detail: `${path.join('.')}: ${message}` })
  return undefined
}

type Issue = z.core.$ZodIssue

/** Of a value that may be one of two things, what is wrong with it as the thing it most looks like. */
function plainIssues(issue: Issue): readonly Pick<Issue, 'path' | 'message'>[] {
  if (issue.code !== 'invalid_union') return [issue]
  const branch = issue.errors.find(
    (issues) => !issues.some(({ path, code }) => code === 'invalid_type' && path.length === 0),
  )
  return branch ? branch.map(({ path, message }) => ({ path: [...issue.path, ...path], message })) : [issue]
}

function refused(errors: ErrorList, error: ImportError): undefined {
  errors.add(error)
}

const localeOf = (language: Language) => z.locales[language]().localeError

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''))
  } catch {
    return undefined
  }
}

function itemErrors(file: ColumnsFile): readonly ImportError[] {
  const items = surveyItems(file)
  const upsideDown = items.filter(({ lowest, highest }) => !(highest > lowest))
  return [
    ...[items.map(({ column }) => column), file.scales.map(({ id }) => id), file.waves.map(({ label }) => label)]
      .flatMap(repeated)
      .map((detail): ImportError => ({ place: 'columns', code: 'twice', detail })),
    ...upsideDown.map(({ column }): ImportError => ({ place: 'columns', code: 'range-upside-down', detail: column })),
  ]
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))]
}

function unitErrors(file: ColumnsFile, { unit }: Options): readonly ImportError[] {
  return unit.length === 0 && file.unit.length === 0 ? [{ place: 'columns', code: 'no-unit' }] : []
}

function surveyOf(file: ColumnsFile, options: Options): Survey {
  const title = options.title ?? file.title ?? basename(options.answers).replace(/\.\w+$/u, '')
  const items = surveyItems(file)
  return {
    title,
    organisation: options.organisation ?? file.organisation ?? title,
    ...surveyQuestionnaire({ title, file, items }),
    items,
    unitColumns: options.unit.length > 0 ? options.unit : [file.unit].flat(),
    unitSeparator: file.unitSeparator,
    waveColumn: options.waves ?? file.wave,
    waves: file.waves,
    memberColumn: file.member,
    separator: file.separator,
    missing: new Set([...nothing, ...file.missing.map((word) => word.trim().toLowerCase())]),
  }
}
