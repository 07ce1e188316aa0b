import { fromBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { readTallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'

/** The bytes of a vector. */
export function vectorBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(text)
  if (!bytes) throw new Error('not base64url')
  return bytes
}

/** The sealing draws this key pair (X25519, the raw private key). */
export async function withEphemeralKey<Value>(text: string, run: () => Promise<Value>): Promise<Value> {
  const pair = await readTallyKeys(vectorBytes(text))
  return replacing(crypto.subtle, 'generateKey', { by: async () => pair, run })
}

type Replacing<Value> = { readonly by: unknown; readonly run: () => Promise<Value> }

/** Puts an own property in front of the platform's method while `run` lasts; runs without a test runner too. */
async function replacing<Value>(target: object, name: string, { by, run }: Replacing<Value>): Promise<Value> {
  Object.defineProperty(target, name, { value: by, configurable: true })
  try {
    return await run()
  } finally {
    Reflect.deleteProperty(target, name)
  }
}
