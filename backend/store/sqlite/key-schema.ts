import type { SqliteSchema } from './migrate.ts'

export const keySchema: SqliteSchema = {
  part: 'key',
  applicationId: 0x56524b4b,
  migrations: [
    `
    CREATE TABLE private_key (
      round TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (round, name)
    ) STRICT, WITHOUT ROWID;
    `,
  ],
}
