import type { SqliteSchema } from './migrate.ts'

/**
 * A unit owns the places from `first` on, made at opening. What tells slots apart and what they hold are two tables, so
 * that the small one can be read through for each answer. No index: its pages change
 * with every answer, and a page keeps the order in which rows came to it.
 */
export const boxSchema: SqliteSchema = {
  part: 'box',
  applicationId: 0x56524b42,
  migrations: [
    `
    CREATE TABLE round (round TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE unit (
      round TEXT NOT NULL, unit TEXT NOT NULL, first INTEGER NOT NULL, slots INTEGER NOT NULL, issuer_key BLOB NOT NULL,
      PRIMARY KEY (round, unit)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE slot (
      place INTEGER PRIMARY KEY, slot_id BLOB NOT NULL, sequence BLOB NOT NULL, taken INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE sealed (place INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    `,
    // Rounds that ask for comments have longer answers; until then a sealed sheet was all there was.
    'ALTER TABLE unit ADD COLUMN sealed_bytes INTEGER NOT NULL DEFAULT 512',
  ],
}
