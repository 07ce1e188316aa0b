import { generateKeyPair } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'

/** The key a unit's ballots are signed with in one round, RSA with 3072 bits and e = 65537; DER. */
export type IssuerKeys = {
  /** SPKI with the rsaEncryption identifier, 422 bytes. */
  readonly publicKey: Uint8Array
  /** PKCS #8. */
  readonly privateKey: Uint8Array
}

const generate = promisify(generateKeyPair)

/** One for each processor; the launcher gives Node as many threads, and some for other work. */
export const issuerKeysAtATime = availableParallelism()

export async function makeIssuerKey(): Promise<IssuerKeys> {
  return generate('rsa', {
    modulusLength: 3072,
    publicExponent: 65537,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
}

/**
 * Makes `count` keys on other threads, as many at a time as there are processors (three at most, so that one thread of
 * Node's four stays free). `onMade` is awaited after each with the number made so far: store the key there, and an
 * interrupted run goes on where it stopped.
 */
export async function makeIssuerKeys(
  count: number,
  onMade: (made: number, keys: IssuerKeys) => void | Promise<void> = () => undefined,
): Promise<readonly IssuerKeys[]> {
  const all: IssuerKeys[] = []
  let started = 0
  const work = async () => {
    while (started < count) {
      started += 1
      const keys = await makeIssuerKey()
      await onMade(all.push(keys), keys)
    }
  }
  await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, work))
  return all
}
