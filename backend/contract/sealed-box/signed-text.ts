import { fromBase64url } from './base64url.ts'
import { concat, utf8 } from './bytes.ts'
import { domainTag, type Purpose } from './domain-tag.ts'

/** A text and its signature, r || s, 64 bytes: ECDSA on P-256 with SHA-256 over tag PURPOSE || text. */
export type SignedText = { readonly text: string; readonly signature: Uint8Array }

/** Whether the key, SPKI DER as base64url, signed the text for this purpose. False for a key that is none. */
export async function isSignedBy(
  signingKey: string,
  purpose: Purpose,
  { text, signature }: SignedText,
): Promise<boolean> {
  const spki = fromBase64url(signingKey) ?? new Uint8Array()
  try {
    const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
    const signed = concat(domainTag(purpose), utf8(text))
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, concat(signature), signed)
  } catch {
    return false
  }
}
