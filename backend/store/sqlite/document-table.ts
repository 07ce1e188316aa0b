/**
 * Documents at random places, found through an index of their names. Under their names themselves each search would read
 * whole documents on its way, and a roster is many megabytes. At places in turn they would tell in which order they came.
 */
export const documentsAtRandomPlaces = `
  CREATE TABLE placed_document (
    place INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
    UNIQUE (collection, id)
  ) STRICT;
  INSERT INTO placed_document SELECT random() >> 11, collection, id, version, body FROM document;
  DROP TABLE document;
  ALTER TABLE placed_document RENAME TO document;
  `
