import { canonicalJson, readCanonicalJson } from './canonical-json.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readManifest } from './manifest.ts'
import { isIdentifier, isText, isWholeNumber, oneOf, recordOf, type Shaped } from './shape.ts'
import { isSignedBy, type SignedText } from './signed-text.ts'

const isExtension = recordOf({
  version: oneOf(1),
  round: isIdentifier,
  /** Of the manifest whose closing time is moved, 26 letters. */
  fingerprint: isText,
  /** Milliseconds since 1970; later than the manifest's. */
  closesAt: isWholeNumber,
})

/**
 * A later closing time of an open round, as canonical JSON of exactly these fields, signed by the manifest's key with tag
 * "extension". The manifest itself stays as it is, and with it its fingerprint: no round ever has a second one.
 */
export type Extension = Shaped<typeof isExtension>

/** The text to sign. Throws for facts of another shape. */
export function writeExtension(extension: Extension): string {
  if (!isExtension(extension)) throw new Error('writeExtension requires facts in the form it documents')
  return canonicalJson(extension)
}

/** The later closing time, where the manifest's own key signed it for this manifest; undefined otherwise. */
export async function verifyExtension(manifestText: string, extension: SignedText): Promise<number | undefined> {
  const manifest = readManifest(manifestText)
  const facts = readCanonicalJson(extension.text, isExtension)
  if (!manifest || !facts || facts.round !== manifest.round || facts.closesAt <= manifest.closesAt) return undefined
  if (facts.fingerprint !== (await fingerprintOf(manifestText))) return undefined
  return (await isSignedBy(manifest.signingKey, 'extension', extension)) ? facts.closesAt : undefined
}
