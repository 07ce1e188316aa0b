import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commentLength,
  longestComment,
  readComment,
  writeComment,
  type Comment,
} from '../../backend/contract/sealed-box/comment.ts'
import { openComment, sealComment, sealedCommentLength } from '../../backend/contract/sealed-box/sealed-comment.ts'
import { makeTallyKeys, readTallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { anyOwner, anyPlace, bytesOf } from './sealed-box-samples.ts'

const written = fc
  .record({
    language: fc.constantFrom('da' as const, 'en' as const),
    theme: fc.option(fc.integer({ min: 0, max: 249 }), { nil: null }),
    text: fc.string({ unit: 'grapheme', maxLength: 200 }),
  })
  .filter(({ theme, text }) => (theme !== null || text !== '') && text.isWellFormed())
  .filter(({ text }) => Buffer.byteLength(text) <= longestComment)
const comments: fc.Arbitrary<Comment> = fc.option(written, { nil: null })

describe('a comment', () => {
  it('reads back what was written, in the same length for every comment and for none', () => {
    fc.assert(
      fc.property(comments, (comment) => {
        expect(writeComment(comment)).toHaveLength(commentLength)
        expect(readComment(writeComment(comment))).toEqual(comment)
      }),
    )
  })

  it('holds 939 bytes and not one more', () => {
    const text = `${'æ'.repeat(469)}e`
    expect(readComment(writeComment({ language: 'da', theme: null, text }))?.text).toBe(text)
    expect(() => writeComment({ language: 'da', theme: null, text: `${text}e` })).toThrow('at most 939 bytes')
  })

  it('says something: a theme, a text or both', () => {
    expect(() => writeComment({ language: 'da', theme: null, text: '' })).toThrow('a theme or a text')
    expect(readComment(writeComment({ language: 'en', theme: 3, text: '' }))).toEqual({
      language: 'en',
      theme: 3,
      text: '',
    })
    expect(() => writeComment({ language: 'da', theme: 250, text: 'x' })).toThrow('a theme or a text')
  })

  it('has one form only: what reads is what was written', () => {
    fc.assert(
      fc.property(comments, fc.nat(commentLength - 1), fc.integer({ min: 1, max: 255 }), (comment, place, change) => {
        const altered = writeComment(comment)
        altered[place] = (altered[place] ?? 0) ^ change
        const read = readComment(altered)
        expect(read === undefined || Buffer.from(writeComment(read)).equals(altered)).toBe(true)
      }),
    )
  })
})

describe('a sealed comment', () => {
  it('is opened by the tally key alone, for the round, unit, slot and question it was sealed for', async () => {
    const made = await makeTallyKeys()
    const keys = await readTallyKeys(made.privateKey)
    const owner = { ...(await anyOwner(1)), question: 0 }
    const place = { ...owner, slotId: owner.firstLock }
    const comment = { language: 'da' as const, theme: 2, text: 'Vi mangler tid til at tale sammen.' }
    const sealed = await sealComment(made.publicKey, owner, comment)
    expect(sealed).toHaveLength(sealedCommentLength)
    expect(await openComment(keys, place, sealed)).toEqual(comment)
    expect(await openComment(keys, { ...place, question: 1 }, sealed)).toBeUndefined()
    expect(await openComment(keys, { ...place, ...anyPlace(2) }, sealed)).toBeUndefined()
    expect(await openComment(keys, { ...place, slotId: bytesOf(32, 8) }, sealed)).toBeUndefined()
    expect(await openComment(keys, place, sealed.subarray(1))).toBeUndefined()
    expect(await openComment(await readTallyKeys((await makeTallyKeys()).privateKey), place, sealed)).toBeUndefined()
  })

  it('of whoever does not have the slot’s key is not read', async () => {
    const made = await makeTallyKeys()
    const owner = { ...(await anyOwner(1)), question: 0 }
    const comment = { language: 'da' as const, theme: 2, text: 'Ordene er lagt i munden på en anden.' }
    const sealed = await sealComment(made.publicKey, { ...owner, key: bytesOf(32, 9) }, comment)
    const place = { ...owner, slotId: owner.firstLock }
    expect(await openComment(await readTallyKeys(made.privateKey), place, sealed)).toBeUndefined()
  })

  it('that is blank is as long, and opens as none', async () => {
    const made = await makeTallyKeys()
    const owner = { ...(await anyOwner(1)), question: 1 }
    const place = { ...owner, slotId: owner.firstLock }
    const sealed = await sealComment(made.publicKey, owner, null)
    expect(sealed).toHaveLength(sealedCommentLength)
    expect(await openComment(await readTallyKeys(made.privateKey), place, sealed)).toBeNull()
  })
})
