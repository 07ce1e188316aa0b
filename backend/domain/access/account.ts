import { z } from 'zod'

const language = z.enum(['da', 'en'])
/** In lower case. */
const email = z.string()
const day = z.iso.date()

/** Under the address, so that one address has one account. */
export const administrator = z.strictObject({ email, name: z.string(), language })
export type Administrator = z.infer<typeof administrator>

/** A passphrase as it is kept: argon2id (RFC 9106); salt and hash in base64url, memory in KiB. */
const passphraseHash = z.strictObject({
  salt: z.string(),
  hash: z.string(),
  memory: z.int().min(65_536),
  passes: z.int().min(3),
})
export type PassphraseHash = z.infer<typeof passphraseHash>

/** Under the member's id. */
export const representativeAccount = z.strictObject({
  passphrase: passphraseHash,
  /** The appointment under which it was made; a later one replaces the account. */
  appointment: z.string(),
  /** Wrong passphrases since the last right one, and when the next may be tried (milliseconds since 1970). */
  wrongTries: z.int(),
  nextTryAt: z.number(),
})
export type RepresentativeAccount = z.infer<typeof representativeAccount>

/** One code made out for a representative. Kept for ever: it is how a replacement can be shown to employees. */
export const appointment = z.strictObject({
  member: z.string(),
  name: z.string(),
  /** Name of the administrator who made out the code. */
  by: z.string(),
  day,
  /** Counts the appointments of a member, from 1. */
  number: z.int(),
  codeHash: z.string(),
  /** Milliseconds since 1970. */
  codeExpiresAt: z.number(),
  enrolled: z.boolean(),
  /** When the code was used; absent on what was enrolled before this was kept. */
  enrolledOn: day.optional(),
  /** Rounds that had been opened, and not cancelled, when it was enrolled. */
  roundsBefore: z.int(),
  /** Name of the representative who agreed that it takes effect at once. */
  consentBy: z.string().optional(),
})
export type Appointment = z.infer<typeof appointment>

/** A mailed link, one use. */
export const signInLink = z.strictObject({ email, tokenHash: z.string(), expiresAt: z.number() })
export type SignInLink = z.infer<typeof signInLink>

/** Under the hash of the cookie's secret. No address of a device, no browser. */
export const session = z.strictObject({
  email,
  opens: z.enum(['mailed-roles', 'representative']),
  /** Of a representative: the session ends when another appointment is enrolled. */
  appointment: z.string().optional(),
  expiresAt: z.number(),
})
export type Session = z.infer<typeof session>

/** The one way into an empty installation; under `set-up`. */
export const setUp = z.strictObject({ secretHash: z.string() })
export type SetUp = z.infer<typeof setUp>
