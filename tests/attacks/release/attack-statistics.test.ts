import { describe, expect, it } from 'vitest'
import {
  coarseCode,
  emptyPool,
  pooledCovariance,
  poolUnit,
  productCounter,
  scoringPlan,
  significantDigits,
} from '../../../analytics/index.ts'
import type { Release, ReleaseRecord, ReleasedUnit } from '../../../backend/domain/release.ts'
import { attackReleases } from '../../../backend/services/attack/attack-releases.ts'
import { guessesIn } from '../../../backend/services/attack/attack-reconstruction.ts'
import { attackedRound } from '../../../backend/services/attack/attacked-round.ts'
import { roundedFrom } from '../../../backend/services/attack/read-statistics.ts'
import type { ReleaseAttack } from '../../../backend/messages/attack-words.ts'
import { seededRandom } from '../../analytics/seeded-random.ts'
import { buildRelease } from '../../support/build-release.ts'

const plan = scoringPlan({
  items: ['t1', 't2'].map((id) => ({ id, lowest: 0, highest: 4, reversed: false })),
  scales: [{ id: 'tone', items: ['t1', 't2'], adverse: 'low' }],
  warningScales: [],
})
const both = (text: string) => ({ da: text, en: text })

type Made = { readonly groups: number; readonly people: number; readonly digits?: number; readonly seed?: number }

const groupIds = (groups: number) => Array.from({ length: groups }, (_, place) => `g${place}`)

/** The sheets of groups whose people answer by chance. */
function sheetsOf({ groups, people, seed = 1 }: Made): readonly (readonly number[])[][] {
  const chance = seededRandom(seed)
  return groupIds(groups).map(() => {
    const climate = 1 + 2 * chance()
    const answer = () => Math.min(4, Math.max(0, Math.round(climate + 3 * (chance() - 0.5))))
    return Array.from({ length: people }, () => [answer(), answer()])
  })
}

const sumOf = (own: readonly (readonly number[])[]) => 12.5 * own.flat().reduce((sum, one) => sum + one, 0)
const sumsOf = (made: Made) => new Map(sheetsOf(made).map((own, place) => [`g${place}`, sumOf(own)]))

/** A release of them with company statistics in so many digits, however few they are. */
function record(made: Made, given: Partial<Release> = {}): ReleaseRecord {
  const { groups, people, digits = 2 } = made
  const sheets = sheetsOf(made)
  const pool = sheets.reduce(
    (all, own) => {
      const counter = productCounter(plan, ['tone'])
      for (const sheet of own) counter.add(sheet)
      return poolUnit(all, counter.products())
    },
    emptyPool(plan, ['tone']),
  )
  const { within, between } = pooledCovariance(pool.pairs[0]!)!
  const meanOf = (own: readonly (readonly number[])[]) => sumOf(own) / own.length
  const unit = (id: string, parent: string | null, mean: number): ReleasedUnit => ({
    id,
    name: id,
    parent,
    kind: parent === null ? 'company' : 'group',
    invited: people,
    scores: { tone: coarseCode(mean, 10) },
    favourable: {},
    comparable: false,
  })
  return {
    sequence: 1,
    release: {
      ...buildRelease(),
      scales: [
        { id: 'tone', name: both('Tone'), construct: 'tone', class: 'ordinary', adverse: 'low', figure: 'mean' },
      ],
      items: ['t1', 't2'].map((id) => ({ id, scale: 'tone', text: both(id), class: 'ordinary' })),
      units: [
        unit('company', null, meanOf(sheets.flat())),
        ...groupIds(groups).map((id, place) => unit(id, 'company', meanOf(sheets[place]!))),
      ],
      statistics: {
        scales: [{ id: 'tone', alpha: 0.8, uniform: 1250 }],
        within: [[significantDigits(within, digits)]],
        between: [[significantDigits(between, digits)]],
      },
      ...given,
    },
    memberships: groupIds(groups).map((id) => ({
      unit: id,
      issued: Array.from({ length: people }, (_, at) => `${id}-${at}`),
    })),
  }
}

const found = async (attack: ReleaseAttack, ...records: readonly ReleaseRecord[]) =>
  (await attackReleases(records)).find((one) => one.attack === attack)?.found
const seeds = Array.from({ length: 20 }, (_, place) => place + 1)
const guesses = (made: Made) => seeds.flatMap((seed) => guessesIn(attackedRound(record({ ...made, seed }))))
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

describe('company statistics under attack', () => {
  it('A1: are of a hundred people in ten groups, in two digits', async () => {
    const good = record({ groups: 13, people: 8 })
    expect(await found('A1', good)).toBe(0)
    expect(await found('A1', record({ groups: 12, people: 8 }))).toBe(1)
    expect(await found('A1', record({ groups: 9, people: 12 }))).toBe(1)
    expect(await found('A1', record({ groups: 13, people: 8, digits: 4 }))).toBeGreaterThan(0)
  })

  it('A1 and A6: are left alone where only a part of the units is in sight', async () => {
    const { release, ...rest } = record({ groups: 13, people: 8, digits: 4 })
    const part = { ...rest, release: { ...release, units: release.units.slice(1, 5) } }
    expect(await found('A1', part)).toBe(0)
    expect(guessesIn(attackedRound(part)).every(({ sum }) => sum === undefined)).toBe(true)
  })

  it('A9: are told once in a quarter, and not where a few came or went', async () => {
    const first = record({ groups: 13, people: 8 }, { round: 'r1', closedOn: '2026-02-16' })
    const later = (closedOn: string, change: (ids: readonly string[]) => string[] = (ids) => [...ids]) => {
      const { memberships, release } = record({ groups: 13, people: 8 }, { round: 'r2', closedOn })
      const changed = memberships.map(({ unit, issued }) => ({ unit, issued: unit === 'g0' ? change(issued) : issued }))
      return { sequence: 2, release, memberships: changed }
    }
    expect(await found('A9', first, later('2026-05-18'))).toBe(0)
    expect(await found('A9', first, later('2026-03-23'))).toBe(1)
    expect(await found('A9', first, later('2026-04-06'))).toBe(1)
    expect(
      await found(
        'A9',
        first,
        later('2026-05-18', (ids) => ids.slice(1)),
      ),
    ).toBe(1)
    expect(
      await found(
        'A9',
        first,
        later('2026-05-18', (ids) => ids.map((id) => `new-${id}`)),
      ),
    ).toBe(0)
  })

  it('A6: few groups and many digits tell the exact sum of a group’s scores', async () => {
    const exact = guesses({ groups: 3, people: 8, digits: 12 })
    expect(mean(exact.map(({ sum }) => sum!.chance))).toBeGreaterThan(0.35)
    expect(mean(exact.map(({ sum }) => sum!.byFigureAlone))).toBeLessThan(0.2)
    const counts = await Promise.all(
      seeds.map((seed) => found('A6', record({ groups: 3, people: 8, digits: 12, seed }))),
    )
    expect(Math.max(...counts.map((count) => count ?? 0))).toBeGreaterThan(0)
  })

  it('A6: a hundred people in ten groups and two digits tell little of any group', async () => {
    const told = guesses({ groups: 13, people: 8 })
    const gain = told.map(({ sum }) => sum!.chance - sum!.byFigureAlone)
    expect(mean(gain)).toBeLessThan(0.05)
    expect(mean(told.map(({ sum }) => sum!.chance))).toBeLessThan(0.35)
    expect(Math.max(...told.map(({ answers }) => answers))).toBeLessThan(0.35)
    for (const seed of seeds) expect(await found('A6', record({ groups: 13, people: 8, seed }))).toBe(0)
  })

  it('A6: is right about as often as it says', () => {
    for (const made of [
      { groups: 3, people: 8, digits: 12 },
      { groups: 13, people: 8 },
    ]) {
      const tried = seeds.flatMap((seed) => {
        const own = record({ ...made, seed })
        return guessesIn(attackedRound(own)).map(({ unit, sum }) => ({
          said: sum!.chance,
          right: sum!.guess === sumsOf({ ...made, seed }).get(unit),
        }))
      })
      const right = mean(tried.map((one) => Number(one.right)))
      expect(Math.abs(right - mean(tried.map(({ said }) => said)))).toBeLessThan(0.15)
    }
  })

  it('reads off a rounded number from where it was rounded', () => {
    expect(roundedFrom(440)).toEqual({ low: 435, high: 445 })
    expect(roundedFrom(-0.5)).toEqual({ low: expect.closeTo(-0.505, 12), high: expect.closeTo(-0.495, 12) })
    expect(roundedFrom(437.25)).toEqual({ low: 437.245, high: 437.255 })
    expect(roundedFrom(0)).toEqual({ low: -0.5, high: 0.5 })
  })
})
