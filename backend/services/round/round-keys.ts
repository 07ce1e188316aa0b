import { setImmediate } from 'node:timers/promises'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { KeyName, KeyStore } from '../../store/keys.port.ts'
import type { GoesOn } from './open-round.ts'

export type KeyPair = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array }

export type MakeKeys = {
  /** How many issuer keys are made at the same time, on other threads. */
  readonly issuersAtATime: number
  readonly issuer: () => Promise<KeyPair>
  readonly tally: () => Promise<KeyPair>
  readonly manifest: () => Promise<KeyPair>
}

/**
 * The public keys of a round (SPKI DER, the tally's 32 bytes as they are), each made once: a key that is stored already is used again, so that an opening that was
 * interrupted goes on where it stopped.
 */
export function roundKeys(keys: KeyStore, make: MakeKeys) {
  const publicKeyOf = async (round: string, name: KeyName, makeOne: () => Promise<KeyPair>): Promise<Uint8Array> => {
    const stored = await keys.get(round, name)
    if (stored) return publicPartOf(name, stored)
    const made = await makeOne()
    if ((await keys.put(round, name, made.privateKey)) === 'stored') return made.publicKey
    return publicKeyOf(round, name, makeOne)
  }
  return {
    /** `stopped` once `goesOn`, asked before each key, says no. */
    issuerKeys: async (round: string, units: readonly string[], goesOn: GoesOn) => {
      const made = new Map<string, Uint8Array>()
      const waiting = [...units]
      const work = async () => {
        for (let unit = waiting.pop(); unit !== undefined && (await goesOn()); unit = waiting.pop()) {
          made.set(unit, await publicKeyOf(round, `issuer:${unit}`, make.issuer))
          // Keys that are there already come without waiting: let requests have their turn between two.
          await setImmediate()
        }
      }
      await Promise.all(Array.from({ length: make.issuersAtATime }, work))
      return made.size === units.length ? made : 'stopped'
    },
    tallyKey: (round: string) => publicKeyOf(round, 'tally', make.tally),
    manifestKey: (round: string) => publicKeyOf(round, 'manifest', make.manifest),
  }
}

// PrivateKeyInfo of X25519 up to the 32 bytes of the key (RFC 8410).
const x25519Header = Buffer.from('302e020100300506032b656e04220420', 'hex')

function publicPartOf(name: KeyName, privateKey: Uint8Array): Uint8Array {
  if (name === 'tally')
    return Buffer.from(
      publicKey(Buffer.concat([x25519Header, privateKey])).export({ format: 'jwk' }).x ?? '',
      'base64url',
    )
  return publicKey(Buffer.from(privateKey)).export({ format: 'der', type: 'spki' })
}

function publicKey(pkcs8: Buffer) {
  return createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
}
