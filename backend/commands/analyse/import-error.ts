/** Where something is wrong: in the call itself, in the answers, in the file about columns or in the file of members. */
export type ErrorPlace = 'call' | 'answers' | 'columns' | 'members'

export type ErrorCode =
  | 'unknown-option'
  | 'no-answers-file'
  | 'no-columns-file'
  | 'unknown-language'
  | 'not-a-day'
  | 'no-file'
  | 'not-json'
  | 'malformed'
  | 'range-upside-down'
  | 'twice'
  | 'no-unit'
  | 'output-exists'
  | 'output-foreign'
  | 'column-missing'
  | 'column-twice'
  | 'unreadable'
  | 'cell-count'
  | 'no-rows'
  | 'not-a-number'
  | 'out-of-range'
  | 'unit-empty'
  | 'unit-gap'
  | 'wave-empty'
  | 'wave-unknown'
  | 'member-empty'
  | 'member-twice'
  | 'unit-without-members'
  | 'more-rows-than-members'
  | 'too-few-people'
  | 'no-group'

/**
 * One thing that is wrong. Names a place and never what stands there: `row` is the line of the file, the heading being 1;
 * `column` is a heading; `detail` is something of the call or of the file about columns, never of a row.
 */
export type ImportError = {
  readonly place: ErrorPlace
  readonly code: ErrorCode
  readonly row?: number
  readonly column?: string
  readonly detail?: string
}

/** The same thing wrong in many rows. */
export type ErrorGroup = Omit<ImportError, 'row'> & { readonly rows: readonly number[] }

/** Thrown once everything that is wrong is known. */
export class ImportRefused extends Error {
  readonly groups: readonly ErrorGroup[]

  constructor(groups: readonly ErrorGroup[]) {
    super('The answers were not analysed.')
    this.name = 'ImportRefused'
    this.groups = groups
  }
}

export type ErrorList = {
  readonly add: (error: ImportError) => void
  /** Throws when anything was added. */
  readonly refuse: () => void
  readonly refusal: () => ImportRefused
}

/** Collects what is wrong, the same things together, so that a file wrong in every row is still told in a few lines. */
export function errorList(): ErrorList {
  const groups = new Map<string, ErrorGroup & { readonly rows: number[] }>()
  const refusal = () => new ImportRefused([...groups.values()])
  return {
    add: ({ row, ...error }) => {
      const key = JSON.stringify([error.place, error.code, error.column, error.detail])
      const group = groups.get(key) ?? { ...error, rows: [] }
      if (row !== undefined) group.rows.push(row)
      groups.set(key, group)
    },
    refuse: () => {
      if (groups.size > 0) throw refusal()
    },
    refusal,
  }
}
