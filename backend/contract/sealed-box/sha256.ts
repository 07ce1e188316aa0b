import { concat, type Bytes } from './bytes.ts'

/** SHA-256 over the parts one after another, 32 bytes. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)))
}
