import type { Clock } from '../../domain/clock.ts'
import { custodyKeys, rosters, rounds } from '../../store/collections.ts'
import type { DocumentStore } from '../../store/documents.port.ts'
import { custodyOverview } from './custody-overview.ts'
import { describeClosing } from './describe-closing.ts'
import { discardKeys } from './discard-keys.ts'
import { registerKeys, type RegisterKeys } from './register-keys.ts'

export type Custody = Pick<RegisterKeys, 'isEmployers'> & { readonly documents: DocumentStore; readonly clock: Clock }

/** What the office does with the keys that open answers: their public parts, and who keeps the private ones. */
export function makeCustody({ documents, ...outside }: Custody) {
  const stores = {
    custodyKeys: documents.open(custodyKeys),
    rounds: documents.open(rounds),
    rosters: documents.open(rosters),
  }
  return {
    overview: custodyOverview(stores),
    register: registerKeys({ ...stores, ...outside }),
    discard: discardKeys(stores),
    describeClosing: describeClosing({ ...stores, ...outside }),
  }
}
