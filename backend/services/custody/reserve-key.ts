import type { CustodyKey } from '../../domain/custody-key.ts'
import { Problem } from '../../domain/problems.ts'
import type { Documents } from '../../store/documents.port.ts'
import { byNumber, unusedKeys } from './unused-keys.ts'

export type ReservedKey = { readonly publicKey: string; readonly holders: readonly string[] }

/**
 * The key of a round: the next unused one, taken by one compare-and-set so that no other round ever gets it; a round that
 * asks again, since its opening was interrupted, gets the same. Refuses with `no-custody-key`.
 */
export function reserveKey({ custodyKeys }: { readonly custodyKeys: Documents<CustodyKey> }) {
  return async (round: string): Promise<ReservedKey> => {
    const [own] = (await custodyKeys.find({ round })).toSorted(byNumber)
    if (own) return described(own)
    for (const { id, version, value } of await unusedKeys(custodyKeys))
      if ((await custodyKeys.replace(id, version, { ...value, round })) === 'replaced') return described({ id, value })
    throw new Problem('no-custody-key')
  }
}

function described({ id, value }: { readonly id: string; readonly value: CustodyKey }): ReservedKey {
  return { publicKey: id, holders: value.holders.map(({ name }) => name) }
}
