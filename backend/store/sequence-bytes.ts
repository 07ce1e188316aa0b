/** A sequence (0 to 2^53 - 1) in constant size; in the order of bytes, later ones come after. */
export function sequenceBytes(sequence: number): Uint8Array {
  if (!Number.isSafeInteger(sequence) || sequence < 0) throw new Error('A sequence is a whole number below 2^53')
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(sequence))
  return bytes
}

export function sequenceFrom(bytes: Uint8Array): number {
  return Number(Buffer.from(bytes).readBigUInt64BE())
}
