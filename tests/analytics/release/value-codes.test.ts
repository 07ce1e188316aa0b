import { describe, expect, it } from 'vitest'
import { valueCodes } from '../../../analytics/index.ts'

const figure = { step: 10, isRobust: false, kind: 'scale', floor: 10 } as const
const company = { id: 'all', answered: 40, code: 50 }
const value = (id: string, answered: number, code: number) => ({ id, answered, code })

describe('valueCodes', () => {
  it('keeps codes that tell no more of the others than a figure of their own', () => {
    const values = [value('day', 15, 50), value('night', 12, 40)]
    const nests = [{ around: 'all', inside: ['day', 'night'] }]
    expect([...valueCodes({ units: [company], values, whole: 50, nests }, figure).values()]).toEqual([50, 40])
  })

  it('brings values nearer to the whole where they would tell that all others answered at an end', () => {
    // 40 people at 40 are 1,800 points at the most; 30 of them at 60 have 1,650 at least, which leaves 150 to the other ten.
    const values = [value('day', 30, 60)]
    const nests = [{ around: 'all', inside: ['day'] }]
    const units = [{ ...company, code: 40 }]
    expect(valueCodes({ units, values, whole: 40, nests }, figure).get('day')).toBe(50)
  })

  it('leaves values alone that are in no nest with others', () => {
    const codes = valueCodes({ units: [], values: [value('day', 30, 90)], whole: 50, nests: [] }, figure)
    expect(codes.get('day')).toBe(90)
  })
})
