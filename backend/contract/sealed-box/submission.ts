import { toBase64url } from './base64url.ts'
import { concat, type Bytes } from './bytes.ts'
import type { Ballot } from './ballot.ts'
import { placeBytes, type Place } from './place.ts'
import { sealedCommentLength } from './sealed-comment.ts'
import { sealedSheetLength } from './sealed-sheet.ts'
import { sequenceLimit } from './sequence.ts'

/** What is sent to the box, read but not verified. All arrays have a length the table of `writeSubmission` states. */
export type Submission = Place & {
  readonly publicKey: Uint8Array
  readonly prepared: Uint8Array
  readonly token: Uint8Array
  readonly sequence: number
  /** The sealed sheet, then the sealed comments. */
  readonly sealed: Uint8Array
  /** What the signature covers: everything in front of it. */
  readonly signed: Uint8Array
  readonly signature: Uint8Array
}

export const mostComments = 2
const version = 1
const headLength = 554
const signatureLength = 64

/** Of what is sealed, in a round that asks for so many comments, 0 to 2. */
export function sealedLength(comments: number): number {
  return sealedSheetLength + comments * sealedCommentLength
}

/** Of every submission in a round that asks for so many comments, 0 to 2. */
export function submissionLength(comments: number): number {
  return headLength + sealedLength(comments) + signatureLength
}

/**
 * One answer on its way to the box; in a round always as long. c is the number of comments the round asks for, 0 to 2:
 *
 *     offset  length  content
 *     0       1       version, 1
 *     1       16      round
 *     17      16      unit
 *     33      65      P.pub, the ballot's public key: uncompressed point on P-256
 *     98      64      prepared message: 32 random bytes, then m
 *     162     384     token: the unit's RSA signature over the prepared message
 *     546     8       sequence, big-endian, below 2^53
 *     554     512     sealed sheet
 *     1066    1024 c  sealed comments, one for each question, in the order of the questionnaire
 *     1066 + 1024 c   ECDSA signature by P with SHA-256 over all before it, r || s, 64 bytes
 */
export async function writeSubmission(
  ballot: Ballot,
  { sequence, sealed }: { readonly sequence: number; readonly sealed: Uint8Array },
): Promise<Bytes> {
  const { keys, prepared, token } = ballot
  const head = concat(Uint8Array.of(version), placeBytes(ballot), keys.publicKey, prepared, token)
  const signed = concat(head, sequenceBytes(sequence), sealed)
  if (commentsIn(signed.length + signatureLength) === undefined)
    throw new RangeError('writeSubmission requires a whole ballot, a sealed sheet and at most 2 sealed comments')
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, signed)
  return concat(signed, new Uint8Array(signature))
}

/** Undefined where the length, the version or the sequence is not as `writeSubmission` writes it. Views, no copies. */
export function readSubmission(bytes: Uint8Array): Submission | undefined {
  if (commentsIn(bytes.length) === undefined || bytes[0] !== version) return undefined
  const signedLength = bytes.length - signatureLength
  const sequence = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(546)
  if (sequence >= BigInt(sequenceLimit)) return undefined
  return {
    round: toBase64url(bytes.subarray(1, 17)),
    unit: toBase64url(bytes.subarray(17, 33)),
    publicKey: bytes.subarray(33, 98),
    prepared: bytes.subarray(98, 162),
    token: bytes.subarray(162, 546),
    sequence: Number(sequence),
    sealed: bytes.subarray(headLength, signedLength),
    signed: bytes.subarray(0, signedLength),
    signature: bytes.subarray(signedLength),
  }
}

/** How many comments a submission of so many bytes has; undefined where none is so long. */
function commentsIn(length: number): number | undefined {
  for (let comments = 0; comments <= mostComments; comments += 1)
    if (length === submissionLength(comments)) return comments
  return undefined
}

function sequenceBytes(sequence: number): Bytes {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(sequence))
  return bytes
}
