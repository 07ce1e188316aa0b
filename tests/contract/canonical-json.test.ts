import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, readCanonicalJson, type Json } from '../../backend/contract/sealed-box/canonical-json.ts'
import { questionnaireHash } from '../../backend/contract/sealed-box/questionnaire-hash.ts'
import { listOf, isWholeNumber, recordOf, isText } from '../../backend/contract/sealed-box/shape.ts'
import { nodeSha256 } from './sealed-box-samples.ts'

const json = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('json')),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('json')),
  ),
})).json

describe('canonical JSON', () => {
  it('is JSON of the same value, whatever the order it was built in', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonicalJson({ b: 1, a: [true, null], Å: 'æ' })).toBe('{"a":[true,null],"b":1,"Å":"æ"}')
    expect(canonicalJson({ a: [true, null], Å: 'æ', b: 1 })).toBe('{"a":[true,null],"b":1,"Å":"æ"}')
  })

  // RFC 8785 section 3.2.3: names in the order of their UTF-16 code units.
  it('sorts names as RFC 8785 does', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
    expect(
      Object.keys(JSON.parse(canonicalJson(Object.fromEntries(names.map((name) => [name, 0]))))).toSorted(),
    ).toEqual(sorted.toSorted())
    expect(canonicalJson(Object.fromEntries(names.map((name) => [name, ''])))).toBe(
      `{${sorted.map((name) => `${JSON.stringify(name)}:""`).join(',')}}`,
    )
  })

  it('cannot hold fractions, inexact numbers or half characters', () => {
    for (const value of [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => canonicalJson(value)).toThrow('whole numbers')
    expect(() => canonicalJson('\ud83d')).toThrow('Unicode')
    expect(() => canonicalJson({ '\ud83d': 1 })).toThrow('Unicode')
  })

  it('has one text per value: any other is refused', () => {
    const isShape = recordOf({ a: isWholeNumber, b: listOf(isText) })
    expect(readCanonicalJson('{"a":1,"b":["x"]}', isShape)).toEqual({ a: 1, b: ['x'] })
    for (const text of [
      '{"b":["x"],"a":1}',
      '{"a":1, "b":["x"]}',
      '{"a":1.0,"b":["x"]}',
      '{"a":2,"a":1,"b":["x"]}',
      String.raw`{"a":1,"b":["\u0078"]}`,
      '{"a":1,"b":["x"]}\n',
      '{"a":1,"b":["x"],"c":0}',
      '{"a":1}',
      '{"a":-1,"b":["x"]}',
      '{"a":1,"b":[""]}',
      '{"a":1,"b":{"0":"x"}}',
      '[1,["x"]]',
      'null',
      '',
    ])
      expect(readCanonicalJson(text, isShape)).toBeUndefined()
  })
})

describe('the questionnaire’s hash', () => {
  it('covers every text in its order, and not the order of names', async () => {
    const asked = {
      items: [
        { id: 'a', text: { da: 'Hvad', en: 'What' } },
        { id: 'b', text: { da: 'Hvem', en: 'Who' } },
      ],
    }
    const expected = nodeSha256(Buffer.from(`varsko/1/questionnaire\0${canonicalJson(asked)}`))
    const hash = await questionnaireHash(asked)
    expect(hash).toBe(Buffer.from(expected).toString('base64url'))
    expect(await questionnaireHash({ items: asked.items.toReversed() })).not.toBe(hash)
    expect(await questionnaireHash({ items: asked.items.map(({ id, text }) => ({ text, id })) })).toBe(hash)
  })
})
