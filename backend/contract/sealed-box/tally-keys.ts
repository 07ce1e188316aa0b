import { concat, type Bytes } from './bytes.ts'
import { sealingSuite } from './sealed-sheet.ts'

/** The key pair answers of a round are sealed to, X25519, 32 bytes each. */
export type TallyKeys = { readonly publicKey: Bytes; readonly privateKey: Bytes }

const agreement = { name: 'X25519' }
/** The base point (RFC 7748, section 4.1): agreeing with it gives the public key. */
const basePoint = Uint8Array.of(9, ...new Uint8Array(31))

/** Fresh keys; made by whoever has custody of them, the representative's browser or the server. */
export async function makeTallyKeys(): Promise<TallyKeys> {
  const pair = await sealingSuite.GenerateKeyPair(true)
  return {
    publicKey: concat(await sealingSuite.SerializePublicKey(pair.publicKey)),
    privateKey: concat(await sealingSuite.SerializePrivateKey(pair.privateKey)),
  }
}

/** The public key of a private one, without a text of it being made. Throws for bytes that are no such key. */
export async function tallyPublicKey(privateKey: Uint8Array): Promise<Bytes> {
  const key = await sealingSuite.DeserializePrivateKey(privateKey, false)
  return publicPartOf(key)
}

/** The pair of a private key, ready to open with. Throws for bytes that are no such key. */
export async function readTallyKeys(privateKey: Uint8Array): Promise<CryptoKeyPair> {
  const key = await sealingSuite.DeserializePrivateKey(privateKey, false)
  return { publicKey: await sealingSuite.DeserializePublicKey(await publicPartOf(key)), privateKey: key }
}

async function publicPartOf(privateKey: CryptoKey): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', basePoint, agreement, false, [])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: base }, privateKey, 256))
}
