import { askedFields, checkNames } from './asked-fields.ts'
import type { CollectionShape, Documents, DocumentStore, Stored } from './documents.port.ts'
import { emptyJournal } from './sqlite/group-commit.ts'
import type { Database, Row } from './sqlite/open-database.ts'
import type { SqlitePart } from './sqlite/open-part.ts'
import { integerOf, textOf } from './sqlite/row-values.ts'

/** JSON documents in an SQLite file: one table, found by expressions on their text. */
export function sqliteDocuments(part: SqlitePart): DocumentStore {
  return {
    open: (shape) => {
      checkNames(shape)
      makeIndexes(part.database, shape)
      return collection(part, shape)
    },
  }
}

function collection<Value>({ database, commit }: SqlitePart, shape: CollectionShape<Value>): Documents<Value> {
  const { name } = shape
  const versionOf = (id: string) => {
    const row = database.get('SELECT version FROM document WHERE collection = ? AND id = ?', name, id)
    return row && integerOf(row, 'version')
  }
  return {
    insert: (id, value) =>
      commit.write(() => {
        if (versionOf(id) !== undefined) return 'exists'
        database.run('INSERT INTO document VALUES (random() >> 11, ?, ?, 1, ?)', name, id, JSON.stringify(value))
        return 'inserted'
      }),
    replace: (id, version, value) =>
      commit.write(() => {
        if (versionOf(id) !== version) return 'conflict'
        const change = 'UPDATE document SET version = ?, body = ? WHERE collection = ? AND id = ?'
        database.run(change, version + 1, JSON.stringify(value), name, id)
        return 'replaced'
      }),
    remove: (id) => commit.write(() => database.run('DELETE FROM document WHERE collection = ? AND id = ?', name, id)),
    get: async (id) => {
      const row = database.get('SELECT id, version, body FROM document WHERE collection = ? AND id = ?', name, id)
      return row && stored(row, shape)
    },
    find: async (where = {}) => {
      const asked = askedFields(shape, where)
      const conditions = asked.map(({ field }) => ` AND ${contentOf(field)} = ?`).join('')
      const query = `SELECT id, version, body FROM document WHERE collection = '${name}'${conditions}`
      return database.all(query, ...asked.map(({ value }) => value)).map((row) => stored(row, shape))
    },
  }
}

function makeIndexes<Value>(database: Database, { name, indexes }: CollectionShape<Value>): void {
  for (const field of indexes)
    database.exec(
      `CREATE INDEX IF NOT EXISTS "document ${name} ${field}" ON document (${contentOf(field)}) WHERE collection = '${name}'`,
    )
  emptyJournal(database)
}

const contentOf = (field: string) => `json_extract(body, '$."${field}"')`

function stored<Value>(row: Row, { schema }: CollectionShape<Value>): Stored<Value> {
  const value = schema.parse(JSON.parse(textOf(row, 'body')))
  return { id: textOf(row, 'id'), version: integerOf(row, 'version'), value }
}
