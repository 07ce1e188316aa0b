import { concat, type Bytes } from './bytes.ts'
import { readComment, writeComment, type Comment } from './comment.ts'
import { domainTag } from './domain-tag.ts'
import { placeBytes, type Place } from './place.ts'
import { sealingSuite, type SheetPlace, type SlotOwner } from './sealed-sheet.ts'
import { isOwner, readOwned } from './slot-owner.ts'

/**
 * A comment is sealed on its own, apart from the sheet and from other comments, with the suite of a sealed sheet: 1,024
 * bytes, the encapsulated secret (32), then the ballot's key (32) and the comment (944) encrypted, with their tag (16).
 * `info` is tag "comment" || round || unit || the question's place (1 byte), `aad` the slot id.
 */
export const sealedCommentLength = 1024
const encapsulatedLength = 32

/** Which of the comment questions something is to, from 0. */
type Question = { readonly question: number }

/** Seals a comment, or that there is none, to the round's tally key, 32 bytes. */
export async function sealComment(tallyKey: Uint8Array, owner: SlotOwner & Question, comment: Comment): Promise<Bytes> {
  const key = await sealingSuite.DeserializePublicKey(tallyKey)
  const options = { info: infoOf(owner), aad: owner.firstLock }
  const text = concat(owner.key, writeComment(comment))
  const { encapsulatedSecret, ciphertext } = await sealingSuite.Seal(key, text, options)
  return concat(encapsulatedSecret, ciphertext)
}

/**
 * Undefined where the bytes were not sealed to this key pair for this place by the slot's owner, or hold no comment; null
 * for a blank one.
 */
export async function openComment(
  keys: CryptoKeyPair,
  place: SheetPlace & Question,
  sealed: Uint8Array,
): Promise<Comment | undefined> {
  if (sealed.length !== sealedCommentLength) return undefined
  const [secret, text] = [sealed.subarray(0, encapsulatedLength), sealed.subarray(encapsulatedLength)]
  try {
    const options = { info: infoOf(place), aad: place.slotId }
    const { key, content } = readOwned(await sealingSuite.Open(keys, secret, text, options))
    return (await isOwner(key, place.slotId)) ? readComment(content) : undefined
  } catch {
    return undefined
  }
}

function infoOf(place: Place & Question): Bytes {
  return concat(domainTag('comment'), placeBytes(place), Uint8Array.of(place.question))
}
