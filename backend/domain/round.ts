import { z } from 'zod'
import { recipient } from './alert.ts'

/**
 * The life of a round: draft → open → closed → released → archived, and cancelled from draft or open, or from closed
 * where the key that opens its answers is lost. A state changes once, by one compare-and-set.
 */
export const roundState = z.enum(['draft', 'open', 'closed', 'released', 'archived', 'cancelled'])
export type RoundState = z.infer<typeof roundState>

/** Canonical JSON as signed, and the signature. */
const signedManifest = z.strictObject({ text: z.string(), signature: z.string(), fingerprint: z.string() })

const keyCustody = z.enum(['server', 'representative'])

export const round = z.strictObject({
  title: z.string().min(1).max(100),
  state: roundState,
  /** Which questions, from the bank. */
  instrument: z.string(),
  selection: z.string(),
  custody: keyCustody,
  /** What people are asked about themselves, from the bank; absent where nothing is. */
  attribute: z.string().optional(),
  /** Fewest invited in a group answers can carry; at least 7. */
  fewestInvited: z.int().min(7),
  /** Milliseconds since 1970. Fixed at opening; extended at most once, before it ends. */
  closesAt: z.number(),
  extended: z.boolean(),
  /** Milliseconds since 1970; present from opening on. */
  openedAt: z.number().optional(),
  /** How often everybody is reminded: halfway and two days before closing, only before closing, or never. */
  reminders: z.enum(['twice', 'once', 'none']).optional(),
  /** Which reminders were sent, by name. */
  reminded: z.array(z.string()).optional(),
  /**
   * There once its opening was asked for: how many groups get a key, the code of the refusal where it was refused, and
   * the manifest once it is decided with which one it opens.
   */
  opening: z
    .strictObject({ groups: z.int(), refused: z.string().optional(), manifest: signedManifest.optional() })
    .optional(),
  /** So few are invited that nothing sensitive and no comment could be shown, and none is asked; present from opening on. */
  asks: z.literal('ordinary').optional(),
  /** Present from opening on. */
  manifest: signedManifest.optional(),
  /** The later closing time as signed by the manifest's key; present once the round was extended. */
  extension: z.strictObject({ text: z.string(), signature: z.string() }).optional(),
  /** Its key is lost, so that it was cancelled unopened. */
  keyLost: z.literal(true).optional(),
  /** What the box stated when it was sealed; a tally of anything else is refused. */
  seal: z.strictObject({ count: z.int(), hash: z.string() }).optional(),
})
export type Round = z.infer<typeof round>

/** How a member's place changed since the round before. */
const memberChange = z.enum(['none', 'new', 'moved', 'renamed'])

const roundGroup = z.strictObject({
  id: z.string(),
  name: z.string(),
  parent: z.string(),
  /** Names of the units counted together here. */
  mergedFrom: z.array(z.string()),
  members: z.array(z.strictObject({ id: z.string(), name: z.string(), change: memberChange })),
  recipients: z.array(recipient),
})
export type RoundGroup = z.infer<typeof roundGroup>

const roundNode = z.strictObject({
  id: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  recipients: z.array(recipient),
})

/** What opening froze: groups answers can carry, the tree above them, who is in each and who receives its results. */
export const frozenRoster = z.strictObject({
  organisation: z.string(),
  /** Departments and the company; the first is the company. */
  nodes: z.array(roundNode),
  groups: z.array(roundGroup),
  /** Members who are counted nowhere, with the reason shown to them. */
  notCounted: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
  /** Hash of the roster difference a representative approved, and whom people turn to. */
  approval: z.strictObject({ difference: z.string(), representative: z.string() }),
})
export type FrozenRoster = z.infer<typeof frozenRoster>

/** One leaf of the manifest's Merkle tree, as published. */
export const publishedUnit = z.strictObject({
  round: z.string(),
  unit: z.string(),
  index: z.int(),
  entry: z.string(),
  proof: z.array(z.string()),
})
export type PublishedUnit = z.infer<typeof publishedUnit>

const allowed: Readonly<Record<RoundState, readonly RoundState[]>> = {
  draft: ['open', 'cancelled'],
  open: ['closed', 'cancelled'],
  closed: ['released', 'cancelled'],
  released: ['archived'],
  archived: [],
  cancelled: [],
}

/** Three days. A shorter round would count whom somebody chose to be quick, and let a chosen few be counted alone. */
export const shortestRoundInMilliseconds = 3 * 24 * 60 * 60 * 1000

/** Whether the life of a round has this step. */
export function mayBecome(from: RoundState, to: RoundState): boolean {
  return allowed[from].includes(to)
}
