import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, groupedFingerprint, parseFingerprint } from '../../backend/contract/sealed-box/fingerprint.ts'
import { nodeSha256 } from './sealed-box-samples.ts'

describe('a fingerprint', () => {
  it('is the first 130 bits of the hash, in 26 letters that are not mistaken for others', async () => {
    const bits = Array.from(nodeSha256(Buffer.from('varsko/1/fingerprint\0Ærø')), (byte) =>
      byte.toString(2).padStart(8, '0'),
    ).join('')
    const number = BigInt(`0b${bits.slice(0, 130)}`)
    // JavaScript's own digits to base 32 are 0-9a-v in the same order as Crockford's.
    const digits = number.toString(32).padStart(26, '0')
    const crockford = Array.from(digits, (digit) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(digit, 32)])
    expect(await fingerprintOf('Ærø')).toBe(crockford.join(''))
    expect(await fingerprintOf('Ærø')).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  })

  it('is another for another manifest', async () => {
    expect(await fingerprintOf('a')).not.toBe(await fingerprintOf('b'))
  })

  it('is written in groups and read back as people write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const fingerprint = await fingerprintOf(text)
        const grouped = groupedFingerprint(fingerprint)
        expect(grouped).toMatch(/^\w{5}-\w{5}-\w{6}-\w{5}-\w{5}$/)
        expect(parseFingerprint(grouped)).toBe(fingerprint)
        expect(parseFingerprint(` ${grouped.toLowerCase().replaceAll('-', ' – ')}\n`)).toBe(fingerprint)
        expect(parseFingerprint(fingerprint.replaceAll('1', 'l').replaceAll('0', 'o'))).toBe(fingerprint)
      }),
    )
  })

  it('is refused when a letter is missing, added or none', () => {
    const good = '0123456789ABCDEFGHJKMNPQRS'
    expect(parseFingerprint(good)).toBe(good)
    for (const text of [
      '',
      good.slice(1),
      `${good}0`,
      good.replace('A', 'U'),
      good.replace('A', 'Æ'),
      good.replace('A', ''),
    ])
      expect(parseFingerprint(text)).toBeUndefined()
  })
})
