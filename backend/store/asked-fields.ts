import type { CollectionShape } from './documents.port.ts'

export type AskedField = { readonly field: string; readonly value: string }

/** The fields of a query. Throws for one that the shape does not list: a look-up nobody planned reads everything. */
export function askedFields<Value>(
  { name, indexes }: CollectionShape<Value>,
  where: Readonly<Record<string, string>>,
): readonly AskedField[] {
  return Object.entries(where).map(([field, value]) => {
    if (!indexes.includes(field)) throw new Error(`Documents of ${name} cannot be found by ${field}`)
    return { field, value }
  })
}

/** Throws unless every name is letters, digits, `-` or `_`: names become part of a database's own language. */
export function checkNames<Value>({ name, indexes }: CollectionShape<Value>): void {
  for (const word of [name, ...indexes])
    if (!/^[A-Za-z][\w-]*$/.test(word)) throw new Error(`"${word}" cannot name a collection or a field`)
}
