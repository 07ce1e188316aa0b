import { CsvError, parse } from 'csv-parse/sync'
import { parseRoster } from '../../domain/organisation/parse-roster.ts'
import type { RosterColumn, RosterError, RosterReading, RosterRow } from '../../domain/organisation/roster-row.ts'

const headings: Readonly<Record<string, RosterColumn>> = {
  name: 'name',
  navn: 'name',
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
  unit: 'unit',
  'unit path': 'unit',
  enhed: 'unit',
  enhedssti: 'unit',
  role: 'role',
  rolle: 'role',
  language: 'language',
  sprog: 'language',
}

const columns: readonly RosterColumn[] = ['name', 'email', 'unit', 'role', 'language']

/**
 * Reads a roster from a CSV file: comma or semicolon, with or without quotes and byte order mark, any line ends, in UTF-8
 * or the encoding of Windows (1252) that spreadsheets still write. The first line names the columns in Danish or English,
 * in any order; other columns are left out. Everything that is wrong is reported at once and nothing is read then.
 */
export function readRosterCsv(file: Uint8Array): RosterReading {
  const lines = parseLines(decode(file))
  if ('errors' in lines) return { outcome: 'refused', errors: lines.errors }
  const [heading = [], ...body] = lines.records
  const places = new Map(heading.flatMap((cell, place) => headingOf(cell).map((column) => [place, column] as const)))
  const errors = headingErrors([...places.values()])
  if (errors.length > 0) return { outcome: 'refused', errors }
  const numbered = body.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => !isBlank(cells))
  const uneven = numbered.filter(({ cells }) => cells.length !== heading.length)
  const read = parseRoster(numbered.map(({ row, cells }) => rosterRow(row, cells, places)))
  if (uneven.length === 0) return read
  return {
    outcome: 'refused',
    errors: withUneven(
      read,
      uneven.map(({ row }) => row),
    ),
  }
}

function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file)
  } catch {
    return new TextDecoder('windows-1252').decode(file)
  }
}

type Lines = { readonly records: readonly (readonly string[])[] } | { readonly errors: readonly RosterError[] }

function parseLines(text: string): Lines {
  const heading = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = heading.split(';').length >= heading.split(',').length ? ';' : ','
  try {
    return { records: parse(text, { delimiter, relax_column_count: true }) }
  } catch (error) {
    // The parser's own message quotes the file: only the line it stopped at is kept.
    if (error instanceof CsvError) return { errors: [{ row: lineOf(error), code: 'unreadable' }] }
    throw error
  }
}

const lineOf = ({ lines }: CsvError) => (typeof lines === 'number' && lines > 0 ? lines : 1)

function headingOf(cell: string): readonly RosterColumn[] {
  const word = cell.normalize('NFC').trim().toLowerCase()
  const column = Object.hasOwn(headings, word) ? headings[word] : undefined
  return column ? [column] : []
}

function headingErrors(found: readonly RosterColumn[]): readonly RosterError[] {
  const count = (column: RosterColumn) => found.filter((one) => one === column).length
  return columns.flatMap((column): RosterError[] => {
    if (count(column) === 1) return []
    return [{ row: 1, column, code: count(column) === 0 ? 'column-missing' : 'column-twice' }]
  })
}

function rosterRow(row: number, cells: readonly string[], places: ReadonlyMap<number, RosterColumn>): RosterRow {
  const cell = (column: RosterColumn) => cells.find((_, place) => places.get(place) === column) ?? ''
  return {
    row,
    name: cell('name'),
    email: cell('email'),
    unitPath: cell('unit'),
    role: cell('role'),
    language: cell('language'),
  }
}

// In a line with too many or too few cells the cells stand under wrong headings: what they say is no error of theirs.
function withUneven(read: RosterReading, uneven: readonly number[]): readonly RosterError[] {
  const others = read.outcome === 'refused' ? read.errors.filter(({ row }) => !uneven.includes(row)) : []
  const counts = uneven.map((row): RosterError => ({ row, code: 'cell-count' }))
  return [...others, ...counts].toSorted((one, other) => one.row - other.row)
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')
