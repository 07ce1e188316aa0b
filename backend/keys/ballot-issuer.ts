import {
  constants,
  createPrivateKey,
  createPublicKey,
  privateDecrypt,
  publicEncrypt,
  type KeyObject,
} from 'node:crypto'

/** Signs blinded messages and can do nothing else. */
export type BallotIssuer = {
  /** `not-a-ballot` for bytes of another length than the modulus or not below it. */
  readonly sign: (blinded: Uint8Array) => Uint8Array | 'not-a-ballot'
}

/** The issuer's role: what it takes is a unit's private key (PKCS #8 DER), and no invitation, answer or name. */
export function ballotIssuer(privateKey: Uint8Array): BallotIssuer {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  const check = createPublicKey(key)
  const modulus = Buffer.from(check.export({ format: 'jwk' }).n ?? '', 'base64url')
  return { sign: (blinded) => (isBelow(blinded, modulus) ? signBlinded(key, check, blinded) : 'not-a-ballot') }
}

/**
 * RFC 9474 section 4.3, BlindSign: s = blinded^d mod n by OpenSSL, whose raw RSA is blinded against timing; released only
 * if s^e = blinded, since one faulty signature would give the key away (Boneh, DeMillo and Lipton 1997).
 */
function signBlinded(key: KeyObject, check: KeyObject, blinded: Uint8Array): Uint8Array {
  const padding = constants.RSA_NO_PADDING
  const signature = privateDecrypt({ key, padding }, blinded)
  if (!publicEncrypt({ key: check, padding }, signature).equals(blinded)) throw new Error('signing failed')
  return signature
}

function isBelow(bytes: Uint8Array, modulus: Buffer): boolean {
  return bytes.length === modulus.length && modulus.compare(bytes) > 0
}
