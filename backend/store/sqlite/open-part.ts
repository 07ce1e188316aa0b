import { randomBytes } from 'node:crypto'
import type { Randomness } from '../../domain/randomness.ts'
import { drawnInPortions } from '../drawn-in-portions.ts'
import { groupCommit, type GroupCommit } from './group-commit.ts'
import { migrate, type SqliteSchema } from './migrate.ts'
import { openDatabase, type Database } from './open-database.ts'

/** An open database of one part, its only way to write, and the randomness its places are drawn from. */
export type SqlitePart = { readonly database: Database; readonly commit: GroupCommit; readonly random: Randomness }

export type SqlitePartOptions = { readonly random?: Randomness; readonly windowInMilliseconds?: number }

type PartOf = {
  readonly location: string
  readonly schema: SqliteSchema
  readonly exclusive: boolean
  readonly pageBytes?: number
}

export function openPart({ schema, ...file }: PartOf, options: SqlitePartOptions): SqlitePart {
  const { random = drawnInPortions(randomBytes), windowInMilliseconds = 0 } = options
  const database = openDatabase(file)
  try {
    migrate(database, schema)
  } catch (cause) {
    database.close()
    throw cause
  }
  return { database, random, commit: groupCommit({ database, random, windowInMilliseconds }) }
}
