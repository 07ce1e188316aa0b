/** One line of the file as it was written, every cell as text; a missing cell is empty. */
export type RosterRow = {
  /** The line's number in the file, the heading being 1. */
  readonly row: number
  readonly name: string
  readonly email: string
  readonly unitPath: string
  readonly role: string
  readonly language: string
}

export type RosterColumn = 'name' | 'email' | 'unit' | 'role' | 'language'

/** What is wrong in a cell. What to do about it stands in the language files under the code. */
export type RosterErrorCode =
  | 'unreadable'
  | 'no-rows'
  | 'column-missing'
  | 'column-twice'
  | 'cell-count'
  | 'empty'
  | 'too-long'
  | 'control-character'
  | 'formula'
  | 'not-an-address'
  | 'mistakable-letter'
  | 'encoded-domain'
  | 'address-twice'
  | 'unknown-role'
  | 'unknown-language'
  | 'empty-unit'
  | 'too-deep'
  | 'unit-spelled-differently'
  | 'second-top'

/** Carries no name and no address, so that it may be shown and logged. */
export type RosterError = {
  readonly row: number
  /** Absent when the whole line is meant. */
  readonly column?: RosterColumn
  readonly code: RosterErrorCode
  /** The earlier line this one contradicts. */
  readonly otherRow?: number
}

/** A line that was read and found right: trimmed, the address in lower case, role and language in code's words. */
export type RosterEntry = {
  readonly name: string
  readonly email: string
  readonly unitPath: string
  readonly role: 'employee' | 'leader' | 'representative'
  readonly language: 'da' | 'en'
}

export type RosterReading =
  | { readonly outcome: 'read'; readonly entries: readonly RosterEntry[] }
  | { readonly outcome: 'refused'; readonly errors: readonly RosterError[] }
