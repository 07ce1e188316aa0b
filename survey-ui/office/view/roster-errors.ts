import type { Fault } from '../api/answered.ts'

export type RosterErrorWords = {
  readonly columns: Readonly<Record<string, string>>
  readonly messages: Readonly<Record<string, string>>
  readonly wholeRow: string
  readonly unknown: string
}

export type RosterErrorLine = { readonly row: string; readonly column: string; readonly message: string }

/** A fault's code, such as `address-twice 12`, as a line of a table in plain words. */
export function rosterErrorLine({ row, field, message }: Fault, words: RosterErrorWords): RosterErrorLine {
  const [code = '', otherRow = ''] = message.split(' ')
  return {
    row: row === undefined ? '' : String(row),
    column: field === undefined ? words.wholeRow : (words.columns[field] ?? field),
    message: words.messages[code]?.replace('{otherRow}', otherRow) ?? words.unknown,
  }
}
