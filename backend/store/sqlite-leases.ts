import type { Leases } from './leases.port.ts'
import type { SqlitePart } from './sqlite/open-part.ts'
import { integerOf, textOf } from './sqlite/row-values.ts'

export function sqliteLeases({ database, commit }: SqlitePart): Leases {
  return {
    acquire: ({ name, holder, untilEpochMs }, nowEpochMs) =>
      commit.write(() => {
        const lease = database.get('SELECT holder, until_epoch_ms FROM lease WHERE name = ?', name)
        if (lease && textOf(lease, 'holder') !== holder && integerOf(lease, 'until_epoch_ms') > nowEpochMs)
          return 'held'
        database.run(
          'INSERT OR REPLACE INTO lease (name, holder, until_epoch_ms) VALUES (?, ?, ?)',
          name,
          holder,
          untilEpochMs,
        )
        return 'acquired'
      }),
    release: (name, holder) =>
      commit.write(() => database.run('DELETE FROM lease WHERE name = ? AND holder = ?', name, holder)),
  }
}
