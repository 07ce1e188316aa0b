import type { ErrorList, ErrorPlace } from './import-error.ts'

/** Finds each named column in a heading; undefined where one is missing or there twice, which is added to the errors. */
export function columnPlaces(
  heading: readonly string[],
  { names, place }: { readonly names: readonly string[]; readonly place: ErrorPlace },
  errors: ErrorList,
): readonly number[] | undefined {
  const places = names.map((column) => {
    const name = column.normalize('NFC').trim()
    const count = heading.filter((one) => one === name).length
    if (count !== 1) errors.add({ place, column, code: count === 0 ? 'column-missing' : 'column-twice' })
    return count === 1 ? heading.indexOf(name) : -1
  })
  return places.includes(-1) ? undefined : places
}
