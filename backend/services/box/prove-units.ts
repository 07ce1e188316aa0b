import { fromBase64url } from '../../contract/sealed-box/base64url.ts'
import { equalBytes, utf8 } from '../../contract/sealed-box/bytes.ts'
import { verifyManifest, type Manifest } from '../../contract/sealed-box/manifest.ts'
import { merkleTree } from '../../contract/sealed-box/merkle-tree.ts'
import { mostComments, sealedLength } from '../../contract/sealed-box/submission.ts'
import { readUnitEntry, type UnitEntry } from '../../contract/sealed-box/unit-entry.ts'
import type { BoxUnit } from '../../store/box.port.ts'
import type { PublicRound } from '../../store/rounds-box.port.ts'
import { inPortions } from '../in-portions.ts'

export type ProvedUnits = { readonly round: string; readonly units: readonly BoxUnit[] }

/**
 * The units of a round, where its own manifest proves each of them and says that its answers come to the box at
 * `address`; undefined otherwise. So a box needs to trust nobody about keys, sizes and the closing time.
 */
export async function proveUnits(published: PublicRound, address: string): Promise<ProvedUnits | undefined> {
  const manifest = await verifyManifest(published.manifest, bytesOf(published.signature))
  if (manifest?.box !== address || !(await isRoot(published.entries, manifest))) return undefined
  const read = await inPortions(published.entries, readUnitEntry)
  const entries = read.filter((entry) => entry !== undefined)
  if (entries.length !== manifest.unitCount || invitedIn(entries) !== manifest.invited) return undefined
  if (manifest.questionnaire.comments > mostComments) return undefined
  const sealedBytes = sealedLength(manifest.questionnaire.comments)
  const units = await inPortions(entries, (entry) => unitOf(entry, sealedBytes))
  return new Set(units.map(({ unit }) => unit)).size === units.length ? { round: manifest.round, units } : undefined
}

function unitOf({ unit, invited, issuerKey }: UnitEntry, sealedBytes: number): BoxUnit {
  return { unit, slots: invited, issuerKey: bytesOf(issuerKey), sealedBytes }
}

async function isRoot(entries: readonly string[], { unitsRoot }: Manifest): Promise<boolean> {
  const { root } = await merkleTree(entries.map(utf8))
  return equalBytes(root, bytesOf(unitsRoot))
}

function invitedIn(entries: readonly UnitEntry[]): number {
  return entries.reduce((sum, { invited }) => sum + invited, 0)
}

function bytesOf(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array()
}
