import type { Stores } from './compose-stores.ts'
import * as collections from './store/collections.ts'

/** Everything an installation stores, opened and named, for the services to take what they need of it. */
export function composeParts({ registrar, box, keys }: Stores) {
  const { documents, invitations, leases } = registrar
  return {
    documents,
    invitations,
    leases,
    box: box.box,
    keys: keys.keys,
    rounds: documents.open(collections.rounds),
    frozenRosters: documents.open(collections.frozenRosters),
    publishedUnits: documents.open(collections.publishedUnits),
    releases: documents.open(collections.releases),
    alerts: documents.open(collections.alerts),
    rosters: documents.open(collections.rosters),
    roundRosters: documents.open(collections.roundRosters),
  }
}

export type Parts = ReturnType<typeof composeParts>
