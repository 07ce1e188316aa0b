import { describe, expect, it } from 'vitest'
import { finerTogether, valueCodes, wholeScale, type UnitBesideValues } from '../../../analytics/index.ts'

const figure = { step: 10, isRobust: false, kind: 'scale', floor: 10 } as const

const unit = (code: number, answered: readonly number[], parent: number | null = null): UnitBesideValues => ({
  parent,
  code,
  answered,
  issued: answered,
})

describe('valueCodes', () => {
  it('keeps codes that tell no more of the others than a figure of their own', () => {
    const values = [
      { answered: 15, code: 50 },
      { answered: 12, code: 40 },
    ]
    expect(valueCodes({ units: [unit(50, [15, 12, 13])], values }, figure)).toEqual([50, 40])
  })

  it('gives a value the nearest code that does not tell that all others answered at an end', () => {
    // 40 people at 40 are 1,800 points at the most; 30 of them at 60 have 1,650 at least, which leaves 150 to the other ten.
    const values = [{ answered: 30, code: 60 }]
    expect(valueCodes({ units: [unit(40, [30, 10])], values }, figure)).toEqual([50])
  })

  it('leaves the others as much in whole answers', () => {
    // 22 people below 25 have less than 550, and eleven of them from 35 on 385 at least: less than 165 to the others. With two
    // questions sums go in steps of 12.5, which leaves 537.5 less 387.5, so 150: as much as one of them can have and half the way.
    const asked = { units: [unit(20, [11, 11])], values: [{ answered: 11, code: 40 }] }
    expect(valueCodes(asked, figure)).toEqual([40])
    expect(valueCodes(asked, { ...figure, width: 12.5 })).toEqual([30])
  })

  it('moves a value away from the whole where its unit calls for it', () => {
    // 22 people below 15 have less than 330: twelve from 25 on leave 30 to the ten, and at "20 or lower", the end of ten answers, all 330.
    const units = [unit(50, [0, 55]), unit(10, [12, 10], 0)]
    expect(valueCodes({ units, values: [{ answered: 12, code: 30 }] }, figure)).toEqual([20])
  })

  it('looks at those who could have answered as well as at those who did', () => {
    const values = [{ answered: 12, code: 30 }]
    // Thirty people below 15 have less than 450, which leaves 150 to eighteen; forty have 600.
    const asked = (issued: number) =>
      valueCodes({ units: [{ ...unit(10, [12, 28]), issued: [12, issued - 12] }], values }, figure)
    expect([asked(40), asked(30)]).toEqual([[30], [20]])
  })

  it('widens the value that no code of its own is safe for to the whole scale, and no other', () => {
    // Eleven beside twelve in a unit of "90 or higher", and nine at 30: what the second value's code says puts one of the groups at an end.
    const units = [unit(80, [0, 0, 0]), unit(80, [0, 0, 0], 0), unit(30, [0, 9, 0], 1), unit(90, [12, 11, 0], 1)]
    const values = [
      { answered: 12, code: 80 },
      { answered: 20, code: 70 },
    ]
    expect(valueCodes({ units, values }, figure)).toEqual([80, null])
  })

  it('widens the same values whatever their own codes are', () => {
    const units = [unit(80, [0, 0, 0]), unit(80, [0, 0, 0], 0), unit(30, [0, 9, 0], 1), unit(90, [12, 11, 0], 1)]
    const codes = [20, 30, 40, 50, 60, 70, 80]
    const widened = codes.flatMap((one) =>
      codes.map((other) => {
        const values = [
          { answered: 12, code: one },
          { answered: 20, code: other },
        ]
        return valueCodes({ units, values }, figure).map((code) => code === null)
      }),
    )
    expect(new Set(widened.map(String))).toEqual(new Set(['false,true']))
  })

  it('keeps a value that is all of a unit', () => {
    const units = [unit(50, [0, 40]), unit(30, [12, 0], 0)]
    expect(valueCodes({ units, values: [{ answered: 12, code: 30 }] }, figure)).toEqual([30])
  })
})

describe('finerTogether', () => {
  it('finds nothing in the whole scale, even where the units alone tell more than a figure would', () => {
    // Of fifteen people below 15 five have less than 225, closer than a figure of twenty; less still once the ten others have some.
    const tellsTooMuch = finerTogether(
      { units: [{ parent: null, people: 15, low: 0, high: 15, beyond: [10, 5] }], people: [10] },
      { step: 10, floor: 20, kind: 'scale' },
    )
    expect(tellsTooMuch([wholeScale])).toBe(false)
    expect(tellsTooMuch([{ low: 5, high: 100 }])).toBe(true)
  })
})
