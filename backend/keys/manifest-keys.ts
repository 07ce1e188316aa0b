import { createPrivateKey, generateKeyPair, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { concat, utf8 } from '../contract/sealed-box/bytes.ts'
import { domainTag } from '../contract/sealed-box/domain-tag.ts'

/** The key a round's manifest is signed with: ECDSA on P-256, DER (SPKI, 91 bytes, and PKCS #8). */
export type ManifestKeys = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array }

const generate = promisify(generateKeyPair)

export async function makeManifestKeys(): Promise<ManifestKeys> {
  return generate('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
}

/** The manifest's signature, r || s, 64 bytes. */
export function signManifest(privateKey: Uint8Array, manifest: string): Uint8Array {
  return signText(privateKey, 'manifest', manifest)
}

/** The signature of a later closing time, by the key of the manifest it belongs to. */
export function signExtension(privateKey: Uint8Array, extension: string): Uint8Array {
  return signText(privateKey, 'extension', extension)
}

/** ECDSA with SHA-256 over tag PURPOSE || text, as `isSignedBy` of the sealed box verifies it. */
function signText(privateKey: Uint8Array, purpose: 'manifest' | 'extension', text: string): Uint8Array {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  return sign('sha256', concat(domainTag(purpose), utf8(text)), { key, dsaEncoding: 'ieee-p1363' })
}
