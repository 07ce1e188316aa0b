import { hash, verify } from 'node:crypto'
import { domainTag } from '../contract/sealed-box/domain-tag.ts'
import { readSubmission, type Submission } from '../contract/sealed-box/submission.ts'
import { issuerKeyReader, verifyBallot } from './ballot-verifier.ts'

/** A submission as the box may know it. */
export type VerifiableSubmission = {
  readonly round: string
  readonly unit: string
  readonly slotId: Uint8Array
  readonly sequence: number
  readonly sealed: Uint8Array
  /** Whether the unit's key (SPKI DER) signed the ballot for this round and unit, and the ballot's key the whole. */
  readonly isValidFor: (issuerKey: Uint8Array) => boolean
}

/**
 * The box's role: reads and verifies submissions with public keys alone, and can neither issue nor open. Undefined where
 * the bytes are no submission. Keeps nothing of a person: only issuer keys stay in memory.
 */
export function submissionVerifier(): (bytes: Uint8Array) => VerifiableSubmission | undefined {
  const issuerKeyOf = issuerKeyReader()
  return (bytes) => {
    const submission = readSubmission(bytes)
    if (!submission) return undefined
    const { round, unit, publicKey, prepared, token, sequence, sealed } = submission
    return {
      round,
      unit,
      slotId: sha256(slotTag, publicKey),
      sequence,
      sealed,
      isValidFor: (issuerKey) =>
        isForItsPlace(submission) &&
        verifyBallot(issuerKeyOf(issuerKey), prepared, token) &&
        verifySubmissionSignature(submission),
    }
  }
}

/** ECDSA on P-256 with SHA-256 by the ballot's own key; false where the key is no point of the curve. */
function verifySubmissionSignature({ publicKey, signed, signature }: Submission): boolean {
  try {
    // Read by the verification itself: a key object of its own for each ballot costs more, and is collected later.
    const key = Buffer.concat([pointHeader, publicKey])
    return verify('sha256', signed, { key, format: 'der', type: 'spki', dsaEncoding: 'ieee-p1363' }, signature)
  } catch {
    return false
  }
}

const slotTag = domainTag('slot')
const ballotTag = domainTag('ballot')
// SubjectPublicKeyInfo of an uncompressed point on P-256 up to the point itself (RFC 5480).
const pointHeader = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex')

/** Round, unit and key stand at bytes 1 to 97, in the order the ballot's message hashes them. */
function isForItsPlace({ signed, prepared }: Submission): boolean {
  return sha256(ballotTag, signed.subarray(1, 98)).equals(prepared.subarray(32))
}

function sha256(tag: Uint8Array, content: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([tag, content]), 'buffer')
}
