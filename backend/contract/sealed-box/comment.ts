import { utf8, utf8Text, type Bytes } from './bytes.ts'

/** What somebody wrote to one comment question; null where nothing was. Without text it names its theme alone. */
export type Comment = {
  readonly language: 'da' | 'en'
  /** Place in the questionnaire's list of themes, 0 to 249; null where none was chosen. */
  readonly theme: number | null
  /** At most 939 bytes of UTF-8. */
  readonly text: string
} | null

export const commentLength = 944
export const longestComment = 939
const version = 1
const languages = ['da', 'en'] as const
const highestTheme = 249
const head = 5

/**
 * A comment before it is sealed; as long for every comment, and for none:
 *
 *     offset  length  content
 *     0       1       version, 1
 *     1       1       language: 0 where nothing was written, 1 Danish, 2 English
 *     2       1       theme: 0 for none, else its place in the questionnaire's list, from 1 to 250
 *     3       2       length n of the text, big-endian, 0 to 939
 *     5       n       text, UTF-8
 *     5 + n   939-n   zeros
 *
 * A comment has a theme or a text. Throws for anything else, and for a text that does not fit.
 */
export function writeComment(comment: Comment): Bytes {
  const bytes = new Uint8Array(commentLength)
  bytes[0] = version
  if (comment === null) return bytes
  const text = utf8(comment.text)
  if (!isComment(comment) || text.length > longestComment)
    throw new RangeError('writeComment requires a theme or a text, of at most 939 bytes')
  const theme = comment.theme === null ? 0 : comment.theme + 1
  bytes.set([languages.indexOf(comment.language) + 1, theme, text.length >> 8, text.length & 255], 1)
  bytes.set(text, head)
  return bytes
}

/** Undefined for anything `writeComment` does not write. */
export function readComment(bytes: Uint8Array): Comment | undefined {
  if (bytes.length !== commentLength || bytes[0] !== version) return undefined
  return bytes.subarray(1).every(isZero) ? null : readWritten(bytes)
}

function readWritten(bytes: Uint8Array): Comment | undefined {
  const language = languages[(bytes[1] ?? 0) - 1]
  const text = textIn(bytes)
  if (!language || text === undefined) return undefined
  const theme = bytes[2] ? bytes[2] - 1 : null
  const comment = { language, theme, text }
  return isComment(comment) ? comment : undefined
}

function textIn(bytes: Uint8Array): string | undefined {
  const [, , , high = 0, low = 0] = bytes
  const end = head + high * 256 + low
  if (end > commentLength || !bytes.subarray(end).every(isZero)) return undefined
  return utf8Text(bytes.subarray(head, end))
}

function isComment({ theme, text }: Exclude<Comment, null>): boolean {
  if (theme === null) return text !== ''
  return Number.isInteger(theme) && theme >= 0 && theme <= highestTheme
}

const isZero = (byte: number) => byte === 0
