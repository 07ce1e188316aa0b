import { documentsAtRandomPlaces } from './document-table.ts'
import type { SqliteSchema } from './migrate.ts'

/**
 * A unit owns the places from `first` on, made at opening. No index: its pages change with every answer, and a page
 * keeps the order in which rows came to it. A slot is one row, so that an answer changes one page. Documents are the
 * public facts of rounds, and change at opening, extending and destroying only.
 */
export const boxSchema: SqliteSchema = {
  part: 'box',
  applicationId: 0x56524b42,
  busy: 'SELECT 1 FROM round LIMIT 1',
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
    `
    CREATE TABLE whole_slot (
      place INTEGER PRIMARY KEY, slot_id BLOB NOT NULL, sequence BLOB NOT NULL, taken INTEGER NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;
    INSERT INTO whole_slot SELECT place, slot_id, sequence, taken, bytes FROM slot JOIN sealed USING (place) ORDER BY place;
    DROP TABLE sealed;
    DROP TABLE slot;
    ALTER TABLE whole_slot RENAME TO slot;
      `,
    `
    CREATE TABLE document (
      collection TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (collection, id)
    ) STRICT, WITHOUT ROWID;
    `,
    documentsAtRandomPlaces,
    // A slot has a lock where it had a sequence; there is none while the box holds no round.
    `
    DROP TABLE slot;
    CREATE TABLE slot (
      place INTEGER PRIMARY KEY, slot_id BLOB NOT NULL, lock BLOB NOT NULL, taken INTEGER NOT NULL, sealed BLOB NOT NULL
    ) STRICT;
    `,
  ],
}
