import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, utf8 } from '../../backend/contract/sealed-box/bytes.ts'
import {
  openSheet,
  sealSheet,
  sealedSheetLength,
  sealingSuite,
} from '../../backend/contract/sealed-box/sealed-sheet.ts'
import { mostItems, readSheet, sheetLength, writeSheet } from '../../backend/contract/sealed-box/sheet.ts'
import { makeTallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { groupedReceipt, parseReceipt } from '../../backend/contract/sealed-box/receipt.ts'
import { tallyOpener } from '../../backend/contract/sealed-box/tally-opener.ts'
import { anyOwner, anyPlace, bytesOf } from './sealed-box-samples.ts'
import rfc9180 from './vectors/rfc9180.json' with { type: 'json' }

const answer = fc.option(fc.integer({ min: 0, max: 250 }), { nil: null })
const sheets = fc.array(answer, { maxLength: mostItems, size: 'max' })

describe('a sheet', () => {
  it('reads back what was answered, in the same length for every answer', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        expect(writeSheet(sheet)).toHaveLength(sheetLength)
        expect(readSheet(writeSheet(sheet))).toEqual(sheet)
      }),
    )
  })

  it('holds the longest questionnaire', () => {
    const sheet = Array.from({ length: mostItems }, (_, index) => index % 251)
    expect(readSheet(writeSheet(sheet))).toEqual(sheet)
  })

  it('cannot be written with more items or other options', () => {
    expect(() => writeSheet(Array.from({ length: mostItems + 1 }, () => 0))).toThrow('requires')
    for (const option of [-1, 251, 255, 1.5, Number.NaN]) expect(() => writeSheet([option])).toThrow('requires')
  })

  it('has one form only: what reads is what was written', () => {
    fc.assert(
      fc.property(sheets, fc.nat(sheetLength - 1), fc.integer({ min: 1, max: 255 }), (sheet, place, change) => {
        const altered = writeSheet(sheet)
        altered[place] = (altered[place] ?? 0) ^ change
        const read = readSheet(altered)
        expect(read === undefined || Buffer.from(writeSheet(read)).equals(altered)).toBe(true)
        expect(read).not.toEqual(sheet)
      }),
    )
  })

  it('is refused when shortened, lengthened, of another version, with hidden bytes or options that are none', () => {
    const bytes = writeSheet([1, null, 3])
    expect(readSheet(bytes.subarray(1))).toBeUndefined()
    expect(readSheet(Uint8Array.of(...bytes, 0))).toBeUndefined()
    for (const [place, value] of [
      [0, 2],
      [1, 2],
      [3, 251],
      [6, 1],
      [431, 1],
    ] as const)
      expect(readSheet(bytes.with(place, value))).toBeUndefined()
  })
})

describe('a sealed sheet', () => {
  it('is opened by the tally key alone, for the round, unit and slot it was sealed for', async () => {
    const keys = await makeTallyKeys()
    const owner = await anyOwner(1)
    const place = { ...owner, slotId: owner.firstLock }
    const { sealed } = await sealSheet(keys.publicKey, owner, [0, null, 4])
    const { openSheet: open } = await tallyOpener(keys.privateKey)
    expect(sealed).toHaveLength(sealedSheetLength)
    expect((await open({ ...place, sealed }))?.sheet).toEqual([0, null, 4])
    const other = anyPlace(2)
    expect(await open({ ...place, round: other.round, sealed })).toBeUndefined()
    expect(await open({ ...place, unit: other.unit, sealed })).toBeUndefined()
    expect(await open({ ...place, slotId: bytesOf(32, 8), sealed })).toBeUndefined()
    expect(
      await (await tallyOpener((await makeTallyKeys()).privateKey)).openSheet({ ...place, sealed }),
    ).toBeUndefined()
  })

  it('is refused when shortened, lengthened or altered anywhere', async () => {
    const keys = await makeTallyKeys()
    const owner = await anyOwner(1)
    const place = { ...owner, slotId: owner.firstLock }
    const { sealed } = await sealSheet(keys.publicKey, owner, [1])
    const { openSheet: open } = await tallyOpener(keys.privateKey)
    expect(await open({ ...place, sealed: sealed.subarray(1) })).toBeUndefined()
    expect(await open({ ...place, sealed: Uint8Array.of(...sealed, 0) })).toBeUndefined()
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (index, bit) => {
        // The highest bit of an X25519 public key is ignored (RFC 7748), but HPKE's key schedule covers it as sent.
        const altered = sealed.with(index, (sealed[index] ?? 0) ^ (1 << bit))
        expect(await open({ ...place, sealed: altered })).toBeUndefined()
      }),
    )
  })

  it('of whoever does not have the slot’s key is not opened, though it lies in the slot', async () => {
    const keys = await makeTallyKeys()
    const owner = await anyOwner(1)
    const { sealed } = await sealSheet(keys.publicKey, { ...owner, key: bytesOf(32, 9) }, [1])
    const { openSheet: open } = await tallyOpener(keys.privateKey)
    expect(await open({ ...owner, slotId: owner.firstLock, sealed })).toBeUndefined()
  })

  it('differs each time the same answers are sealed', async () => {
    const { publicKey } = await makeTallyKeys()
    const owner = await anyOwner(1)
    const [one, other] = [await sealSheet(publicKey, owner, [1]), await sealSheet(publicKey, owner, [1])]
    expect(one.sealed).not.toEqual(other.sealed)
    expect(one.receipt).not.toBe(other.receipt)
  })

  it('gives whoever seals and whoever opens it the same receipt, which does not depend on the answers', async () => {
    const keys = await makeTallyKeys()
    const owner = await anyOwner(1)
    const place = { ...owner, slotId: owner.firstLock }
    const { sealed, receipt } = await sealSheet(keys.publicKey, owner, [1])
    expect(await (await tallyOpener(keys.privateKey)).openSheet({ ...place, sealed })).toEqual({ sheet: [1], receipt })
    expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(parseReceipt(groupedReceipt(receipt).toLowerCase())).toBe(receipt)
  })

  it('that holds no sheet is refused though it was sealed rightly', async () => {
    const pair = await sealingSuite.GenerateKeyPair()
    const owner = await anyOwner(1)
    const place = { ...owner, slotId: owner.firstLock }
    const options = { info: concat(utf8('varsko/1/sheet\0'), bytesOf(16, 1), bytesOf(16, 129)), aad: place.slotId }
    const sealed = await sealingSuite.Seal(pair.publicKey, concat(owner.key, new Uint8Array(sheetLength)), options)
    const bytes = Uint8Array.of(...sealed.encapsulatedSecret, ...sealed.ciphertext)
    expect(await openSheet(pair, place, bytes)).toBeUndefined()
    const whole = await sealingSuite.Seal(pair.publicKey, concat(owner.key, writeSheet([2])), options)
    const good = Uint8Array.of(...whole.encapsulatedSecret, ...whole.ciphertext)
    expect((await openSheet(pair, place, good))?.sheet).toEqual([2])
  })
})

describe('the sealing suite', () => {
  const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

  it('opens the vector of RFC 9180, appendix A.1.1', async () => {
    const key = await sealingSuite.DeserializePrivateKey(hex(rfc9180.skRm))
    const options = { info: hex(rfc9180.info), aad: hex(rfc9180.aad) }
    const text = await sealingSuite.Open(key, hex(rfc9180.enc), hex(rfc9180.ct), options)
    expect(Buffer.from(text).toString('hex')).toBe(rfc9180.pt)
  })

  it('derives the keys of RFC 9180, appendix A.1.1', async () => {
    const pair = await sealingSuite.DeriveKeyPair(hex(rfc9180.ikmR), true)
    expect(Buffer.from(await sealingSuite.SerializePublicKey(pair.publicKey)).toString('hex')).toBe(rfc9180.pkRm)
    expect(Buffer.from(await sealingSuite.SerializePrivateKey(pair.privateKey)).toString('hex')).toBe(rfc9180.skRm)
  })
})
