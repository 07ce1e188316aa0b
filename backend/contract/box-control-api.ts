import { z } from 'zod'

/**
 * What the closing job and a box in another process say to each other, on a port that no browser reaches. Every request
 * carries `Authorization: Bearer SECRET`, the setting both sides share; without it all is refused with `not-allowed`.
 * Nothing in it names anybody who is invited. All of it may be asked again after a crash.
 *
 * PUT    /rounds/:round                 HoldRequest -> HoldReply
 * PUT    /rounds/:round/extension       ExtensionRequest -> 204
 * POST   /rounds/:round/seal            SealReply; refused before the closing time the manifest proves
 * GET    /rounds/:round/answers/:unit   application/octet-stream; refused unless the box is sealed
 * DELETE /rounds/:round                 204
 *
 * Answers of a unit: how long the sealed bytes of each are (4 bytes, big-endian), then one answer after another, the slot
 * id (32 bytes) and the sealed bytes, in an order that means nothing; of no answer, four zeros. A refusal is an RFC 9457 problem.
 */
export const holdRequest = z.strictObject({
  /** The manifest as signed, and its signature, 64 bytes as base64url. */
  manifest: z.string(),
  signature: z.base64url().length(86),
  /** Every unit's entry, in the order of the manifest's Merkle tree, which the box builds again. */
  entries: z.array(z.string()),
})

export const holdReply = z.strictObject({ outcome: z.enum(['held', 'another-manifest']) })

/** A later closing time, signed by the manifest's key. */
export const extensionRequest = z.strictObject({ text: z.string(), signature: z.base64url().length(86) })

/** How many slots are taken, and SHA-256 over them in hexadecimal, as `boxSeal` computes it. */
export const sealReply = z.strictObject({ count: z.int().nonnegative(), hash: z.string().length(64) })
