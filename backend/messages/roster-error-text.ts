import type { RosterError } from '../domain/organisation/roster-row.ts'
import danish from './roster-errors.da.json' with { type: 'json' }
import english from './roster-errors.en.json' with { type: 'json' }

const texts = { da: danish, en: english }

/** What is wrong in the file and what to do about it, as `Row 7, e-mail: …`; names no person and no address. */
export function rosterErrorText({ row, column, code, otherRow }: RosterError, language: 'da' | 'en'): string {
  const { line, cell, columns, messages } = texts[language]
  const message = messages[code].replace('{otherRow}', String(otherRow))
  const frame = column ? cell.replace('{column}', columns[column]) : line
  return frame.replace('{row}', String(row)).replace('{message}', message)
}
