const formulaStarts = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

/** A text that no spreadsheet takes for a formula: what would start one is kept behind an apostrophe. */
export function withoutFormula(text: string): string {
  return formulaStarts.test(text) ? `'${text}` : text
}

// oxlint-disable-next-line no-control-regex -- these are what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu

/** A text that XML can hold: without control characters, and without halves of characters. */
export function xmlText(text: string): string {
  return text.toWellFormed().replaceAll(forbidden, '')
}
