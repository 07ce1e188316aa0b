import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * An attack on what lies on disk: marks were written in a known order; how well do the bytes give that order away? Both
 * figures count standard deviations from chance (Kendall 1938): beyond 4 once in 16,000 by chance alone.
 */
export type OrderFound = {
  /** Where in the database file a mark lies, against when it came. */
  readonly overFile: number
  /** The same among marks that share a page, where a b-tree keeps the order of insertion under whatever key. */
  readonly withinPages: number
}

/** `marks` in the order they were written, each a run of bytes that occurs once in the file. */
export function orderOnDisk(file: string, marks: readonly Uint8Array[]): OrderFound {
  const bytes = readFileSync(file)
  const pageSize = pageSizeOf(bytes)
  const found = marks.map((mark, arrival) => ({ offset: bytes.indexOf(mark), arrival }))
  const pages = Map.groupBy(found, ({ offset }) => Math.floor(offset / pageSize))
  return { overFile: kendall([found]), withinPages: kendall([...pages.values()]) }
}

/** How many of the marks occur in any of the files. */
export function marksIn(files: readonly string[], marks: readonly Uint8Array[]): number {
  const contents = files.map((file) => readFileSync(file))
  return marks.filter((mark) => contents.some((bytes) => bytes.includes(mark))).length
}

/** The order of first occurrences in a file without pages, in standard deviations from chance. */
export function orderInJournal(file: string, marks: readonly Uint8Array[]): number {
  const bytes = readFileSync(file)
  return kendall([marks.map((mark, arrival) => ({ offset: bytes.indexOf(mark), arrival }))])
}

export function filesBeside(databaseFile: string): readonly string[] {
  return ['-wal', '-shm', '-journal'].map((ending) => databaseFile + ending).filter((file) => existsSync(file))
}

export const filesIn = (folder: string) => readdirSync(folder).map((name) => join(folder, name))

type Placed = { readonly offset: number; readonly arrival: number }

/** Kendall's S over all pairs inside the groups, divided by its standard deviation without any association. */
function kendall(groups: readonly (readonly Placed[])[]): number {
  const score = groups.reduce((sum, group) => sum + pairsInOrder(group), 0)
  const variance = groups.reduce((sum, { length: n }) => sum + (n * (n - 1) * (2 * n + 5)) / 18, 0)
  return variance === 0 ? 0 : score / Math.sqrt(variance)
}

function pairsInOrder(group: readonly Placed[]): number {
  return group.reduce(
    (sum, one, index) =>
      group
        .slice(index + 1)
        .reduce(
          (part, other) => part + Math.sign(one.offset - other.offset) * Math.sign(one.arrival - other.arrival),
          sum,
        ),
    0,
  )
}

const pageSizeOf = (bytes: Buffer) => (bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16))

/** Header and cell places of every page: they change when rows are inserted, and stay when rows are overwritten. */
export function cellPlaces(databaseFile: string): readonly string[] {
  const bytes = readFileSync(databaseFile)
  const pageSize = pageSizeOf(bytes)
  return Array.from({ length: bytes.length / pageSize }, (_, page) => {
    const start = page * pageSize + (page === 0 ? 100 : 0)
    const end = start + 8 + 2 * bytes.readUInt16BE(start + 3)
    return bytes.subarray(start, Math.min(end, bytes.length)).toString('hex')
  })
}
