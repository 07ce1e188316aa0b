import { hash } from 'node:crypto'
import { domainTag } from '../contract/sealed-box/domain-tag.ts'
import { readSubmission } from '../contract/sealed-box/submission.ts'
import { issuerKeyReader, verifyBallot } from './ballot-verifier.ts'

/** A submission as the box may know it. */
export type VerifiableSubmission = {
  readonly round: string
  readonly unit: string
  readonly slotId: Uint8Array
  /** The lock that the answer opens, 32 bytes. */
  readonly opens: Uint8Array
  /** The lock it leaves, 32 bytes. */
  readonly nextLock: Uint8Array
  readonly sealed: Uint8Array
  /** Whether the unit's key (SPKI DER) signed the ballot for this round and unit. */
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
    const { round, unit, firstLock, claimed, prefix, token, opener, nextLock, sealed } = submission
    return {
      round,
      unit,
      slotId: firstLock,
      opens: sha256(lockTag, opener),
      nextLock,
      sealed,
      isValidFor: (issuerKey) =>
        verifyBallot(issuerKeyOf(issuerKey), Buffer.concat([prefix, sha256(ballotTag, claimed)]), token),
    }
  }
}

const lockTag = domainTag('lock')
const ballotTag = domainTag('ballot')

function sha256(tag: Uint8Array, content: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([tag, content]), 'buffer')
}
