import type { Comment } from './comment.ts'
import { openComment, sealedCommentLength } from './sealed-comment.ts'
import { openSheet, sealedSheetLength, type OpenedSheet, type SheetPlace } from './sealed-sheet.ts'
import { readTallyKeys } from './tally-keys.ts'

/** What the box holds in a slot: the sealed sheet, then the sealed comments. */
type SealedAnswer = SheetPlace & { readonly sealed: Uint8Array }

/** Opens what is sealed and can do nothing else. */
export type TallyOpener = {
  /** Undefined where the sheet cannot be opened. */
  readonly openSheet: (answer: SealedAnswer) => Promise<OpenedSheet | undefined>
  /** The comment to one question, from 0; null for a blank one, undefined where it cannot be opened or is not asked. */
  readonly openComment: (answer: SealedAnswer, question: number) => Promise<Comment | undefined>
}

/** The tally's role: what it takes is the round's private key, 32 bytes, and no ballot, invitation or name. */
export async function tallyOpener(privateKey: Uint8Array): Promise<TallyOpener> {
  const keys = await readTallyKeys(privateKey)
  return {
    openSheet: async ({ sealed, ...place }) =>
      isWhole(sealed) ? openSheet(keys, place, sealed.subarray(0, sealedSheetLength)) : undefined,
    openComment: ({ sealed, ...place }, question) => {
      const start = sealedSheetLength + question * sealedCommentLength
      return openComment(keys, { ...place, question }, sealed.subarray(start, start + sealedCommentLength))
    },
  }
}

function isWhole({ length }: Uint8Array): boolean {
  return length >= sealedSheetLength && (length - sealedSheetLength) % sealedCommentLength === 0
}
