import { ourFigures, peopleOf } from './our-figures.ts'
import type { Reference } from './reference.ts'

/** How far we are from the reference at most, over all scales and groups, for one kind of figure. */
export type Difference = { readonly figure: string; readonly compared: number; readonly largest: number }

type Value = number | null | undefined | Readonly<Record<string, number | null>>

/** The largest difference for each kind of figure in a reference; infinite where one side has a value and one has none. */
export function differences(content: string, reference: Reference): Difference[] {
  const people = peopleOf(content, reference)
  if (people.length !== reference.data.rows)
    throw new Error(`The reference is of ${reference.data.rows} rows, the file has ${people.length}.`)
  const ours = ourFigures(people, reference)
  const all = Object.entries(reference.scales).flatMap(([scale, figures]) =>
    Object.entries(figures).flatMap(([figure, value]) =>
      Array.isArray(value) ? [] : [{ figure, gaps: gaps(value, ours[scale]?.[figure]) }],
    ),
  )
  return [...Map.groupBy(all, ({ figure }) => figure)].map(([figure, found]) => {
    const flat = found.flatMap((one) => one.gaps)
    return { figure, compared: flat.length, largest: Math.max(...flat) }
  })
}

/** Differences of numbers, or of the numbers in two records, group by group. */
function gaps(theirs: Value, mine: Value): number[] {
  if (isRecord(theirs) && isRecord(mine)) {
    const groups = new Set([...Object.keys(theirs), ...Object.keys(mine)])
    return [...groups].map((group) => gap(theirs[group] ?? null, mine[group] ?? null))
  }
  return [isRecord(theirs) || isRecord(mine) ? Number.POSITIVE_INFINITY : gap(theirs ?? null, mine ?? null)]
}

function gap(theirs: number | null, mine: number | null): number {
  if (theirs === null || mine === null) return theirs === mine ? 0 : Number.POSITIVE_INFINITY
  return Math.abs(theirs - mine)
}

const isRecord = (value: Value): value is Readonly<Record<string, number | null>> =>
  typeof value === 'object' && value !== null
