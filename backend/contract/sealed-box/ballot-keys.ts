import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke'
import { concat, type Bytes } from './bytes.ts'
import { fromBase64url } from './base64url.ts'

/** The key pair P that makes a ballot its owner's: ECDSA on P-256. */
export type BallotKeys = {
  /** Uncompressed point, 65 bytes, the first 0x04. */
  readonly publicKey: Bytes
  /** Not extractable: the recovery code is the one form in which a ballot leaves its page. */
  readonly privateKey: CryptoKey
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM)

/** The pair that RFC 9180 section 7.1.3 derives on P-256 from key material of 32 bytes or more. */
export async function deriveBallotKeys(material: Uint8Array): Promise<BallotKeys> {
  const derived = await suite.DeriveKeyPair(material, true)
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', derived.privateKey)
  const key = { kty: 'EC', crv: 'P-256', x, y, d }
  return {
    publicKey: concat(Uint8Array.of(4), coordinate(x), coordinate(y)),
    privateKey: await crypto.subtle.importKey('jwk', key, algorithm, false, ['sign']),
  }
}

function coordinate(text: string): Bytes {
  return fromBase64url(text) ?? new Uint8Array()
}
