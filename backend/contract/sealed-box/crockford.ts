import type { Bytes } from './bytes.ts'

// Crockford's base32: no I, L, O or U, so that nothing is mistaken when it is read aloud or copied by hand.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 26
const groups = [5, 5, 6, 5, 5]

/** The first 130 bits as 26 letters of Crockford's base32, highest bits first. Requires 17 bytes or more. */
export function toLetters(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length }, (_, place) => letters[Number.parseInt(bits.slice(5 * place, 5 * place + 5), 2)]).join(
    '',
  )
}

/** The bytes whose first 130 bits the letters are, 17 of them, zeros behind. Requires 26 letters. */
export function fromLetters(plain: string): Bytes {
  const bits = Array.from(plain, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: 17 }, (_, place) => {
    const byte = bits.slice(8 * place, 8 * place + 8)
    return Number.parseInt(byte.padEnd(8, '0'), 2)
  })
}

/** In groups, to be compared by eye or read aloud: `7K2QX-9DM4T-0VEN3B-H8RWY-JC5SA`. */
export function groupedLetters(plain: string): string {
  let start = 0
  return groups.map((size) => plain.slice(start, (start += size))).join('-')
}

/** As a person may write them: any case, spaces and hyphens anywhere, I and L for 1, O for 0. Undefined if they are none. */
export function parseLetters(text: string): string | undefined {
  const plain = text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0')
  return plain.length === length && Array.from(plain).every((letter) => letters.includes(letter)) ? plain : undefined
}
