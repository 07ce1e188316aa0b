import { groupedLetters, parseLetters, toLetters } from './crockford.ts'

/** How many bytes of the sealing's secret a receipt is written from. */
export const receiptSecretLength = 32

/**
 * The receipt of one sealed sheet: the first 130 bits of what HPKE exports from its sealing (RFC 9180 section 5.3, with
 * tag "receipt" as the exporter's context, 32 bytes) as 26 letters of Crockford's base32, highest bits first.
 *
 * Only whoever sealed a sheet and whoever opens it can compute its receipt, so one that stands in the list of what was
 * counted shows that the sheet was opened and counted. It says nothing of what was answered, and without the tally key
 * nothing joins it to the sealed bytes, the slot or the group. It is no proof to others: the list is public, and anybody
 * can show a receipt that was read from it. A changed answer is another sealing with another receipt.
 */
export function receiptCode(exported: Uint8Array): string {
  return toLetters(exported)
}

/** In groups, as it is shown. */
export const groupedReceipt = groupedLetters

/** As a person may write it. Undefined if it is none. */
export const parseReceipt = parseLetters
