import { concat } from './bytes.ts'

/** RSASSA-PSS with SHA-384, as RFC 9474's RSABSSA-SHA384-PSS signs. */
const issuerKeyAlgorithm = { name: 'RSA-PSS', hash: 'SHA-384' }

/** A unit's public key, SPKI DER. Throws for bytes that are no RSA key. */
export async function importIssuerKey(issuerKey: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('spki', concat(issuerKey), issuerKeyAlgorithm, true, ['verify'])
}
