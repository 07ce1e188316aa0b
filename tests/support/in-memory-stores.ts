import { randomBytes } from 'node:crypto'
import * as collections from '../../backend/store/collections.ts'
import * as sqlite from '../../backend/store/sqlite/open-sqlite-stores.ts'

/** All stores of an installation on SQLite in memory, which passes the same contract as every other. */
export async function inMemoryStores() {
  const registrar = await sqlite.openRegistrarStores(':memory:')
  const box = await sqlite.openBoxStores(':memory:')
  const keys = await sqlite.openKeyStores(':memory:')
  return {
    documents: registrar.documents,
    invitations: registrar.invitations,
    leases: registrar.leases,
    box: box.box,
    keys: keys.keys,
    rounds: registrar.documents.open(collections.rounds),
    frozenRosters: registrar.documents.open(collections.frozenRosters),
    publishedUnits: registrar.documents.open(collections.publishedUnits),
    participations: registrar.documents.open(collections.participations),
    releases: registrar.documents.open(collections.releases),
    alerts: registrar.documents.open(collections.alerts),
    close: async () => {
      await Promise.all([registrar.close(), box.close(), keys.close()])
    },
  }
}

export const randomness = (length: number): Uint8Array => randomBytes(length)
