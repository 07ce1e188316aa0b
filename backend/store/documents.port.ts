import type { z } from 'zod'

/** What a collection holds: its name, the shape every document is checked against when read, and the fields it is looked up by. */
export type CollectionShape<Value> = {
  readonly name: string
  readonly schema: z.ZodType<Value>
  /** Top-level string fields that `find` may ask for. */
  readonly indexes: readonly string[]
}

export type Stored<Value> = { readonly id: string; readonly version: number; readonly value: Value }

/** Small JSON documents under random ids. Every write is on disk before its promise resolves. */
export type Documents<Value> = {
  /** Never overwrites: of two racing inserts of one id exactly one is told `inserted`. */
  readonly insert: (id: string, value: Value) => Promise<'inserted' | 'exists'>
  readonly get: (id: string) => Promise<Stored<Value> | undefined>
  /** Compare-and-set: replaces only what still has `version`. Of racing callers exactly one wins. */
  readonly replace: (id: string, version: number, value: Value) => Promise<'replaced' | 'conflict'>
  readonly remove: (id: string) => Promise<void>
  /** Documents whose indexed fields equal all of `where`; all documents without it. The order means nothing. */
  readonly find: (where?: Readonly<Record<string, string>>) => Promise<readonly Stored<Value>[]>
}

/** Opens typed collections of one database. */
export type DocumentStore = {
  readonly open: <Value>(shape: CollectionShape<Value>) => Documents<Value>
}
