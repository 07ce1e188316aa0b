import { fromBase64url } from './base64url.ts'
import { verifyExtension } from './extension.ts'
import { fingerprintOf } from './fingerprint.ts'
import { verifyManifest, type Manifest } from './manifest.ts'

/** What the registrar publishes of a round; signatures are base64url. */
export type PublishedManifest = {
  readonly manifest: string
  readonly signature: string
  readonly extension: { readonly text: string; readonly signature: string } | null
}

/** A round as somebody saw it once, proved by its own key. */
export type SeenRound = {
  readonly round: string
  /** 26 letters. */
  readonly fingerprint: string
  /** Milliseconds since 1970: the manifest's, or the later one that its key signed. */
  readonly closesAt: number
  /** The text that moved the closing time; null where nothing did. */
  readonly extension: string | null
}

/** Undefined where the manifest is another round's, or where it or a later closing time is not signed by its key. */
export async function seeRound(
  round: string,
  { manifest: text, signature, extension }: PublishedManifest,
): Promise<{ readonly seen: SeenRound; readonly manifest: Manifest } | undefined> {
  const manifest = await verifyManifest(text, bytesOf(signature))
  if (manifest?.round !== round) return undefined
  const signed = extension && { text: extension.text, signature: bytesOf(extension.signature) }
  const later = signed ? await verifyExtension(text, signed) : manifest.closesAt
  if (later === undefined) return undefined
  const fingerprint = await fingerprintOf(text)
  return { seen: { round, fingerprint, closesAt: later, extension: extension?.text ?? null }, manifest }
}

/** `extended`: the closing time was moved later, once, as its rules allow. `different`: people are shown two rounds. */
export function compareSeen(before: SeenRound, now: SeenRound): 'same' | 'extended' | 'different' {
  if (before.round !== now.round || before.fingerprint !== now.fingerprint) return 'different'
  if (before.extension === now.extension) return 'same'
  return before.extension === null ? 'extended' : 'different'
}

function bytesOf(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array()
}
