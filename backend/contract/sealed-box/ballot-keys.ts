import type { Bytes } from './bytes.ts'

/** The key pair P that makes a ballot its owner's: ECDSA on P-256. */
export type BallotKeys = {
  /** Uncompressed point, 65 bytes, the first 0x04. */
  readonly publicKey: Bytes
  readonly privateKey: CryptoKey
}

export const ballotKeyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256' }

/** Fresh keys. Extractable only where the ballot must survive a reload of the page or a move to another device. */
export async function makeBallotKeys({ extractable = false } = {}): Promise<BallotKeys> {
  const pair = await crypto.subtle.generateKey(ballotKeyAlgorithm, extractable, ['sign', 'verify'])
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  return { publicKey, privateKey: pair.privateKey }
}
