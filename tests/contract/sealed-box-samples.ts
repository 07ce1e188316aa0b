import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import type { Place } from '../../backend/contract/sealed-box/place.ts'

/** `length` equal bytes. */
export function bytesOf(length: number, value: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length).fill(value)
}

/** A round and a unit, another for every number up to 127. */
export function anyPlace(number: number): Place {
  return { round: toBase64url(bytesOf(16, number)), unit: toBase64url(bytesOf(16, 128 + number)) }
}
