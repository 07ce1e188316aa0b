import { concat, type Bytes } from './bytes.ts'
import { readComment, writeComment, type Comment } from './comment.ts'
import { domainTag } from './domain-tag.ts'
import { placeBytes } from './place.ts'
import { sealingSuite, type SheetPlace } from './sealed-sheet.ts'

/**
 * A comment is sealed on its own, apart from the sheet and from other comments, with the suite of a sealed sheet: 1,024
 * bytes, the encapsulated secret (32), then the encrypted comment (976) with its tag (16). `info` is tag "comment" ||
 * round || unit || the question's place (1 byte), `aad` the slot id.
 */
export const sealedCommentLength = 1024
const encapsulatedLength = 32

/** Where a sealed comment lies, and which of the comment questions it is to, from 0. */
export type CommentPlace = SheetPlace & { readonly question: number }

/** Seals a comment, or that there is none, to the round's tally key, 32 bytes. */
export async function sealComment(tallyKey: Uint8Array, place: CommentPlace, comment: Comment): Promise<Bytes> {
  const key = await sealingSuite.DeserializePublicKey(tallyKey)
  const { encapsulatedSecret, ciphertext } = await sealingSuite.Seal(key, writeComment(comment), binding(place))
  return concat(encapsulatedSecret, ciphertext)
}

/** Undefined where the bytes were not sealed to this key pair for this place, or hold no comment; null for a blank one. */
export async function openComment(
  keys: CryptoKeyPair,
  place: CommentPlace,
  sealed: Uint8Array,
): Promise<Comment | undefined> {
  if (sealed.length !== sealedCommentLength) return undefined
  const [secret, text] = [sealed.subarray(0, encapsulatedLength), sealed.subarray(encapsulatedLength)]
  try {
    return readComment(await sealingSuite.Open(keys, secret, text, binding(place)))
  } catch {
    return undefined
  }
}

function binding(place: CommentPlace): { readonly info: Bytes; readonly aad: Uint8Array } {
  return { info: concat(domainTag('comment'), placeBytes(place), Uint8Array.of(place.question)), aad: place.slotId }
}
