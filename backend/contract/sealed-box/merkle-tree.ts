import type { Bytes } from './bytes.ts'
import { sha256 } from './sha256.ts'

/** A tree over all units' entries: its root, and of each leaf the proof that it is in it. */
export type MerkleTree = {
  readonly root: Bytes
  /** The nodes beside the path from leaf `index`, counted from 0, up to the root, lowest first; 32 bytes each. */
  readonly proofOf: (index: number) => readonly Bytes[]
}

/** RFC 6962 section 2.1: SHA-256 of 0x00 and the leaf. */
export async function leafHash(leaf: Uint8Array): Promise<Bytes> {
  return sha256(Uint8Array.of(0), leaf)
}

/** RFC 6962 section 2.1: SHA-256 of 0x01, the left and the right node. */
export async function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Bytes> {
  return sha256(Uint8Array.of(1), left, right)
}

/**
 * The tree of RFC 6962 section 2.1, built level by level: neighbours are joined, and a last node without a neighbour moves
 * up as it is, which gives the same nodes as the RFC's split at the largest power of two. The root of no leaves is the
 * SHA-256 of nothing.
 */
export async function merkleTree(leaves: readonly Uint8Array[]): Promise<MerkleTree> {
  const levels: (readonly Bytes[])[] = [await Promise.all(leaves.map(leafHash))]
  for (let level = levels[0] ?? []; level.length > 1; levels.push(level)) level = await levelAbove(level)
  return { root: levels.at(-1)?.[0] ?? (await sha256()), proofOf: (index) => proofIn(levels, index) }
}

async function levelAbove(level: readonly Bytes[]): Promise<readonly Bytes[]> {
  const pairs = level.flatMap((left, index) => {
    const right = level[index + 1]
    return index % 2 === 0 && right ? [nodeHash(left, right)] : []
  })
  const withoutNeighbour = level.length % 2 === 1 ? level.slice(-1) : []
  return [...(await Promise.all(pairs)), ...withoutNeighbour]
}

function proofIn(levels: readonly (readonly Bytes[])[], index: number): readonly Bytes[] {
  return levels.flatMap((level, height) => {
    const place = Math.floor(index / 2 ** height)
    return level[place % 2 === 0 ? place + 1 : place - 1] ?? []
  })
}
