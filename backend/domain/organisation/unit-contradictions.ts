import type { RosterError } from './roster-row.ts'

type Seen = { readonly path: string; readonly row: number }

/**
 * Paths that contradict an earlier line: a unit written in two ways that differ in capital letters or spaces only, which
 * would split one team in two without anybody seeing it, and a second unit at the top. One error a line at most.
 */
export function unitContradictions(lines: readonly Seen[]): readonly RosterError[] {
  const seen = new Map<string, Seen>()
  const first = lines[0]
  return lines.flatMap(({ path, row }): RosterError[] => {
    const contradicted = prefixesOf(path)
      .map((prefix) => firstSeen(seen, { path: prefix, row }))
      .find(({ before, prefix }) => before.path !== prefix)
    if (contradicted) return [unitError(row, 'unit-spelled-differently', contradicted.before.row)]
    const isOtherTop = first !== undefined && topOf(first.path) !== topOf(path)
    return isOtherTop ? [unitError(row, 'second-top', first.row)] : []
  })
}

const unitError = (row: number, code: RosterError['code'], otherRow: number): RosterError => ({
  row,
  column: 'unit',
  code,
  otherRow,
})

function firstSeen(seen: Map<string, Seen>, now: Seen): { readonly before: Seen; readonly prefix: string } {
  const key = now.path.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')
  const before = seen.get(key) ?? now
  seen.set(key, before)
  return { before, prefix: now.path }
}

function prefixesOf(path: string): readonly string[] {
  const names = path.split('/')
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

const topOf = (path: string) => path.split('/')[0]
