import type { MemberRole } from './member.ts'
import type { RosterErrorCode } from './roster-row.ts'

/** What a cell says, or why it cannot be used. */
export type Cell<Value> = { readonly value: Value } | { readonly code: RosterErrorCode }

/** Longest texts the roster takes, in UTF-16 code units; `unitDepth` counts units from the top. */
const longest = { name: 100, email: 254, unitName: 80, unitDepth: 10 } as const

const roles: Readonly<Record<string, MemberRole>> = {
  employee: 'employee',
  medarbejder: 'employee',
  leader: 'leader',
  leder: 'leader',
  representative: 'representative',
  amr: 'representative',
  arbejdsmiljørepræsentant: 'representative',
}

const languages: Readonly<Record<string, 'da' | 'en'>> = {
  da: 'da',
  dansk: 'da',
  danish: 'da',
  en: 'en',
  engelsk: 'en',
  english: 'en',
}

// Control and invisible characters, characters without a meaning, and the mark left by a wrong encoding.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u{FFFD}]/u
// A spreadsheet reads a cell that begins like this as a formula.
const formula = /^[=+\-@]/
const address = /^[^\s@"(),:;<>[\\\]]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u

// Who agrees to an address by reading it must not take one for another. Letters of other alphabets look like ours, and so
// do some of Latin: dotless i, ij and l· as one letter, kra, long s and everything beyond Latin Extended-A; and hyphens,
// dots, plus signs and apostrophes beyond ASCII look like those in it.
const letter = String.raw`a-zA-Z0-9\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{12F}\u{134}-\u{137}\u{139}-\u{13E}\u{141}-\u{148}\u{14A}-\u{17E}`
// RFC 5322, atext and the dot.
const sign = ".!#$%&'*+/=?^_`{|}~\\-"
const legible = new RegExp(`^[${letter}${sign}]+@[${letter}.\\-]+$`, 'u')
// Punycode (RFC 3492): letters, of whatever alphabet, that nobody can read.
const encodedDomain = /@(.*\.)?xn--/i

/** Spaces at the ends and between words do not count in a name. */
export function readName(raw: string): Cell<string> {
  return readText(raw, longest.name, (text) => ({ value: text.replaceAll(/\s+/gu, ' ') }))
}

/** In lower case, so that one person is one address; without letters of other alphabets and signs like them. */
export function readAddress(raw: string): Cell<string> {
  return readText(raw, longest.email, (text) => {
    if (!address.test(text)) return { code: 'not-an-address' }
    if (!legible.test(text)) return { code: 'mistakable-letter' }
    return encodedDomain.test(text) ? { code: 'encoded-domain' } : { value: text.toLowerCase() }
  })
}

export function readRole(raw: string): Cell<MemberRole> {
  return readWord(raw, roles, 'unknown-role')
}

export function readLanguage(raw: string): Cell<'da' | 'en'> {
  return readWord(raw, languages, 'unknown-language')
}

/** `A / B / C` and `A/B/C` are one path; every part needs a name. */
export function readUnitPath(raw: string): Cell<string> {
  return readText(raw, Number.POSITIVE_INFINITY, (text) => {
    const names = text.split('/').map((name) => name.trim())
    if (names.some((name) => name === '')) return { code: 'empty-unit' }
    if (names.length > longest.unitDepth) return { code: 'too-deep' }
    const code = names.map((name) => problemOf(name, longest.unitName)).find((found) => found !== undefined)
    return code ? { code } : { value: names.join('/') }
  })
}

function readText<Value>(raw: string, maximum: number, read: (text: string) => Cell<Value>): Cell<Value> {
  const text = raw.normalize('NFC').trim()
  const code = problemOf(text, maximum)
  return code ? { code } : read(text)
}

function readWord<Value>(raw: string, words: Readonly<Record<string, Value>>, unknown: RosterErrorCode): Cell<Value> {
  return readText(raw, longest.name, (text) => {
    const word = text.toLowerCase()
    const value = Object.hasOwn(words, word) ? words[word] : undefined
    return value === undefined ? { code: unknown } : { value }
  })
}

function problemOf(text: string, maximum: number): RosterErrorCode | undefined {
  if (text === '') return 'empty'
  if (invisible.test(text)) return 'control-character'
  if (formula.test(text)) return 'formula'
  return text.length > maximum ? 'too-long' : undefined
}
