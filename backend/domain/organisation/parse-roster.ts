import { mailboxOf } from '../access/mailbox-of.ts'
import { readAddress, readLanguage, readName, readRole, readUnitPath, type Cell } from './roster-cells.ts'
import type { RosterColumn, RosterEntry, RosterError, RosterReading, RosterRow } from './roster-row.ts'
import { unitContradictions } from './unit-contradictions.ts'

/**
 * Reads a roster line by line. Everything that is wrong is reported at once, in the order of the file; nothing is read
 * when anything is wrong. One person is one line and one mailbox: somebody who leads two units needs a unit above both.
 */
export function parseRoster(rows: readonly RosterRow[]): RosterReading {
  if (rows.length === 0) return { outcome: 'refused', errors: [{ row: 1, code: 'no-rows' }] }
  const lines = rows.map(readLine)
  const paths = lines.flatMap(({ row, cells }) => valueOf(cells.unit).map((path) => ({ row, path })))
  const errors = [...lines.flatMap(cellErrors), ...addressesTwice(lines), ...unitContradictions(paths)]
  if (errors.length > 0) return { outcome: 'refused', errors: errors.toSorted(inFileOrder) }
  return { outcome: 'read', entries: lines.flatMap(entryOf) }
}

type Line = { readonly row: number; readonly cells: ReturnType<typeof readCells> }

const readLine = (row: RosterRow): Line => ({ row: row.row, cells: readCells(row) })

// The order of the columns here is the order of errors within a line.
function readCells(row: RosterRow) {
  return {
    name: readName(row.name),
    email: readAddress(row.email),
    unit: readUnitPath(row.unitPath),
    role: readRole(row.role),
    language: readLanguage(row.language),
  }
}

const columns: readonly RosterColumn[] = ['name', 'email', 'unit', 'role', 'language']

function cellErrors({ row, cells }: Line): RosterError[] {
  return columns.flatMap((column) => {
    const cell = cells[column]
    return 'code' in cell ? [{ row, column, code: cell.code }] : []
  })
}

function addressesTwice(lines: readonly Line[]): RosterError[] {
  const first = new Map<string, number>()
  return lines.flatMap(({ row, cells }) =>
    valueOf(cells.email).flatMap((email): RosterError[] => {
      const mailbox = mailboxOf(email)
      const otherRow = first.get(mailbox)
      if (otherRow !== undefined) return [{ row, column: 'email', code: 'address-twice', otherRow }]
      first.set(mailbox, row)
      return []
    }),
  )
}

function entryOf({ cells }: Line): RosterEntry[] {
  const { name, email, unit, role, language } = cells
  if ('code' in name || 'code' in email || 'code' in unit || 'code' in role || 'code' in language) return []
  return [{ name: name.value, email: email.value, unitPath: unit.value, role: role.value, language: language.value }]
}

const valueOf = <Value>(cell: Cell<Value>): readonly Value[] => ('code' in cell ? [] : [cell.value])

const placeOf = ({ column }: RosterError) => (column === undefined ? -1 : columns.indexOf(column))

function inFileOrder(one: RosterError, other: RosterError): number {
  return one.row - other.row || placeOf(one) - placeOf(other)
}
