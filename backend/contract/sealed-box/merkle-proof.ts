import { equalBytes } from './bytes.ts'
import { leafHash, nodeHash } from './merkle-tree.ts'

export type MerkleProof = {
  readonly leaf: Uint8Array
  /** From 0. */
  readonly index: number
  /** How many leaves the tree has. */
  readonly count: number
  /** Lowest first. */
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** RFC 9162 section 2.1.3.2: whether the leaf stands at this place in a tree of this size with this root. */
export async function verifyMerkleProof({ leaf, index, count, proof, root }: MerkleProof): Promise<boolean> {
  if (!Number.isSafeInteger(index) || index < 0 || index >= count) return false
  const sides = sidesOfPath(index, count)
  if (proof.length !== sides.length) return false
  let node = await leafHash(leaf)
  for (const [height, side] of sides.entries()) {
    const neighbour = proof[height] ?? new Uint8Array()
    node = side === 'left' ? await nodeHash(neighbour, node) : await nodeHash(node, neighbour)
  }
  return equalBytes(node, root)
}

/** On which side of the path its neighbour stands, level by level; a last node without one moves up and has none. */
function sidesOfPath(index: number, count: number): readonly ('left' | 'right')[] {
  if (count <= 1) return []
  const above = sidesOfPath(Math.floor(index / 2), Math.ceil(count / 2))
  if (index % 2 === 1) return ['left', ...above]
  return index === count - 1 ? above : ['right', ...above]
}
