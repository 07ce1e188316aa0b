import type { ErrorGroup } from './import-error.ts'
import type { AnalyseWords } from './words.ts'

/** Runs of rows that are written out for one thing that is wrong. */
const mostRuns = 30

/** What is wrong, one line each: where, in which rows and column, and what to do. Says nothing of what stands there. */
export function errorLines(groups: readonly ErrorGroup[], words: AnalyseWords): readonly string[] {
  return groups.map(({ place, code, column, detail, rows }) => {
    const where = [
      words.places[place],
      ...(rows.length > 0 ? [rowsOf(rows, words)] : []),
      ...(column === undefined ? [] : [words.column(column)]),
    ]
    return `${where.join(', ')}: ${words.errors[code].replace('{detail}', () => detail ?? '')}`
  })
}

function rowsOf(rows: readonly number[], words: AnalyseWords): string {
  const runs = runsOf([...new Set(rows)].toSorted((one, other) => one - other))
  const told = runs.slice(0, mostRuns)
  const left = runs.slice(mostRuns).reduce((sum, [first, last]) => sum + last - first + 1, 0)
  const list = told.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
  return [words.row(list, new Set(rows).size), ...(left > 0 ? [words.moreRows(left)] : [])].join(' ')
}

function runsOf(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = []
  for (const row of rows) {
    const run = runs.at(-1)
    if (run && row === run[1] + 1) run[1] = row
    else runs.push([row, row])
  }
  return runs
}
