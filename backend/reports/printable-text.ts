/**
 * What the report's font can draw: the alphabets of Europe and the signs of its languages. PDF/UA forbids characters
 * without a shape, and a name in another script must not stop a report.
 */
export const printableRanges: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x391, 0x3a1],
  [0x3a3, 0x3c9],
  [0x401, 0x40c],
  [0x40e, 0x44f],
  [0x451, 0x45c],
  [0x45e, 0x45f],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2212, 0x2212],
]

/** A text with every character the font cannot draw replaced by a question mark; line breaks become spaces. */
export function printableText(text: string): string {
  const oneLine = text.normalize('NFC').replaceAll(/\s+/gu, ' ')
  return Array.from(oneLine, (character) => (isPrintable(character.codePointAt(0) ?? 0) ? character : '?')).join('')
}

function isPrintable(code: number): boolean {
  return printableRanges.some(([from, to]) => code >= from && code <= to)
}
