import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Answered } from './answered-people.ts'
import { filesOf, type DumpedTable, type FlatRow, type Snapshot } from './snapshot.ts'

/** What is to be linked: one side's trace of one person, as numbers by name, and the group it belongs to. */
export type Trace = { readonly unit: string; readonly features: ReadonlyMap<string, number> }

/** Both sides in the order of truth: the person at one place sent the slot at the same. The attack may not look at that. */
export type Evidence = { readonly people: readonly Trace[]; readonly slots: readonly Trace[] }

/**
 * Every number that what was stored gives of each person and of each slot: row numbers, places in natural order, values and
 * lengths of columns, where in which file its bytes lie, first and last and how often, in raw form and as text.
 *
 * `order` is what a colleague at the next desk or a proxy's log may add: in which order people answered.
 */
export function evidenceOf(snapshot: Snapshot, answered: readonly Answered[]): Evidence {
  const index = indexOf(snapshot.tables)
  const files = filesOf(snapshot).map((file) => ({
    name: relative(snapshot.folder, file),
    bytes: readFileSync(file),
  }))
  const trace = (unit: string, marks: readonly string[], text: readonly string[] = []): Trace => {
    const all = withJoined(index, marks)
    const forms = [...all.map(writtenForms), ...text.map((word) => [Buffer.from(word)])]
    return { unit, features: new Map([...rowFeatures(index, all), ...fileFeatures(files, forms)]) }
  }
  return {
    people: answered.map(({ unit, secretHash, email }, place) => {
      const found = trace(unit, [hex(secretHash)], [email])
      return { ...found, features: new Map([...found.features, ['order', place]]) }
    }),
    slots: answered.map(({ unit, slotId, sealed }) => trace(unit, [hex(slotId), hex(sealed)])),
  }
}

export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

type Found = { readonly table: DumpedTable; readonly place: number; readonly row: FlatRow }
type Index = { readonly byValue: ReadonlyMap<string, readonly Found[]>; readonly byPlace: ReadonlyMap<string, Found> }

function indexOf(tables: readonly DumpedTable[]): Index {
  const byValue = new Map<string, Found[]>()
  const byPlace = new Map<string, Found>()
  for (const table of tables)
    for (const [place, row] of table.rows.entries()) {
      const found = { table, place, row }
      for (const value of row.values())
        if (typeof value === 'string' && value.length >= 16) byValue.set(value, [...(byValue.get(value) ?? []), found])
      const own = row.get('place')
      if (own !== undefined) byPlace.set(`${table.part}.${table.name}.${own}`, found)
    }
  return { byValue, byPlace }
}

/** Rows of two tables belong together by their place; what stands in the second is a mark of the same person. */
const joined: Readonly<Record<string, string>> = { invitation: 'issue' }

function withJoined(index: Index, marks: readonly string[]): readonly string[] {
  const own = marks.flatMap((mark) => index.byValue.get(mark) ?? [])
  const beside = own.flatMap(({ table, row }) => {
    const other = index.byPlace.get(`${table.part}.${joined[table.name]}.${row.get('place')}`)
    return other ? [other] : []
  })
  const bytes = [...own, ...beside].flatMap(({ row }) =>
    [...row.entries()].flatMap(([path, value]) =>
      typeof value === 'string' && /hash|signature|slot_?id|sealed|bytes|^_id$/i.test(path) ? [value] : [],
    ),
  )
  return [...new Set([...marks, ...bytes])]
}

function rowFeatures({ byValue }: Index, marks: readonly string[]): readonly (readonly [string, number])[] {
  const rows = new Set(marks.flatMap((mark) => byValue.get(mark) ?? []))
  return [...rows].flatMap(({ table, place, row }) => {
    const name = `${table.part}.${table.name}`
    return [
      [`${name} natural order`, place] as const,
      ...[...row].flatMap(([path, value]) => valueFeatures(`${name}.${path}`, value)),
    ]
  })
}

function valueFeatures(name: string, value: string | number): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[name, value]]
  const start = Number.parseInt(/^[0-9a-f]{12}/.exec(value)?.[0] ?? '', 16)
  return [[`${name} length`, value.length], ...(Number.isNaN(start) ? [] : [[`${name} as a number`, start] as const])]
}

type File = { readonly name: string; readonly bytes: Buffer }

function fileFeatures(
  files: readonly File[],
  marks: readonly (readonly Buffer[])[],
): readonly (readonly [string, number])[] {
  return files.flatMap((file) =>
    marks.flatMap((forms, kind) => forms.flatMap((form) => placesIn(file, form, `${file.name} mark ${kind}`))),
  )
}

/** As bytes, as the text a log would have, and as base64url. Long marks by their start: a page may cut them. */
function writtenForms(mark: string): readonly Buffer[] {
  const bytes = Buffer.from(mark.slice(0, 64), 'hex')
  return [bytes, Buffer.from(mark.slice(0, 64)), Buffer.from(bytes.toString('base64url').slice(0, 20))].filter(
    ({ length }) => length >= 8,
  )
}

const pageSize = 4096

function placesIn({ bytes }: File, form: Buffer, name: string): readonly (readonly [string, number])[] {
  const places: number[] = []
  for (let at = bytes.indexOf(form); at !== -1; at = bytes.indexOf(form, at + 1)) places.push(at)
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return []
  return [
    [`${name} first`, first],
    [`${name} last`, last],
    [`${name} in page`, first % pageSize],
    [`${name} page`, Math.floor(first / pageSize)],
    [`${name} times`, places.length],
  ]
}
