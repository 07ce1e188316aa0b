import { canonicalJson, readCanonicalJson } from './canonical-json.ts'
import { isBoxAddress } from './box-address.ts'
import { isBytes, isIdentifier, isText, isWholeNumber, listOf, oneOf, recordOf, type Shaped } from './shape.ts'
import { isSignedBy } from './signed-text.ts'

const isManifest = recordOf({
  version: oneOf(1),
  organisation: isText,
  round: isIdentifier,
  title: isText,
  languages: listOf(oneOf('da', 'en')),
  /** `hash`: what `questionnaireHash` gives for all that is asked; `comments`: how many comments every answer carries, 0 to 2. */
  questionnaire: recordOf({ instrument: isText, version: isText, hash: isBytes(32), comments: isWholeNumber }),
  /** Milliseconds since 1970. */
  closesAt: isWholeNumber,
  /** Fewest answers, by class of item, in a group and between two groups that can be subtracted; fewest invited. */
  thresholds: recordOf({
    ordinary: isWholeNumber,
    sensitive: isWholeNumber,
    ordinaryDifference: isWholeNumber,
    sensitiveDifference: isWholeNumber,
    /** Fewest answers a comment hides among, and fewest comments to the same question in the same language. */
    commentAnswers: isWholeNumber,
    comments: isWholeNumber,
    invited: isWholeNumber,
  }),
  /** Who can open answers until they are counted; `holders` are people's names, none where the server holds the key. */
  custody: recordOf({ kind: oneOf('server', 'representative'), holders: listOf(isText) }),
  /** X25519, 32 bytes: what answers are sealed to. */
  tallyKey: isBytes(32),
  /** Where answers are sent, so that nobody is sent to another box than the others. */
  box: isBoxAddress,
  /** Who receives alerts by appointment, and who appointed them when (milliseconds since 1970). */
  appointments: listOf(recordOf({ name: isText, role: isText, appointedBy: isText, appointedAt: isWholeNumber })),
  /** Hash of the difference of the roster since the last round, and the name of the representative who approved it. */
  approvedDifference: recordOf({ hash: isText, by: isText }),
  /** Merkle root over the units' entries, how many they are, and how many people are invited in all of them. */
  unitsRoot: isBytes(32),
  unitCount: isWholeNumber,
  invited: isWholeNumber,
  /** ECDSA P-256, SPKI DER with an uncompressed point. */
  signingKey: isBytes(91),
})

/**
 * The public facts of a round, the same bytes for everybody: canonical JSON of exactly these fields, signed with ECDSA on
 * P-256 and SHA-256 over tag "manifest" || text by `signingKey`, r || s, 64 bytes. Binary values are base64url without
 * padding. That the key is the right one follows from the fingerprint, which covers it.
 */
export type Manifest = Shaped<typeof isManifest>

/** The text to sign. Throws for facts of another shape. */
export function writeManifest(manifest: Manifest): string {
  if (!isManifest(manifest)) throw new Error('writeManifest requires facts in the form it documents')
  return canonicalJson(manifest)
}

/** Undefined unless the text is one that `writeManifest` writes. */
export function readManifest(text: string): Manifest | undefined {
  return readCanonicalJson(text, isManifest)
}

/** The manifest of a text that its own key signed. */
export async function verifyManifest(text: string, signature: Uint8Array): Promise<Manifest | undefined> {
  const manifest = readManifest(text)
  const isSigned = manifest && (await isSignedBy(manifest.signingKey, 'manifest', { text, signature }))
  return isSigned ? manifest : undefined
}
