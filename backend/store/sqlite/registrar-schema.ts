import { documentsAtRandomPlaces } from './document-table.ts'
import type { SqliteSchema } from './migrate.ts'

/**
 * Invitations hold columns of constant size only where something changes while a round is open, so that a change
 * overwrites its own bytes and moves nothing. They are looked up by reading the small table from end to end: an index
 * would keep the order of changes in its pages.
 */
export const registrarSchema: SqliteSchema = {
  part: 'registrar',
  applicationId: 0x56524b52,
  migrations: [
    `
    CREATE TABLE document (
      collection TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (collection, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE invitation_round (round TEXT PRIMARY KEY, sealed INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE invitation (
      place INTEGER PRIMARY KEY, round TEXT NOT NULL, member TEXT NOT NULL, unit TEXT NOT NULL,
      secret_hash BLOB NOT NULL, delivered INTEGER NOT NULL, used INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE issue (place INTEGER PRIMARY KEY, blinded_hash BLOB NOT NULL, signature BLOB NOT NULL) STRICT;
    CREATE TABLE lease (
      name TEXT PRIMARY KEY, holder TEXT NOT NULL, until_epoch_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    `,
    documentsAtRandomPlaces,
    // A second secret for whoever has lost the first. Written for every row at once, so that each has its final size.
    `
    ALTER TABLE invitation ADD COLUMN spare_hash BLOB NOT NULL DEFAULT (x'00');
    UPDATE invitation SET spare_hash = randomblob(32);
    `,
  ],
}
