import type { SetUpRequest } from '../../contract/office-api.ts'
import type { Administrator, SetUp } from '../../domain/access/account.ts'
import { readAddress } from '../../domain/organisation/roster-cells.ts'
import { Problem } from '../../domain/problems.ts'
import type { Randomness } from '../../domain/randomness.ts'
import type { Documents } from '../../store/documents.port.ts'
import { hashOfSecret, newSecret } from './secrets.ts'

export type SetUpStores = {
  readonly setUps: Documents<SetUp>
  readonly administrators: Documents<Administrator>
}

const only = 'set-up'

/**
 * A one-time link to the first administrator's account, undefined where there is an administrator already. A new link
 * makes the one before worthless. The secret stands in the fragment, which browsers do not send or log.
 */
export function makeSetUpLink({
  setUps,
  administrators,
  randomness,
  officeOrigin,
}: SetUpStores & { readonly randomness: Randomness; readonly officeOrigin: string }) {
  return async (): Promise<string | undefined> => {
    if ((await administrators.find()).length > 0) return undefined
    const secret = newSecret(randomness)
    await setUps.remove(only)
    await setUps.insert(only, { secretHash: hashOfSecret(secret) })
    return `${officeOrigin}/#set-up=${secret}`
  }
}

/**
 * Makes the first administrator's account. Refuses with `already-set-up` or `sign-in-refused`, and with `bad-request` an
 * address that no roster would take: others compare it by eye.
 */
export function redeemSetUp({ setUps, administrators }: SetUpStores) {
  return async ({ secret, email, name, language }: SetUpRequest): Promise<Administrator> => {
    const address = readAddress(email)
    if (!('value' in address)) throw new Problem('bad-request')
    if ((await administrators.find()).length > 0) throw new Problem('already-set-up')
    const stored = await setUps.get(only)
    if (stored?.value.secretHash !== hashOfSecret(secret)) throw new Problem('sign-in-refused')
    // Of two who redeem it together, one spends it; a crash right after leaves no administrator, and the next start makes a new link.
    const spent = await setUps.replace(only, stored.version, { secretHash: '' })
    if (spent === 'conflict') throw new Problem('sign-in-refused')
    const administrator = { email: address.value, name, language }
    await administrators.insert(administrator.email, administrator)
    return administrator
  }
}
