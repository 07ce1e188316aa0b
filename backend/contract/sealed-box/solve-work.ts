import type { Bytes } from './bytes.ts'
import { sha256 } from './sha256.ts'
import { firstWordOfBlock } from './sha256-block.ts'
import { stampLength, type Work } from './work.ts'

/** The first stamp that shows the work for a subject, as `workSubject` makes it. Takes its time: not for a page's own thread. */
export async function solveWork(subject: Uint8Array, { challenge, bits }: Work): Promise<Bytes> {
  const block = new Uint8Array(64)
  block.set(await sha256(subject))
  block.set(challenge, 32)
  // The end of the message, and its length of 416 bits.
  block[52] = 0x80
  block.set([416 >> 8, 416 & 255], 62)
  const words = wordsOf(block)
  for (let nonce = 0; ; nonce += 1) {
    words[12] = nonce
    if (Math.clz32(firstWordOfBlock(words)) >= bits) return stampOf(challenge, nonce)
  }
}

function wordsOf(block: Uint8Array): Uint32Array {
  const view = new DataView(block.buffer)
  return Uint32Array.from({ length: 16 }, (_, place) => view.getUint32(4 * place))
}

/** The nonce counts in the last 4 of its 8 bytes: 2^24 tries end long before it is full. */
function stampOf(challenge: Uint8Array, nonce: number): Bytes {
  const stamp = new Uint8Array(stampLength)
  stamp.set(challenge)
  new DataView(stamp.buffer).setUint32(16, nonce)
  return stamp
}
