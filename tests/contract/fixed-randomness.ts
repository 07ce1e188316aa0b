import { vi } from 'vitest'
import { fromBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { readTallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'

/** The bytes of a vector. */
export function vectorBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(text)
  if (!bytes) throw new Error('not base64url')
  return bytes
}

/** The platform's generator gives these bytes, in this order. */
export async function withDraws<Value>(texts: readonly string[], run: () => Promise<Value>): Promise<Value> {
  const draws = texts.map(vectorBytes)
  const spy = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    ;(array as Uint8Array).set(draws.shift() ?? [])
    return array
  })
  try {
    return await run()
  } finally {
    spy.mockRestore()
  }
}

/** ECDSA draws a random number of its own, so its signature is given; whether it is good is checked elsewhere. */
export async function withSignature<Value>(text: string, run: () => Promise<Value>): Promise<Value> {
  const spy = vi.spyOn(crypto.subtle, 'sign').mockResolvedValue(vectorBytes(text).buffer)
  try {
    return await run()
  } finally {
    spy.mockRestore()
  }
}

/** The sealing draws this key pair (X25519, the raw private key). */
export async function withEphemeralKey<Value>(text: string, run: () => Promise<Value>): Promise<Value> {
  const spy = vi.spyOn(crypto.subtle, 'generateKey').mockResolvedValue(await readTallyKeys(vectorBytes(text)))
  try {
    return await run()
  } finally {
    spy.mockRestore()
  }
}
