import { writeKeyFile } from '../../backend/contract/sealed-box/key-file.ts'
import { tallyPublicKey } from '../../backend/contract/sealed-box/tally-keys.ts'
import { vectorBytes } from './fixed-randomness.ts'
import vectors from './vectors/key-file.json' with { type: 'json' }

/** The key file of the given keys, passphrase and random bytes. */
export async function keyFileFrom({ salt, nonce, privateKeys, ...about }: (typeof vectors)['given']): Promise<string> {
  const draws = [vectorBytes(salt), vectorBytes(nonce)]
  const keys = await Promise.all(
    privateKeys
      .map(vectorBytes)
      .map(async (privateKey) => ({ privateKey, publicKey: await tallyPublicKey(privateKey) })),
  )
  return writeKeyFile({ ...about, keys }, () => draws.shift() ?? new Uint8Array())
}
