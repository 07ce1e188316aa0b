import { fromBase64url, toBase64url } from './base64url.ts'
import { concat, type Bytes } from './bytes.ts'
import { domainTag } from './domain-tag.ts'

/**
 * Proof of work in place of limits by address, which would need to know who asks. A server under load answers
 * `work-needed` (429), whose `detail` is CHALLENGE.BITS: 12 random bytes in base64url, the same for everybody, and a number.
 * The same request is then sent again with a stamp that shows the work:
 *
 *     subject  SHA-256(tag "work" || what is asked), 32 bytes; asked is a submission, `secret || blinded`, or an address as sent
 *     stamp    challenge, 12 bytes || nonce, 8 bytes
 *     done     SHA-256(subject || stamp) begins with so many zero bits
 *
 * 2^BITS hashes of one block on average; one hash of a block to check. A stamp is good for one request, for this server and
 * for the minute or two in which its challenge is. In a submission's request the stamp follows the submission; JSON has it
 * as `work`. A request without one, or with zeros, has done none: in quiet times, which is nearly always, none is needed.
 */
export const stampLength = 20
const challengeLength = 12

export type Work = { readonly challenge: Uint8Array; readonly bits: number }

/** What the subject is hashed from. */
export function workSubject(...asked: readonly Uint8Array[]): Bytes {
  return concat(domainTag('work'), ...asked)
}

/** As `detail` carries it. */
export function writeWork({ challenge, bits }: Work): string {
  return `${toBase64url(challenge)}.${bits}`
}

/** Undefined for anything else than a challenge and 1 to 24 bits: nobody can be made to work for minutes. */
export function readWork(detail: string): Work | undefined {
  const [text = '', number = ''] = detail.split('.')
  const [challenge, bits] = [fromBase64url(text), Number(number)]
  if (challenge?.length !== challengeLength || !Number.isInteger(bits) || bits < 1 || bits > 24) return undefined
  return { challenge, bits }
}
