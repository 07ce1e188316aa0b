import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, toHex } from '../../backend/contract/sealed-box/hex.ts'
import { verifyMerkleProof } from '../../backend/contract/sealed-box/merkle-proof.ts'
import { merkleTree } from '../../backend/contract/sealed-box/merkle-tree.ts'
import { nodeSha256 } from './sealed-box-samples.ts'

// Leaves and roots of the reference tests of Certificate Transparency (RFC 6962), for trees of 0 to 8 leaves.
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (leaf) => fromHex(leaf) ?? new Uint8Array(),
)
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** MTH of RFC 6962 section 2.1 as the text defines it, by splitting at the largest power of two. */
function rootByDefinition(some: readonly Uint8Array[]): Uint8Array {
  if (some.length === 0) return nodeSha256()
  if (some.length === 1) return nodeSha256(Uint8Array.of(0), some[0]!)
  const split = 2 ** Math.floor(Math.log2(some.length - 1))
  return nodeSha256(Uint8Array.of(1), rootByDefinition(some.slice(0, split)), rootByDefinition(some.slice(split)))
}

/** PATH of RFC 6962 section 2.1.1 as the text defines it. */
function pathByDefinition(index: number, some: readonly Uint8Array[]): Uint8Array[] {
  if (some.length <= 1) return []
  const split = 2 ** Math.floor(Math.log2(some.length - 1))
  const [left, right] = [some.slice(0, split), some.slice(split)]
  return index < split
    ? [...pathByDefinition(index, left), rootByDefinition(right)]
    : [...pathByDefinition(index - split, right), rootByDefinition(left)]
}

const texts = (nodes: readonly Uint8Array[]) => nodes.map(toHex)

describe('the Merkle tree', () => {
  it('has the roots of the reference tests', async () => {
    for (const [size, root] of roots.entries()) expect(toHex((await merkleTree(leaves.slice(0, size))).root)).toBe(root)
  })

  it('equals the definition for every size up to 70', async () => {
    for (let size = 0; size <= 70; size += 1) {
      const some = Array.from({ length: size }, (_, index) => Uint8Array.of(index, size))
      const tree = await merkleTree(some)
      expect(toHex(tree.root)).toBe(toHex(rootByDefinition(some)))
      for (const index of some.keys()) expect(texts(tree.proofOf(index))).toEqual(texts(pathByDefinition(index, some)))
    }
  })

  it('proves every leaf, and nothing else', async () => {
    const anyTree = fc
      .integer({ min: 1, max: 40 })
      .chain((count) =>
        fc.record({ count: fc.constant(count), index: fc.nat(count - 1), other: fc.nat(count - 1), bit: fc.nat(255) }),
      )
    await fc.assert(
      fc.asyncProperty(anyTree, async ({ count, index, other, bit }) => {
        const some = Array.from({ length: count }, (_, place) => Uint8Array.of(place))
        const { root, proofOf } = await merkleTree(some)
        const good = { leaf: some[index]!, index, count, proof: proofOf(index), root }
        expect(await verifyMerkleProof(good)).toBe(true)
        expect(await verifyMerkleProof({ ...good, leaf: Uint8Array.of(index, 0) })).toBe(false)
        expect(await verifyMerkleProof({ ...good, index: other })).toBe(other === index)
        expect(await verifyMerkleProof({ ...good, index: count })).toBe(false)
        expect(await verifyMerkleProof({ ...good, index: -1 })).toBe(false)
        expect(await verifyMerkleProof({ ...good, index: index + 0.5 })).toBe(false)
        expect(await verifyMerkleProof({ ...good, proof: [...good.proof, root] })).toBe(false)
        expect(await verifyMerkleProof({ ...good, root: flipped(root, bit) })).toBe(false)
        for (const [height, node] of good.proof.entries()) {
          const proof = good.proof.with(height, Uint8Array.from(flipped(node, bit)))
          expect(await verifyMerkleProof({ ...good, proof })).toBe(false)
          expect(await verifyMerkleProof({ ...good, proof: good.proof.toSpliced(height, 1) })).toBe(false)
        }
      }),
    )
  })

  it('does not take a node for a leaf', async () => {
    const { root } = await merkleTree(leaves.slice(0, 2))
    const [left, right] = [await merkleTree(leaves.slice(0, 1)), await merkleTree(leaves.slice(1, 2))]
    const leaf = Uint8Array.of(...left.root, ...right.root)
    expect(await verifyMerkleProof({ leaf, index: 0, count: 1, proof: [], root })).toBe(false)
  })
})

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const place = Math.floor(bit / 8)
  return bytes.with(place, (bytes[place] ?? 0) ^ (1 << (bit % 8)))
}
