import { z } from 'zod'
import { stampLength } from './sealed-box/work.ts'

/**
 * What the respondent's page and the backend say to each other. Pages import the types only: the schemas are checked by
 * the server. Texts inside are plain, numbers are whole, binary values are base64url without padding.
 *
 * GET  /api/rounds/:round/manifest        ManifestReply        the same bytes for everybody
 * GET  /api/rounds/:round/units/:unit     UnitReply            the same bytes for everybody
 * GET  /api/rounds/:round/questionnaire   QuestionnaireReply   the same bytes for everybody
 * GET  /api/rounds                        PublicRoundsReply    the same bytes for everybody
 * GET  /api/rounds/:round/counted         CountedReply         the same bytes for everybody
 * POST /api/invitation                    InvitationRequest -> InvitationReply
 * POST /api/issue                         IssueRequest -> IssueReply
 * POST /api/lost-link                     LostLinkRequest -> LostLinkReply     the same reply whoever asks
 * POST /api/box                           a submission of the sealed box and a stamp (`sealed-box/work.ts`), or the
 *                                         submission alone (application/octet-stream, fixed size) -> BoxReply
 *
 * A refusal is an RFC 9457 problem: application/problem+json with `type` (a stable code), `title` and `status`.
 */
export const language = z.enum(['da', 'en'])
export type Language = z.infer<typeof language>

/** A text in every language of the interface. */
export const texts = z.strictObject({ da: z.string(), en: z.string() })
export type Texts = z.infer<typeof texts>

const bytes = (length: number) => z.base64url().length(Math.ceil((length * 4) / 3))

/** `manifest` is the signed canonical JSON exactly as signed; read it with the sealed box's `manifest`. */
export const manifestReply = z.strictObject({
  manifest: z.string(),
  signature: bytes(64),
  /** The later closing time of an extended round, signed by the manifest's key; null where there is none. */
  extension: z.strictObject({ text: z.string(), signature: bytes(64) }).nullable(),
})
export type ManifestReply = z.infer<typeof manifestReply>

/** `entry` is the canonical JSON of the Merkle leaf; `proof` its path, 32 bytes each, lowest first. */
export const unitReply = z.strictObject({ entry: z.string(), index: z.int().nonnegative(), proof: z.array(bytes(32)) })
export type UnitReply = z.infer<typeof unitReply>

export const questionnaireItem = z.strictObject({
  id: z.string(),
  /** The heading the item stands under. */
  topic: texts,
  text: texts,
  /** The answers in order; an answer is sent as its place, from 0. */
  options: z.array(texts),
})

const namedText = z.strictObject({ id: z.string(), text: texts })

export const questionnaireReply = z.strictObject({
  title: texts,
  introduction: texts,
  /** SHA-256 over what is asked, as the manifest states it. */
  hash: z.string(),
  items: z.array(questionnaireItem),
  /** Questions to be answered in one's own words; a submission has a sealed comment for each, in their order. */
  comments: z.array(namedText).max(2),
  /** What a comment may be said to be about; it is sent as its place, from 0. */
  commentThemes: z.array(namedText).max(20),
})
export type QuestionnaireReply = z.infer<typeof questionnaireReply>

/** Every round that was ever opened; `closesAt` in milliseconds since 1970, to be proved by the manifest. */
export const publicRoundsReply = z.strictObject({
  rounds: z.array(
    z.strictObject({
      round: z.string(),
      organisation: z.string(),
      title: z.string(),
      closesAt: z.number(),
      state: z.enum(['open', 'closed', 'released', 'archived', 'cancelled']),
    }),
  ),
})
export type PublicRoundsReply = z.infer<typeof publicRoundsReply>

/**
 * Numbers of the whole organisation, once the result is out: people invited, ballots issued, sealed answers in the box and
 * sheets counted, with the hash the box stated and the receipt of every counted sheet (26 letters, sorted). Nothing of it
 * where fewer than 5 were counted.
 */
export const countedReply = z.discriminatedUnion('counted', [
  z.strictObject({ counted: z.enum(['not-yet', 'too-few']) }),
  z.strictObject({
    counted: z.literal('released'),
    invited: z.int(),
    issued: z.int(),
    sealed: z.int(),
    sheets: z.int(),
    boxHash: z.string(),
    receipts: z.array(z.string()),
  }),
])
export type CountedReply = z.infer<typeof countedReply>

export const invitationRequest = z.strictObject({ secret: bytes(32) })

export const groupMember = z.strictObject({ name: z.string(), change: z.enum(['none', 'new', 'moved', 'renamed']) })

export const invitationReply = z.strictObject({
  round: z.string(),
  unit: z.string(),
  language,
  used: z.boolean(),
  /** Milliseconds since 1970: the manifest's closing time, or the later one everybody was told of. */
  closesAt: z.number(),
  /** Everybody whose answers are counted together with this one, by name, the reader included. */
  group: z.array(groupMember),
  /** Whom to tell when the invitation was used by somebody else, or the group is not as it should be. */
  contact: z.strictObject({ name: z.string(), role: z.literal('representative') }),
})
export type InvitationReply = z.infer<typeof invitationReply>

/** A stamp that shows work (`sealed-box/work.ts`); left out or zeros where none was done. */
const work = bytes(stampLength).optional()

export const issueRequest = z.strictObject({ secret: bytes(32), blinded: bytes(384), work })
export const issueReply = z.strictObject({ signature: bytes(384) })
export type IssueReply = z.infer<typeof issueReply>

export const addressBytes = 256

/** An e-mail address in UTF-8 and zeros behind it, 256 bytes: every request has the same length. */
export const lostLinkRequest = z.strictObject({ address: bytes(addressBytes), work })
/** Says that the request arrived, and nothing about the address. */
export const lostLinkReply = z.strictObject({ outcome: z.literal('received') })
export type LostLinkReply = z.infer<typeof lostLinkReply>

/**
 * `stored`: on disk. `outdated`: the answer does not open the slot's lock, as one of the same ballot came before it. Which lock
 * it is is told to nobody: whoever has kept a submission could watch by it when its owner changes the answer.
 */
export const boxReply = z.strictObject({ outcome: z.enum(['stored', 'outdated']) })
export type BoxReply = z.infer<typeof boxReply>

/** RFC 9457. `type` is `urn:varsko:CODE` with a code of the problem catalogue. */
export const problemReply = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Present when several rows or fields were wrong. */
  errors: z
    .array(z.strictObject({ row: z.int().optional(), field: z.string().optional(), message: z.string() }))
    .optional(),
})
export type ProblemReply = z.infer<typeof problemReply>
