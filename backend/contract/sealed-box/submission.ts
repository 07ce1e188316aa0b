import { toBase64url } from './base64url.ts'
import { concat, type Bytes } from './bytes.ts'
import type { Ballot } from './ballot.ts'
import { placeBytes, type Place } from './place.ts'
import { sealedCommentLength } from './sealed-comment.ts'
import { sealedSheetLength } from './sealed-sheet.ts'
import { lockAt, openerAt } from './slot-lock.ts'

/** What is sent to the box, read but not verified. All arrays have a length the table of `writeSubmission` states. */
export type Submission = Place & {
  readonly firstLock: Uint8Array
  /** Round, unit and lock 0, as the ballot's message hashes them. */
  readonly claimed: Uint8Array
  /** The random bytes in front of the ballot's message. */
  readonly prefix: Uint8Array
  readonly token: Uint8Array
  readonly opener: Uint8Array
  readonly nextLock: Uint8Array
  /** The sealed sheet, then the sealed comments. */
  readonly sealed: Uint8Array
}

export const mostComments = 2
const version = 1
const headLength = 545

/** Of what is sealed, in a round that asks for so many comments, 0 to 2. */
export function sealedLength(comments: number): number {
  return sealedSheetLength + comments * sealedCommentLength
}

/** Of every submission in a round that asks for so many comments, 0 to 2. */
export function submissionLength(comments: number): number {
  return headLength + sealedLength(comments)
}

/**
 * One answer on its way to the box; in a round always as long. `step` counts the answers of the ballot from 0, and c is
 * the number of comments the round asks for, 0 to 2:
 *
 *     offset  length  content
 *     0       1       version, 1
 *     1       16      round
 *     17      16      unit
 *     33      32      lock 0 of the ballot, which is the id of its slot
 *     65      32      random bytes in front of the ballot's message m; the prepared message is both, 64 bytes
 *     97      384     token: the unit's RSA signature over the prepared message
 *     481     32      opener of this step: SHA-256(tag "lock" || opener) is the lock the slot has, lock 0 of a free one
 *     513     32      lock of the next step
 *     545     512     sealed sheet
 *     1057    1024 c  sealed comments, one for each question, in the order of the questionnaire
 *
 * Throws where the ballot or what is sealed has another size.
 */
export async function writeSubmission(
  ballot: Ballot,
  { step, sealed }: { readonly step: number; readonly sealed: Uint8Array },
): Promise<Bytes> {
  const { key, firstLock, prepared, token } = ballot
  const head = concat(Uint8Array.of(version), placeBytes(ballot), firstLock, prepared.subarray(0, 32), token)
  const submission = concat(head, await openerAt(key, step), await lockAt(key, step + 1), sealed)
  if (commentsIn(submission.length) === undefined)
    throw new RangeError('writeSubmission requires a whole ballot, a sealed sheet and at most 2 sealed comments')
  return submission
}

/** Undefined where the length or the version is not as `writeSubmission` writes it. Views, no copies. */
export function readSubmission(bytes: Uint8Array): Submission | undefined {
  if (commentsIn(bytes.length) === undefined || bytes[0] !== version) return undefined
  return {
    round: toBase64url(bytes.subarray(1, 17)),
    unit: toBase64url(bytes.subarray(17, 33)),
    firstLock: bytes.subarray(33, 65),
    claimed: bytes.subarray(1, 65),
    prefix: bytes.subarray(65, 97),
    token: bytes.subarray(97, 481),
    opener: bytes.subarray(481, 513),
    nextLock: bytes.subarray(513, headLength),
    sealed: bytes.subarray(headLength),
  }
}

/** How many comments a submission of so many bytes has; undefined where none is so long. */
function commentsIn(length: number): number | undefined {
  for (let comments = 0; comments <= mostComments; comments += 1)
    if (length === submissionLength(comments)) return comments
  return undefined
}
