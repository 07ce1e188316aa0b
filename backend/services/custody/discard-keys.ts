import type { CustodyKey } from '../../domain/custody-key.ts'
import type { Documents } from '../../store/documents.port.ts'
import { unusedKeys } from './unused-keys.ts'

/**
 * Puts every key aside that waits for a round, since its file or passphrase is lost or its holder has left: no round is
 * opened with it any more. A round that takes one at the same moment keeps it.
 */
export function discardKeys({ custodyKeys }: { readonly custodyKeys: Documents<CustodyKey> }) {
  return async (): Promise<void> => {
    for (const { id, version, value } of await unusedKeys(custodyKeys))
      await custodyKeys.replace(id, version, { ...value, discarded: true })
  }
}
