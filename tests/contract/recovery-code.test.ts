import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  groupedRecoveryCode,
  readRecoveryCode,
  seedLength,
  writeRecoveryCode,
} from '../../backend/contract/sealed-box/recovery-code.ts'
import { receiptCode } from '../../backend/contract/sealed-box/receipt.ts'
import { bytesOf } from './sealed-box-samples.ts'

const seeds = fc.uint8Array({ minLength: seedLength, maxLength: seedLength })

describe('a recovery code', () => {
  it('is 26 letters that give the seed back, however they are written down', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const code = await writeRecoveryCode(seed)
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
        expect(await readRecoveryCode(code)).toEqual(seed)
        const written = groupedRecoveryCode(code).toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l')
        expect(await readRecoveryCode(` ${written}\n`)).toEqual(seed)
      }),
    )
  })

  it('is taken for none when one letter was copied wrong, but in one of a thousand cases', async () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    let [tried, taken] = [0, 0]
    for (let value = 0; value < 4; value += 1) {
      const code = await writeRecoveryCode(bytesOf(seedLength, 37 * value))
      for (let place = 0; place < code.length; place += 1)
        for (const letter of letters.replace(code[place] ?? '', '')) {
          tried += 1
          if (await readRecoveryCode(code.slice(0, place) + letter + code.slice(place + 1))) taken += 1
        }
    }
    expect(tried).toBe(4 * 26 * 31)
    // 3224 tries at 1/1024: 3.1 expected; 13 or more has probability below 1e-4 (Poisson).
    expect(taken).toBeLessThan(13)
  })

  it('is neither a receipt, nor too short, nor another text', async () => {
    const code = await writeRecoveryCode(bytesOf(seedLength, 7))
    const receipts = Array.from({ length: 20 }, (_, value) => receiptCode(bytesOf(32, value + 100)))
    const others = [...receipts, code.slice(1), `${code}0`, '', 'kode']
    const read = await Promise.all(others.map(readRecoveryCode))
    expect(read.filter((seed) => seed !== undefined)).toEqual([])
  })
})
