import { fromBase64url } from './base64url.ts'
import { concat, type Bytes } from './bytes.ts'
import { sealingSuite } from './sealed-sheet.ts'

/** The key pair answers of a round are sealed to, X25519, 32 bytes each. */
export type TallyKeys = { readonly publicKey: Bytes; readonly privateKey: Bytes }

/** Fresh keys; made by whoever has custody of them, the representative's browser or the server. */
export async function makeTallyKeys(): Promise<TallyKeys> {
  const pair = await sealingSuite.GenerateKeyPair(true)
  return {
    publicKey: concat(await sealingSuite.SerializePublicKey(pair.publicKey)),
    privateKey: concat(await sealingSuite.SerializePrivateKey(pair.privateKey)),
  }
}

/** The pair of a private key, ready to open with. Throws for bytes that are no such key. */
export async function readTallyKeys(privateKey: Uint8Array): Promise<CryptoKeyPair> {
  const key = await sealingSuite.DeserializePrivateKey(privateKey, true)
  const { x = '' } = await crypto.subtle.exportKey('jwk', key)
  const publicKey = await sealingSuite.DeserializePublicKey(fromBase64url(x) ?? new Uint8Array())
  return { publicKey, privateKey: key }
}
