import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto'

const mostKeys = 4096

/**
 * Reads issuer keys (SPKI DER) and keeps them in memory by their bytes: a key read anew costs half a verification more.
 * Bytes that are asked with again and again are not even compared.
 */
export function issuerKeyReader(): (issuerKey: Uint8Array) => KeyObject {
  const readByBytes = readerByBytes()
  const keys = new WeakMap<Uint8Array, KeyObject>()
  return (issuerKey) => {
    const known = keys.get(issuerKey)
    if (known) return known
    const key = readByBytes(issuerKey)
    keys.set(issuerKey, key)
    return key
  }
}

function readerByBytes(): (issuerKey: Uint8Array) => KeyObject {
  const keys = new Map<string, KeyObject>()
  return (issuerKey) => {
    const der = Buffer.from(issuerKey.buffer, issuerKey.byteOffset, issuerKey.byteLength)
    const name = der.toString('latin1')
    const known = keys.get(name)
    if (known) return known
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    if (keys.size >= mostKeys) keys.clear()
    keys.set(name, key)
    return key
  }
}

/** RFC 9474 section 4.5: RSASSA-PSS with SHA-384 and a salt of 48 bytes. */
export function verifyBallot(issuerKey: KeyObject, prepared: Uint8Array, token: Uint8Array): boolean {
  return verify('sha384', prepared, { key: issuerKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, token)
}
