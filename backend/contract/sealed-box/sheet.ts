import type { Bytes } from './bytes.ts'

/** By item of the questionnaire, in its order: the place of the option chosen, 0 to 250; null where none was. */
export type Sheet = readonly (number | null)[]

export const sheetLength = 432
export const mostItems = 429
const version = 1
const missing = 255
const highestOption = 250

/**
 * An answer sheet before it is sealed; as long for every questionnaire and every answer:
 *
 *     offset  length  content
 *     0       1       version, 1
 *     1       2       number of items n, big-endian, 0 to 429
 *     3       n       by item: the place of the option chosen, 0 to 250, or 255 for none
 *     3 + n   429-n   zeros
 *
 * Throws for more items than fit and for options that are none.
 */
export function writeSheet(sheet: Sheet): Bytes {
  const bytes = new Uint8Array(sheetLength)
  if (sheet.length > mostItems || !sheet.every(isAnswer))
    throw new RangeError('writeSheet requires at most 429 options')
  bytes.set([version, sheet.length >> 8, sheet.length & 255])
  bytes.set(
    sheet.map((option) => option ?? missing),
    3,
  )
  return bytes
}

/** Undefined for anything `writeSheet` does not write. */
export function readSheet(bytes: Uint8Array): Sheet | undefined {
  const [first, high = 0, low = 0] = bytes
  const end = 3 + high * 256 + low
  if (bytes.length !== sheetLength || first !== version || end > sheetLength) return undefined
  const sheet = Array.from(bytes.subarray(3, end), (byte) => (byte === missing ? null : byte))
  return sheet.every(isAnswer) && bytes.subarray(end).every((byte) => byte === 0) ? sheet : undefined
}

function isAnswer(option: number | null): boolean {
  return option === null || (Number.isInteger(option) && option >= 0 && option <= highestOption)
}
