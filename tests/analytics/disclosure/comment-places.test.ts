import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentPlaces, type CommentedUnit } from '../../../analytics/index.ts'

const threshold = { answers: 10, comments: 5 }
const company: CommentedUnit = { id: 'company', parent: null, answers: 0, comments: 0 }
const department: CommentedUnit = { id: 'department', parent: 'company', answers: 0, comments: 0 }
const group = (id: string, answers: number, comments: number): CommentedUnit => ({
  id,
  parent: 'department',
  answers,
  comments,
})
const underCompany = (unit: CommentedUnit): CommentedUnit => ({ ...unit, parent: 'company' })

describe('where comments are shown', () => {
  it('is the group itself from 10 answers and 5 comments', () => {
    expect(commentPlaces([company, department, group('a', 10, 5)], threshold)).toEqual([{ unit: 'a', from: ['a'] }])
  })

  it('is one level up for groups with too few answers or too few comments', () => {
    const units = [company, department, group('a', 9, 5), group('b', 12, 4)]
    expect(commentPlaces(units, threshold)).toEqual([{ unit: 'department', from: ['a', 'b'] }])
  })

  it('is nowhere below where what is left would be too little, though the whole is enough', () => {
    const units = [company, department, group('a', 20, 12), group('b', 8, 4), underCompany(group('c', 9, 3))]
    expect(commentPlaces(units, threshold)).toEqual([
      { unit: 'company', from: ['b', 'c'] },
      { unit: 'a', from: ['a'] },
    ])
  })

  it('is nowhere at all for a few in the whole organisation', () => {
    expect(commentPlaces([company, underCompany(group('a', 40, 4))], threshold)).toEqual([])
  })

  const forests = fc
    .array(fc.record({ up: fc.nat(100), answers: fc.nat(15), share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      maxLength: 40,
    })
    .map((drawn): readonly CommentedUnit[] => [
      company,
      ...drawn.map(({ up, answers, share }, index) => ({
        id: `u${index}`,
        parent: up % (index + 1) === index ? 'company' : `u${up % (index + 1)}`,
        answers,
        comments: Math.floor(answers * share),
      })),
    ])

  it('always hides each comment among at least 5 from at least 10 answers, and shows none twice', () => {
    fc.assert(
      fc.property(forests, (units) => {
        const places = commentPlaces(units, threshold)
        const shown = places.flatMap(({ from }) => from)
        expect(new Set(shown).size).toBe(shown.length)
        for (const { from } of places) {
          const written = units.filter(({ id }) => from.includes(id)).reduce((sum, { comments }) => sum + comments, 0)
          expect(written).toBeGreaterThanOrEqual(threshold.comments)
        }
      }),
    )
  })

  it('hides in the end only what is too little as a whole', () => {
    fc.assert(
      fc.property(forests, (units) => {
        const shown = new Set(commentPlaces(units, threshold).flatMap(({ from }) => from))
        const hidden = units.filter(({ id, comments }) => comments > 0 && !shown.has(id))
        const comments = hidden.reduce((sum, unit) => sum + unit.comments, 0)
        const answers = hidden.reduce((sum, unit) => sum + unit.answers, 0)
        expect(comments < threshold.comments || answers < threshold.answers).toBe(true)
      }),
    )
  })
})
