import { concat, type Bytes } from './bytes.ts'

const hashLength = 48

/**
 * EMSA-PSS-ENCODE of RFC 8017 section 9.1.1 with SHA-384 and MGF1 with SHA-384, for a modulus of 8 `length` bits: `length`
 * bytes, whose highest bit is zero.
 */
export async function encodePss(message: Uint8Array, salt: Uint8Array, length: number): Promise<Bytes> {
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt)
  const padding = new Uint8Array(length - hashLength - salt.length - 2)
  const block = concat(padding, Uint8Array.of(1), salt)
  const mask = await maskFrom(hash, block.length)
  const masked = block.map((byte, place) => byte ^ (mask[place] ?? 0))
  masked[0] = (masked[0] ?? 0) & 0x7f
  return concat(masked, hash, Uint8Array.of(0xbc))
}

/** MGF1, RFC 8017 appendix B.2.1. At most 255 blocks. */
async function maskFrom(seed: Uint8Array, length: number): Promise<Bytes> {
  const count = Math.ceil(length / hashLength)
  const blocks = Array.from({ length: count }, (_, place) => sha384(seed, Uint8Array.of(0, 0, 0, place)))
  return concat(...(await Promise.all(blocks))).subarray(0, length)
}

async function sha384(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-384', concat(...parts)))
}
