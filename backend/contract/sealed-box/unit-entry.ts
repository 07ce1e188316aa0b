import { utf8 } from './bytes.ts'
import { canonicalJson, readCanonicalJson } from './canonical-json.ts'
import type { Manifest } from './manifest.ts'
import { fromBase64url } from './base64url.ts'
import { verifyMerkleProof } from './merkle-proof.ts'
import { isBytes, isIdentifier, isText, isWholeNumber, listOf, oneOf, recordOf, type Shaped } from './shape.ts'

const isUnitEntry = recordOf({
  unit: isIdentifier,
  name: isText,
  invited: isWholeNumber,
  /** RSA with 3072 bits and e = 65537, SPKI DER: the key this unit's ballots are signed with in this round. */
  issuerKey: isBytes(422),
  /** Who receives the unit's results. */
  recipients: listOf(recordOf({ name: isText, role: oneOf('leader', 'leaders-leader', 'representative') })),
  /** Names of the small units that were put together; empty for a unit of its own. */
  mergedFrom: listOf(isText),
})

/**
 * What a round says of one unit: a leaf of the manifest's Merkle tree, as the UTF-8 bytes of its canonical JSON. Leaves
 * need no salt: the random key in each keeps what its neighbours say from being guessed out of a proof.
 */
export type UnitEntry = Shaped<typeof isUnitEntry>

/** A unit's entry as it is published: its text, its place in the tree from 0, and its Merkle proof, lowest first. */
export type PublishedEntry = {
  readonly entry: string
  readonly index: number
  readonly proof: readonly Uint8Array[]
}

/** Throws for facts of another shape. */
export function writeUnitEntry(entry: UnitEntry): string {
  if (!isUnitEntry(entry)) throw new Error('writeUnitEntry requires facts in the form it documents')
  return canonicalJson(entry)
}

/** Undefined unless the text is one that `writeUnitEntry` writes. */
export function readUnitEntry(text: string): UnitEntry | undefined {
  return readCanonicalJson(text, isUnitEntry)
}

/** The entry, where the manifest proves it. */
export async function verifyUnitEntry(
  { unitsRoot, unitCount }: Manifest,
  { entry, index, proof }: PublishedEntry,
): Promise<UnitEntry | undefined> {
  const root = fromBase64url(unitsRoot) ?? new Uint8Array()
  const isProved = await verifyMerkleProof({ leaf: utf8(entry), index, count: unitCount, proof, root })
  return isProved ? readUnitEntry(entry) : undefined
}
