import { describe, expect, it } from 'vitest'
import type { Release, ReleaseRecord, ReleasedUnit } from '../../../backend/domain/release.ts'
import { attackReleases } from '../../../backend/services/attack/attack-releases.ts'
import type { ReleaseAttack } from '../../../backend/messages/attack-words.ts'
import { isForcedAlike } from '../../../backend/services/attack/attack-alike.ts'
import { bestGuess } from '../../../backend/services/attack/best-guess.ts'
import { buildRelease } from '../../support/build-release.ts'
import { attackOrganisation } from './attack-organisations.ts'
import { shareSeen, upliftOf } from './longitudinal.ts'

const scale = {
  id: 'tone',
  name: { da: 'Tone', en: 'Tone' },
  construct: 'tone',
  class: 'ordinary',
  adverse: 'low',
} as const

type Group = { readonly size: number; readonly score?: number; readonly comparable?: boolean }

/** A release of a company and its groups; a group without a score is hidden. */
function record(groups: Readonly<Record<string, Group>>, given: Partial<Release> = {}, sequence = 1): ReleaseRecord {
  const unit = (
    id: string,
    parent: string | null,
    { score, comparable = false }: Omit<Group, 'size'>,
  ): ReleasedUnit => ({
    id,
    name: id,
    parent,
    kind: parent === null ? 'company' : 'group',
    invited: 10,
    scores: score === undefined ? {} : { tone: score },
    favourable: {},
    comparable,
  })
  return {
    sequence,
    release: {
      ...buildRelease(),
      round: `r${sequence}`,
      scales: [{ ...scale, figure: 'mean' }],
      items: [],
      units: [
        unit('company', null, { score: 50 }),
        ...Object.entries(groups).map(([id, one]) => unit(id, 'company', one)),
      ],
      ...given,
    },
    memberships: Object.entries(groups).map(([id, { size }]) => ({
      unit: id,
      issued: Array.from({ length: size }, (_, place) => `${id}-${place}`),
    })),
  }
}

/** The units of such a release, with another figure of the company. */
const companyAt = (score: number, groups: Readonly<Record<string, Group>>): ReleasedUnit[] =>
  record(groups).release.units.map((unit) => (unit.parent === null ? { ...unit, scores: { tone: score } } : unit))

const item = { id: 'tone-1', scale: 'tone', text: scale.name, class: 'ordinary' } as const

/** The same release with a favourable share of a single item instead of scores. */
const sharesAt = (share: number, size: number): ReleasedUnit[] =>
  record({ a: { size, score: 50 } }).release.units.map((unit) => ({
    ...unit,
    scores: {},
    favourable: { [item.id]: share },
  }))

const found = async (attack: ReleaseAttack, ...records: readonly ReleaseRecord[]) =>
  (await attackReleases(records)).find((one) => one.attack === attack)?.found

describe('each attack finds its leak when the rule against it is switched off, and nothing with the rule', () => {
  const safe = record({ a: { size: 12, score: 50 }, b: { size: 9 }, c: { size: 4 } })

  it('nothing in a release as the gate makes it', async () => {
    const outcomes = await attackReleases([safe])
    expect(outcomes.filter((one) => one.found > 0)).toEqual([])
    // One release alone has nothing to compare.
    expect(outcomes.filter(({ tried }) => tried === 0).map(({ attack }) => attack)).toEqual(['A9'])
  })

  it('A1: the floor', async () => {
    expect(await found('A1', record({ a: { size: 12, score: 50 }, b: { size: 4, score: 50 } }))).toBe(1)
  })

  it('A2, A3 and A7: hiding a second group beside a small one', async () => {
    const shown = record({ a: { size: 12, score: 50 }, b: { size: 9, score: 50 }, c: { size: 4 } })
    for (const attack of ['A2', 'A3', 'A7'] as const) expect(await found(attack, shown)).toBeGreaterThan(0)
  })

  it('A4: coarse codes', async () => {
    const groups = { a: { size: 12, score: 50 }, b: { size: 9, score: 50 }, c: { size: 4 } }
    expect(await found('A4', record(groups))).toBe(0)
    expect(await found('A4', record(groups, { step: 1 }))).toBe(1)
  })

  it('A4: says nothing of a hidden group around which nothing is shown', async () => {
    const groups = { a: { size: 12, score: 50 }, c: { size: 4 } }
    const units = record(groups).release.units.map((unit) => (unit.parent === null ? { ...unit, scores: {} } : unit))
    expect(await found('A4', record(groups, { units }))).toBe(0)
  })

  it('A4: codes of a group and of those inside it, chosen together', async () => {
    // Of twelve people seven are at 30 and all at "10 or lower": the other five, two of them hidden groups, are below 1.
    const groups = { a: { size: 7, score: 30 }, b: { size: 1 }, c: { size: 4 } }
    expect(await found('A4', record(groups, { units: companyAt(10, groups) }))).toBe(2)
    expect(await found('A4', record(groups, { units: companyAt(30, groups) }))).toBe(0)
  })

  it('A4: shares of a single item, in whole people', async () => {
    const items = [{ id: 'tone-1', scale: 'tone', text: scale.name, class: 'ordinary' }] as const
    const found4 = async (shares: readonly [number, number], hidden: readonly number[]) => {
      const groups = {
        a: { size: 25, score: 20 },
        ...Object.fromEntries(hidden.map((size, at) => [`h${at}`, { size }])),
      }
      const units = companyAt(20, groups).map((unit) =>
        unit.parent === null || unit.id === 'a'
          ? { ...unit, favourable: { 'tone-1': unit.parent === null ? shares[0] : shares[1] } }
          : unit,
      )
      return await found('A4', record(groups, { items: [...items], units }))
    }
    // Below 15 % of thirty are four people, and 20 % of 25 are four at least: none of the hidden five.
    expect(await found4([10, 20], [5])).toBe(1)
    // Of forty it is five people: one of the hidden fifteen at the most. Twenty percent of forty leaves up to five.
    expect(await found4([10, 20], [9, 6])).toBe(2)
    expect(await found4([20, 20], [9, 6])).toBe(0)
  })

  it('A4: passes over what one figure says of any few of its people', async () => {
    // Of 24 at "10 or lower" any nine are below 40 on average: 24 * 15 / 9. It says nothing about the hidden nine.
    const groups = { a: { size: 9 }, b: { size: 15 } }
    const about = { scales: [{ ...scale, class: 'sensitive', figure: 'mean' } as const] }
    expect(await found('A4', record(groups, { ...about, units: companyAt(10, groups) }))).toBe(0)
    // The same nine are found where a rule was broken, and the others are shown without enough being left.
    const shown = { a: { size: 9 }, b: { size: 15, score: 20 } }
    expect(await found('A4', record(shown, { ...about, units: companyAt(10, shown) }))).toBe(1)
  })

  it('A5: ends wide enough for one person who takes their own answer away', async () => {
    // Below 15 points five people have less than 75 together: whoever gave 25 of them leaves the others less than 50.
    expect(await found('A5', record({ a: { size: 5, score: 10 } }))).toBe(1)
    expect(await found('A5', record({ a: { size: 5, score: 90 } }))).toBe(1)
    // Below 35 they have up to 175, and after the insider's 100 one of the others can be at the middle.
    expect(await found('A5', record({ a: { size: 5, score: 30 } }))).toBe(0)
    expect([75, 150, 151].map((points) => isForcedAlike({ people: 5, points }, 1))).toEqual([true, true, false])
    expect([151, 250, 251].map((points) => isForcedAlike({ people: 5, points }, 2))).toEqual([true, true, false])
  })

  it('A5: whoever answered worst of all and is left out of a robust figure', async () => {
    const robust = { scales: [{ ...scale, figure: 'robust' } as const] }
    // Low is adverse: the other four are 4.2 points, the correction, nearer to the upper end than the figure says.
    expect(await found('A5', record({ a: { size: 5, score: 90 } }, robust))).toBe(1)
    expect(await found('A5', record({ a: { size: 5, score: 80 } }, robust))).toBe(0)
    expect(await found('A5', record({ a: { size: 5, score: 10 } }, robust))).toBe(0)
  })

  it('A5: codes of a group and of those inside it, chosen together', async () => {
    // By hand: twelve below 25 have less than 300, seven at 30 at least 175, which leaves the other five up to 125.
    const groups = { a: { size: 7, score: 30 }, b: { size: 5 } }
    expect(await found('A5', record(groups, { units: companyAt(20, groups) }))).toBe(1)
    expect(await found('A5', record(groups, { units: companyAt(30, groups) }))).toBe(0)
  })

  it('A5: in whole answers, where nobody left a question out', async () => {
    // By hand: 50 below 15 have less than 750, seventeen from 35 on at least 595: the other 33 less than 155. In steps of
    // half a question's 25 points it is 737.5 and 600: 137.5, so that no two of them reach 100 and 50.
    const groups = { a: { size: 17, score: 40 }, b: { size: 33 } }
    const units = companyAt(10, groups)
    const questions = [1, 2].map((number) => ({ ...item, id: `tone-${number}` }))
    expect(await found('A5', record(groups, { units }))).toBe(0)
    expect(await found('A5', record(groups, { units, items: questions }))).toBe(1)
    // One question's steps of 25 leave 725 less 600.
    expect(await found('A5', record(groups, { units, items: [item] }))).toBe(1)
    expect(await found('A5', record(groups, { units: companyAt(20, groups), items: questions }))).toBe(0)
  })

  it('A5: single items from fifteen answers', async () => {
    const shares = (size: number) => record({ a: { size } }, { items: [item], scales: [], units: sharesAt(10, size) })
    // Of ten up to one is favourable, the insider; of fifteen up to two.
    expect([await found('A5', shares(10)), await found('A5', shares(15))]).toEqual([2, 0])
  })

  it('A6: the floor and coarse codes', async () => {
    // By hand, two people with a mean below 15: nobody above 0, or one of them at 25.
    expect(bestGuess({ people: 2, code: 10, step: 10, isRobust: false, items: 1 })).toBeGreaterThan(0.35)
    expect(bestGuess({ people: 8, code: 50, step: 10, isRobust: false, items: 1 })).toBeLessThan(0.1)
    expect(await found('A6', record({ a: { size: 2, score: 10 }, b: { size: 20 } }))).toBe(1)
  })

  it('A8: one release a round', async () => {
    expect(await found('A8', safe, safe)).toBe(1)
  })

  it('A9: no comparison, and no second figure within days, where a few came or went', async () => {
    const before = record({ a: { size: 12, score: 50 }, b: { size: 13, score: 50 } }, { closedOn: '2026-03-16' })
    const groups = { a: { size: 11, score: 50, comparable: true }, b: { size: 13, score: 50 } }
    const beside = record(groups, { closedOn: '2026-06-16', comparedWith: 'r1' }, 2)
    const apart = record({ ...groups, a: { size: 11, score: 50 } }, { closedOn: '2026-06-16', comparedWith: 'r1' }, 2)
    const daysLater = record({ ...groups, a: { size: 11, score: 50 } }, { closedOn: '2026-03-19' }, 2)
    expect(await found('A9', before, beside)).toBe(1)
    expect(await found('A9', before, apart)).toBe(0)
    expect(await found('A9', before, daysLater)).toBeGreaterThan(0)
  })

  it('A15: files hold what the release shows and nothing else', async () => {
    const units = record({ a: { size: 12, score: 50 } }).release.units
    const more = units.map((unit) => (unit.id === 'a' ? { ...unit, scores: { ...unit.scores, control: 40 } } : unit))
    expect(await found('A15', record({ a: { size: 12, score: 50 } }, { units: more }))).toBe(1)
  })
})

describe('made-up organisations through the gate', () => {
  const derivations = ['A1', 'A2', 'A3', 'A4', 'A7', 'A8', 'A9', 'A15']

  it.each([9, 20, 30, 300])('with %i people leak nothing in six rounds', async (people) => {
    const { attacks, gates, guesses } = await attackOrganisation(people, people)
    expect(attacks.filter(({ attack, found: leaks }) => derivations.includes(attack) && leaks > 0)).toEqual([])
    expect(gates['varsko']?.leaks).toBe(false)
    if (people < 300) return
    expect(gates['threshold-only']?.leaks).toBe(true)
    expect(guesses.reduce((sum, one) => sum + one.answers, 0) / guesses.length).toBeLessThan(0.35)
  })

  it('release nothing of nine people', async () => {
    expect((await attackOrganisation(9, 1)).gates['varsko']).toEqual({ leaks: false, answers: 0, visible: 0 })
  })
})

describe('averaging rounds around a departure', () => {
  it('tells less where figures stand until they have clearly moved, and a change by everybody is still seen', () => {
    const stands = upliftOf({ people: 8, rounds: 6, stands: true })
    const fresh = upliftOf({ people: 8, rounds: 6, stands: false })
    expect(stands.uplift).toBeLessThanOrEqual(0.05)
    expect(fresh.uplift).toBeGreaterThan(0.05)
    expect(shareSeen({ people: 8, stands: true })).toBeGreaterThan(0.9)
  })
})
