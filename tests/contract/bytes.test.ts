import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64url, toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { concat, equalBytes, utf8, utf8Text } from '../../backend/contract/sealed-box/bytes.ts'
import { fromHex, toHex } from '../../backend/contract/sealed-box/hex.ts'
import { sha256 } from '../../backend/contract/sealed-box/sha256.ts'

describe('base64url', () => {
  it('writes as Node does and reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
      }),
    )
  })

  it('refuses every second spelling of the same bytes', () => {
    for (const text of ['AA==', 'AB', 'A', 'A+A', 'A/A', 'AA A', 'AAB', 'AAAA\n', 'ÅA'])
      expect(fromBase64url(text)).toBeUndefined()
  })
})

describe('hex', () => {
  it('writes lower case and reads either', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
        expect(fromHex(toHex(bytes).toUpperCase())).toEqual(bytes)
      }),
    )
  })

  it('refuses half bytes and other characters', () => {
    for (const text of ['0', '0g', '0x', ' 0', '00 ']) expect(fromHex(text)).toBeUndefined()
  })
})

describe('bytes', () => {
  it('join in order', () => {
    expect(concat(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3))
  })

  it('are equal when every byte is', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (one, other) => {
        expect(equalBytes(one, Uint8Array.from(one))).toBe(true)
        expect(equalBytes(one, other)).toBe(Buffer.from(one).equals(other))
      }),
    )
  })

  it('hold Danish text', () => {
    expect(utf8Text(utf8('Ærø på færgen'))).toBe('Ærø på færgen')
    expect(utf8Text(Uint8Array.of(0xc3))).toBeUndefined()
  })

  it('keep a byte order mark', () => {
    expect(utf8Text(utf8('\uFEFFa'))).toBe('\uFEFFa')
  })
})

describe('sha256', () => {
  // FIPS 180-4, example for "abc".
  it('gives the digest of the standard, wherever the parts are cut', async () => {
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(toHex(await sha256(utf8('abc')))).toBe(digest)
    expect(toHex(await sha256(utf8('a'), utf8('bc')))).toBe(digest)
  })
})
