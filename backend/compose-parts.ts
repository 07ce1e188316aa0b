import type { RegistrarSideStores } from './compose-registrar-stores.ts'
import { ballotSigning } from './services/registrar/ballot-signing.ts'
import type { RoundsBox } from './store/rounds-box.port.ts'
import * as collections from './store/collections.ts'

/**
 * Everything the registrar's side of an installation stores, opened and named, for the services to take what they need of
 * it; and the box, which opening and closing speak to wherever it runs.
 */
export function composeParts({ registrar, keys }: RegistrarSideStores, box: RoundsBox) {
  const { documents, invitations, leases } = registrar
  const signing = ballotSigning(keys.keys)
  return {
    documents,
    invitations,
    leases,
    box,
    keys: signing.keys,
    signBallot: signing.sign,
    rounds: documents.open(collections.rounds),
    frozenRosters: documents.open(collections.frozenRosters),
    publishedUnits: documents.open(collections.publishedUnits),
    participations: documents.open(collections.participations),
    releases: documents.open(collections.releases),
    alerts: documents.open(collections.alerts),
    rosters: documents.open(collections.rosters),
    roundRosters: documents.open(collections.roundRosters),
    addressCorrections: documents.open(collections.addressCorrections),
    measures: documents.open(collections.measures),
    custodyKeys: documents.open(collections.custodyKeys),
  }
}

export type Parts = ReturnType<typeof composeParts>
