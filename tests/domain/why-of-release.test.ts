import { describe, expect, it } from 'vitest'
import { whyOfRelease } from '../../backend/domain/why-of-release.ts'
import { agreementsOf } from '../../backend/domain/statistics-of-release.ts'
import type { Release } from '../../backend/domain/release.ts'
import { seededNormal, seededRandom } from '../analytics/seeded-random.ts'
import { buildRelease } from '../support/build-release.ts'

const built = buildRelease()
const pattern = built.units.find(({ kind, scores }) => kind === 'group' && Object.keys(scores).length > 0)!

/** Groups in which the tone goes with fairness and nothing else. */
function organisation(groups: number): Release {
  const normal = seededNormal(seededRandom(8))
  const units = Array.from({ length: groups }, (_, index) => {
    const shared = 12 * normal()
    const scores = Object.fromEntries(
      built.scales.map(({ id, construct, adverse }) => {
        const worse = (['tone', 'fairness'].includes(construct) ? shared : 0) + 8 * normal()
        return [id, Math.min(90, Math.max(10, 10 * Math.round((50 + (adverse === 'high' ? worse : -worse)) / 10)))]
      }),
    )
    return { ...pattern, id: `group-${index}`, scores }
  })
  return { ...built, units }
}
const scopeOf = ({ units }: Release) => new Set(units.map(({ id }) => id))

describe('what goes together between groups', () => {
  it('is what clearly does, and nothing else', () => {
    const release = organisation(120)
    const found = whyOfRelease(release, scopeOf(release))
    expect(found.map(({ outcome, level, scales }) => [outcome, level, scales.map(({ scale }) => scale)])).toEqual([
      ['wellbeing', 'groups', []],
      ['tone', 'groups', ['fairness']],
    ])
  })

  it('is not told of few groups, nor of groups the reader may not see', () => {
    const few = organisation(20)
    expect(whyOfRelease(few, scopeOf(few))).toEqual([])
    const many = organisation(120)
    expect(whyOfRelease(many, new Set(['group-1', 'group-2']))).toEqual([])
  })
})

describe('what goes together by company statistics', () => {
  const scales = ['wellbeing', 'demands', 'fairness', 'tone']
  const adverse = (id: string) => built.scales.find((scale) => scale.id === id)!.adverse
  /** Squared points in which wellbeing goes with demands among colleagues, and tone with fairness from group to group. */
  const triangle = (own: number, pairs: Readonly<Record<string, number>>) =>
    scales.map((row, at) =>
      scales.slice(0, at + 1).map((column) => {
        if (row === column) return own
        const sign = adverse(row) === adverse(column) ? 1 : -1
        return sign * (pairs[`${column} ${row}`] ?? 0)
      }),
    )
  const statistics = {
    scales: scales.map((id) => ({ id, alpha: 0.8, uniform: 1250 })),
    within: triangle(400, { 'wellbeing demands': 200 }),
    between: triangle(50, { 'fairness tone': 45 }),
  }
  const release = (groups: number): Release => ({
    ...organisation(groups),
    statistics,
    integrity: { ...built.integrity, counted: 10 * groups },
  })
  const clear = (groups: number) =>
    whyOfRelease(release(groups), new Set()).map(({ outcome, level, scales: found }) => [
      outcome,
      level,
      found.map(({ scale }) => scale),
    ])

  it('is told apart among colleagues and from group to group, whatever groups the reader may see', () => {
    expect(clear(60)).toEqual([
      ['wellbeing', 'people', ['demands']],
      ['wellbeing', 'groups', []],
      ['tone', 'people', []],
      ['tone', 'groups', ['fairness']],
    ])
  })

  it('has the share of the differences with its interval', () => {
    const [demands] = whyOfRelease(release(60), new Set())[0]!.scales
    expect(demands!.share).toBeCloseTo(0.25, 2)
    expect(demands!.low).toBeLessThan(0.25)
    expect(demands!.high).toBeGreaterThan(0.25)
  })

  it('is told of colleagues alone where groups are few', () => {
    expect(clear(11).map(([, level]) => level)).toEqual(['people', 'people'])
  })
})

describe('figures for an expert', () => {
  it('follow from the statistics of a release, and are none where it has none', () => {
    const counted = { ...built.integrity, counted: 13 * 11 }
    const [first] = built.items
    const told = agreementsOf({
      ...built,
      items: ['a', 'b'].map((id) => ({ ...first!, id, scale: 'tone' })),
      statistics: { scales: [{ id: 'tone', alpha: 0.75, uniform: 1250 }], within: [[400]], between: [[50]] },
      integrity: counted,
    })
    expect(told).toEqual([
      {
        scale: 'tone',
        alpha: 0.75,
        icc1: expect.closeTo(1 / 9, 9),
        icc2: expect.closeTo(11 / 19, 9),
        // Two items: 1 - ((400 + 50) (2 - .75) - 50) / 1250.
        agreement: expect.closeTo(0.59, 9),
      },
    ])
    expect(agreementsOf(built)).toEqual([])
  })
})
