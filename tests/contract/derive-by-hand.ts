import { createECDH, createPrivateKey, hkdfSync, type KeyObject } from 'node:crypto'
import { expand, extract } from './open-by-hand.ts'

const kem = Buffer.concat([Buffer.from('KEM'), Buffer.of(0, 0x10)])
const nothing = Buffer.alloc(0)

type Wanted = { readonly salt: Uint8Array; readonly purpose: string; readonly length: number }

/** What `ballot-seed.ts` documents, by Node’s own HKDF. */
export function derivedByHand(seed: Uint8Array, { salt, purpose, length }: Wanted): Buffer {
  return Buffer.from(hkdfSync('sha256', seed, salt, Buffer.from(`varsko/1/recovery\0${purpose}`), length))
}

/** RFC 9180 section 7.1.3, DeriveKeyPair of DHKEM(P-256, HKDF-SHA256), written a second time from its text. */
export function ballotKeyByHand(material: Uint8Array): { readonly key: KeyObject; readonly publicKey: Buffer } {
  const secret = extract(kem, nothing, ['dkp_prk', material])
  const scalar = expand(kem, secret, ['candidate', Buffer.of(0), 32])
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(scalar)
  const publicKey = curve.getPublicKey()
  const text = (part: Buffer) => part.toString('base64url')
  const [x, y, d] = [text(publicKey.subarray(1, 33)), text(publicKey.subarray(33)), text(scalar)]
  const key = { kty: 'EC', crv: 'P-256', x, y, d }
  return { key: createPrivateKey({ key, format: 'jwk' }), publicKey }
}
