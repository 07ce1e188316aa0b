import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Language } from '../../contract/respondent-api.ts'
import type { ErrorList } from './import-error.ts'

export type Options = {
  readonly answers: string
  readonly columns: string
  readonly members: string | undefined
  /** Headings, from the top of the organisation down; empty where the file about columns says it. */
  readonly unit: readonly string[]
  readonly waves: string | undefined
  readonly output: string
  readonly replace: boolean
  readonly language: Language
  readonly title: string | undefined
  readonly organisation: string | undefined
  readonly closed: string | undefined
  readonly help: boolean
}

const known = {
  columns: { type: 'string' },
  members: { type: 'string' },
  unit: { type: 'string', multiple: true },
  waves: { type: 'string' },
  output: { type: 'string' },
  replace: { type: 'boolean' },
  language: { type: 'string' },
  title: { type: 'string' },
  organisation: { type: 'string' },
  closed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const withValue = ['columns', 'members', 'unit', 'waves', 'output', 'language', 'title', 'organisation', 'closed']

/** Reads the call. Everything wrong in it is added to the errors; what is returned then is not to be used. */
export function readOptions(call: readonly string[], errors: ErrorList): Options {
  const { values, positionals, tokens } = parseArgs({
    args: [...call],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const [answers = '', ...others] = positionals
  const strange = tokens.filter((token) => token.kind === 'option').filter((token) => !isUsable(token))
  for (const detail of [...strange.map(({ rawName }) => rawName), ...others])
    errors.add({ place: 'call', code: 'unknown-option', detail })
  const options: Options = {
    answers,
    columns: textOf(values.columns) ?? '',
    members: textOf(values.members),
    waves: textOf(values.waves),
    title: textOf(values.title),
    organisation: textOf(values.organisation),
    closed: closedOn(textOf(values.closed), errors),
    unit: (values.unit ?? []).filter((one) => typeof one === 'string'),
    output: resolve(textOf(values.output) ?? `${basename(answers).replace(/\.\w+$/u, '')}-analysis`),
    replace: values.replace === true,
    language: languageOf(textOf(values.language), errors),
    help: values.help === true,
  }
  if (!options.help) requireFiles(options, errors)
  return options
}

const textOf = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined)

function requireFiles({ answers, columns }: Options, errors: ErrorList): void {
  if (answers === '') errors.add({ place: 'call', code: 'no-answers-file' })
  if (columns === '') errors.add({ place: 'call', code: 'no-columns-file' })
}

type OptionToken = { readonly name: string; readonly value: string | undefined }

function isUsable({ name, value }: OptionToken): boolean {
  return withValue.includes(name)
    ? value !== undefined && value !== ''
    : Object.hasOwn(known, name) && value === undefined
}

function languageOf(given: string | undefined, errors: ErrorList): Language {
  if (given === 'da' || given === 'en') return given
  if (given !== undefined) errors.add({ place: 'call', code: 'unknown-language' })
  return 'en'
}

function closedOn(given: string | undefined, errors: ErrorList): string | undefined {
  if (given === undefined || z.iso.date().safeParse(given).success) return given
  errors.add({ place: 'call', code: 'not-a-day', detail: '--closed' })
  return undefined
}
