import type { Bytes } from './bytes.ts'
import { fromBase64url } from './base64url.ts'
import { importIssuerKey } from './issuer-key.ts'
import { encodePss } from './pss-encoding.ts'
import { invertModulo, numberFrom, powerModulo, writeNumber } from './whole-numbers.ts'

export type ToBlind = {
  /** SPKI DER. */
  readonly issuerKey: Uint8Array
  readonly prepared: Uint8Array
  /** 48 bytes. */
  readonly salt: Uint8Array
  /** Candidates for the blinding factor r, as long as the modulus. */
  readonly factors: (place: number) => Promise<Uint8Array>
}

export type Blinded = { readonly blinded: Bytes; readonly inverse: Bytes }

const mostTries = 128

/**
 * RFC 9474 section 4.2, Blind, of RSABSSA-SHA384-PSS-Randomized, with salt and blinding factor as arguments: libraries
 * draw both themselves, and a ballot that is to be made again on another device needs the same ones.
 * Throws for an issuer key that is none and for a message that cannot be blinded.
 */
export async function blindMessage({ issuerKey, prepared, salt, factors }: ToBlind): Promise<Blinded> {
  const { n = '', e = '' } = await crypto.subtle.exportKey('jwk', await importIssuerKey(issuerKey))
  const [modulus, exponent] = [numberFrom(bytesOf(n)), numberFrom(bytesOf(e))]
  const length = bytesOf(n).length
  const encoded = numberFrom(await encodePss(prepared, salt, length))
  if (invertModulo(encoded, modulus) === undefined) throw new RangeError('blindMessage got a message that is no unit')
  const factor = await firstBelow(modulus, factors)
  const inverse = invertModulo(factor, modulus)
  if (inverse === undefined) throw new RangeError('blindMessage got a blinding factor that is no unit')
  const blinded = (encoded * powerModulo(factor, exponent, modulus)) % modulus
  return { blinded: writeNumber(blinded, length), inverse: writeNumber(inverse, length) }
}

async function firstBelow(modulus: bigint, factors: ToBlind['factors']): Promise<bigint> {
  for (let place = 0; place < mostTries; place += 1) {
    const factor = numberFrom(await factors(place))
    if (factor > 0n && factor < modulus) return factor
  }
  throw new RangeError('blindMessage got no blinding factor below the modulus')
}

function bytesOf(text: string): Bytes {
  return fromBase64url(text) ?? new Uint8Array()
}
