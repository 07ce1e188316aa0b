import { describe, expect, it } from 'vitest'
import { valueCodes, type UnitBesideValues } from '../../../analytics/index.ts'

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

  it('keeps a value that is all of a unit', () => {
    const units = [unit(50, [0, 40]), unit(30, [12, 0], 0)]
    expect(valueCodes({ units, values: [{ answered: 12, code: 30 }] }, figure)).toEqual([30])
  })
})
