import { describe, expect, it } from 'vitest'
import { whyOfRelease } from '../../backend/domain/why-of-release.ts'
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
    expect(found).toEqual([
      { outcome: 'wellbeing', scales: [] },
      { outcome: 'tone', scales: ['fairness'] },
    ])
  })

  it('is not told of few groups, nor of groups the reader may not see', () => {
    const few = organisation(20)
    expect(whyOfRelease(few, scopeOf(few))).toEqual([])
    const many = organisation(120)
    expect(whyOfRelease(many, new Set(['group-1', 'group-2']))).toEqual([])
  })
})
