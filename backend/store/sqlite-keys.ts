import type { KeyStore } from './keys.port.ts'
import type { SqlitePart } from './sqlite/open-part.ts'
import { bytesOf, integerOf } from './sqlite/row-values.ts'

/** Private keys of running rounds in an SQLite file. */
export function sqliteKeys({ database, commit }: SqlitePart): KeyStore {
  const read = (round: string, name: string) => {
    const row = database.get('SELECT bytes FROM private_key WHERE round = ? AND name = ?', round, name)
    return row && bytesOf(row, 'bytes')
  }
  return {
    put: (round, name, privateKey) =>
      commit.write(() => {
        if (read(round, name)) return 'exists'
        database.run('INSERT INTO private_key (round, name, bytes) VALUES (?, ?, ?)', round, name, privateKey)
        return 'stored'
      }),
    get: async (round, name) => read(round, name),
    countIssuerKeys: async (round) => {
      const query =
        "SELECT count(*) AS made FROM private_key WHERE round = ? AND name >= 'issuer:' AND name < 'issuer;'"
      const row = database.get(query, round)
      return row ? integerOf(row, 'made') : 0
    },
    destroy: async (round) => {
      await commit.write(() => database.run('DELETE FROM private_key WHERE round = ?', round))
      await commit.compact()
    },
  }
}
