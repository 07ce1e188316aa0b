import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import type { ErrorList, ErrorPlace } from './import-error.ts'
import { encodingOf } from './text-encoding.ts'

export type CsvRow = {
  /** The line in the file, the heading being 1. */
  readonly row: number
  readonly cells: readonly string[]
}

export type CsvFile = {
  readonly heading: readonly string[]
  readonly separator: string
  /** The lines below the heading that are not blank. Read as they are asked for; one pass. */
  readonly rows: () => AsyncIterable<CsvRow>
}

export type CsvRequest = {
  readonly path: string
  readonly place: ErrorPlace
  /** Headings that are looked for: the separator is the one that finds most of them. */
  readonly wanted: readonly string[]
  readonly separator?: string | undefined
}

/** Lines may end in different ways in one file, where parts of it come from different programs. */
const format = { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }

const separators = [',', ';', '\t', '|']
const longestHeadingInBytes = 2 ** 20

/**
 * Opens a table of any size: comma, semicolon, tabulator or bar, with or without quotes and byte order mark, any line
 * ends, in UTF-8, UTF-16 or the encoding of Windows (1252), with or without a first line `sep=;`. Undefined where there is no such file.
 */
export async function openCsv(request: CsvRequest, errors: ErrorList): Promise<CsvFile | undefined> {
  const { path, place } = request
  const encoding = await encodingOf(path)
  if (encoding === undefined) {
    errors.add({ place, code: 'no-file' })
    return undefined
  }
  const beginning: string[] = []
  for await (const text of decoded(path, encoding, longestHeadingInBytes)) beginning.push(text)
  const { text, told } = withoutSeparatorLine(beginning.join(''))
  const { separator, heading } = bestHeading(text, { ...request, separator: request.separator ?? told })
  const headingRow = told === undefined ? 1 : 2
  return { heading, separator, rows: () => rowsOf({ ...request, separator, encoding, headingRow }, errors) }
}

/** Some spreadsheets write `sep=;` above the heading. */
function withoutSeparatorLine(text: string): { readonly text: string; readonly told: string | undefined } {
  const line = /^"?sep=([^\r\n])"?\r?\n/iu.exec(text)
  return { text: text.slice(line?.[0].length ?? 0), told: line?.[1] }
}

type Opened = CsvRequest & { readonly separator: string; readonly encoding: string; readonly headingRow: number }

async function* rowsOf(
  { path, place, separator, encoding, headingRow }: Opened,
  errors: ErrorList,
): AsyncGenerator<CsvRow> {
  const parser = parse({ ...format, delimiter: separator })
  const feeding = pipeline(Readable.from(decoded(path, encoding)), parser).catch(() => undefined)
  let row = 0
  try {
    for await (const record of parser) {
      const cells: unknown = record
      row += 1
      if (row > headingRow && isCells(cells) && cells.some((cell) => cell.trim() !== '')) yield { row, cells }
    }
  } catch (error) {
    // The parser's own message quotes the file: only the line it stopped at is kept.
    if (!(error instanceof CsvError)) throw error
    errors.add({ place, code: 'unreadable', row: row + 1 })
  }
  await feeding
}

const isCells = (value: unknown): value is readonly string[] => Array.isArray(value)

async function* decoded(path: string, encoding: string, bytes?: number): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path, bytes === undefined ? {} : { end: bytes - 1 })) {
    const part: unknown = chunk
    if (part instanceof Uint8Array) yield decoder.decode(part, { stream: true })
  }
  yield decoder.decode()
}

function bestHeading(text: string, { wanted, separator }: CsvRequest) {
  const candidates = (separator === undefined ? separators : [separator]).map((one) => {
    const heading = headingOf(text, one)
    return { separator: one, heading, found: wanted.filter((name) => heading.includes(name)).length }
  })
  return candidates.reduce((best, one) => (isBetter(one, best) ? one : best))
}

type Candidate = { readonly found: number; readonly heading: readonly string[] }

function isBetter(one: Candidate, other: Candidate): boolean {
  return one.found === other.found ? one.heading.length > other.heading.length : one.found > other.found
}

function headingOf(text: string, delimiter: string): readonly string[] {
  try {
    const [heading = []] = parseAtOnce(text, { ...format, delimiter, to: 1 })
    return heading.map((cell) => cell.normalize('NFC').trim())
  } catch {
    return []
  }
}
