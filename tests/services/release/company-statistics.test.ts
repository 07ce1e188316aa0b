import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSheet, emptyPool, emptySummary, poolUnit, productCounter, type Sheet } from '../../../analytics/index.ts'
import { releaseRecord, type ReleaseRecord } from '../../../backend/domain/release.ts'
import { agreementsOf } from '../../../backend/domain/statistics-of-release.ts'
import type { AskedQuestionnaire } from '../../../backend/domain/questionnaire.ts'
import type { FrozenRoster } from '../../../backend/domain/round.ts'
import { buildRelease } from '../../../backend/services/release/build-release.ts'
import { countedScales } from '../../../backend/services/release/company-statistics.ts'
import { heldAgainst } from '../../../backend/services/release/held-against.ts'
import { scoringPlanOf } from '../../../backend/services/release/scoring-plan-of.ts'
import { seededRandom } from '../../analytics/seeded-random.ts'
import { buildQuestionnaire } from '../../support/build-questionnaire.ts'

const base = buildQuestionnaire()
/** Tone and wellbeing are ordinary, rough humour is sensitive here. */
const questionnaire: AskedQuestionnaire = {
  ...base,
  scales: base.scales.map((scale) => (scale.id === 'humour' ? { ...scale, class: 'sensitive' } : scale)),
}
const plan = scoringPlanOf(questionnaire)
const scales = countedScales(questionnaire)

type Round = {
  readonly sheets: readonly (readonly Sheet[])[]
  readonly closedOn?: string
  readonly earlier?: readonly ReleaseRecord[]
  /** Ids of those who answered, where the same people are not meant. */
  readonly person?: (group: number, place: number) => string
}

function release({ sheets, closedOn = '2026-03-16', earlier = [], person = (group, at) => `${group}-${at}` }: Round) {
  const groups = sheets.map((own, place) => ({ id: `g${place}`, own, issued: own.map((_, at) => person(place, at)) }))
  const roster: FrozenRoster = {
    organisation: 'Firma',
    nodes: [{ id: 'firma', name: 'Firma', parent: null, recipients: [] }],
    groups: groups.map(({ id, issued }) => ({
      id,
      name: id,
      parent: 'firma',
      mergedFrom: [id],
      members: issued.map((member) => ({ id: member, name: member, change: 'none' })),
      recipients: [],
    })),
    notCounted: [],
    approval: { difference: 'hash', representative: 'Asta' },
  }
  let pooled = emptyPool(plan, scales)
  for (const { own } of groups) {
    const counter = productCounter(plan, scales)
    for (const sheet of own) counter.add(sheet)
    pooled = poolUnit(pooled, counter.products())
  }
  const summaries = groups.map(
    ({ id, own }) => [id, own.reduce((sum, sheet) => addSheet(plan, sum, sheet), emptySummary(plan))] as const,
  )
  return buildRelease({
    round: { id: `r${earlier.length}`, title: 'Runde', closedOn, fingerprint: '' },
    roster,
    questionnaire,
    plan,
    counted: {
      summaries: new Map(summaries),
      issued: new Map(groups.map(({ id, issued }) => [id, issued])),
      pooled,
      empty: emptySummary(plan),
    },
    comments: new Map(),
    seal: { count: sheets.flat().length, hash: 'box' },
    earlier,
    against: heldAgainst(closedOn, earlier),
  })
}

/** So many groups of so many people who answer by chance. */
function answers(groups: number, size: number, seed = 1): readonly (readonly Sheet[])[] {
  const chance = seededRandom(seed)
  return Array.from({ length: groups }, () =>
    Array.from({ length: size }, () => Array.from({ length: 6 }, () => Math.floor(5 * chance()))),
  )
}
const statistics = (round: Round) => release(round).release.statistics

/** Everything but the values: which numbers there are. */
const layout = ({ release: { statistics: told, certificate } }: ReleaseRecord) => ({
  certificate,
  scales: told?.scales.map((scale) => [Object.keys(scale), scale.id, scale.uniform]),
  holes: [told?.within, told?.between].map((rows) => rows?.map((row) => row.map((one) => one === null))),
})

describe('company statistics', () => {
  it('are told of ordinary scales from 100 answers in 10 groups, and say so in the certificate', () => {
    const record = release({ sheets: answers(10, 10) })
    expect(record.release.statistics?.scales.map(({ id }) => id)).toEqual(['tone', 'wellbeing'])
    expect(record.release.certificate.statistics).toEqual({ answers: 100, groups: 10, digits: 2, scales: 2 })
    expect(() => releaseRecord.parse(record)).not.toThrow()
  })

  it.each([
    ['99 answers', answers(11, 9)],
    ['nine groups', answers(9, 20)],
    ['a tenth group of four', [...answers(9, 20), ...answers(1, 4)]],
  ])('are told of nobody with %s, and then look like those of no answers', (_, sheets) => {
    const record = release({ sheets })
    expect('statistics' in record.release).toBe(false)
    expect(record.release.certificate.statistics).toEqual({ answers: 100, groups: 10, digits: 2, scales: 0 })
    expect('statistics' in release({ sheets: sheets.map(() => []) }).release).toBe(false)
  })

  it('leave out a scale that too few answered, and a pair that too few have both of', () => {
    const without = (from: number) => (sheet: Sheet, at: number) =>
      sheet.map((answer, item) => (item >= from && item < from + 2 && at === 0 ? null : answer))
    const sheets = answers(10, 10)
    const few = sheets.map((group, place) => (place === 0 ? group.map(without(4)) : group))
    expect(statistics({ sheets: few })?.scales.map(({ id }) => id)).toEqual(['tone'])
    // A hundred and four answered each of the two, ninety-eight both.
    const more = answers(10, 11).map((group, place) =>
      place < 6 ? group.map((sheet, at) => (at === 0 ? without(0)(sheet, 0) : without(4)(sheet, at - 1))) : group,
    )
    const told = statistics({ sheets: more })?.within.map((row) => row.map((one) => one !== null))
    expect(told).toEqual([[true], [false, true]])
  })

  it('have two significant digits', () => {
    const told = statistics({ sheets: answers(12, 12) })!
    const numbers = [told.within, told.between].flat(2).map((one) => one ?? 0)
    for (const one of [...numbers, ...told.scales.flatMap(({ alpha }) => alpha ?? [])])
      expect(one.toPrecision(2)).toBe(Number(one.toPrecision(15)).toPrecision(2))
    expect(numbers.some((one) => one > 100 && one % 10 !== 0)).toBe(false)
  })

  it('count no blank sheet in the size of a group', () => {
    const milder = (sheet: Sheet): Sheet => sheet.map((answer) => Math.floor((answer ?? 0) / 2))
    const sheets = answers(12, 9).map((group, place) => (place < 6 ? group.map(milder) : group))
    const blank: Sheet = questionnaire.items.map(() => null)
    const withBlanks = sheets.map((group, place) => (place % 2 === 0 ? [...group, blank, blank, blank] : group))
    const reliabilities = (round: Round) => agreementsOf(release(round).release).map(({ scale, icc2 }) => [scale, icc2])
    expect(statistics({ sheets: withBlanks })?.scales.map(({ groupSize }) => groupSize)).toEqual([9, 9])
    expect(reliabilities({ sheets: withBlanks })).toEqual(reliabilities({ sheets }))
    expect(reliabilities({ sheets }).some(([, icc2]) => Number(icc2) > 0)).toBe(true)
  })

  it('are told once in a quarter and not within two months, whatever is asked', () => {
    const sheets = answers(10, 12)
    const first = release({ sheets, closedOn: '2026-02-16' })
    const told = (closedOn: string, earlier: readonly ReleaseRecord[]) =>
      statistics({ sheets, closedOn, earlier }) !== undefined
    expect(told('2026-03-30', [first])).toBe(false)
    expect(told('2026-04-06', [first])).toBe(false)
    expect(told('2026-05-04', [first])).toBe(true)
    const second = release({ sheets, closedOn: '2026-03-30', earlier: [first] })
    expect(told('2026-05-04', [first, second])).toBe(true)
  })

  it('are not told again where a few people came or went since', () => {
    const sheets = answers(10, 12)
    const first = release({ sheets, closedOn: '2026-02-16' })
    const replaced = (people: number) =>
      statistics({
        sheets,
        closedOn: '2026-05-18',
        earlier: [first],
        person: (group, at) => (group === 0 && at < people ? `new-${at}` : `${group}-${at}`),
      }) !== undefined
    // One who left and one who came are two.
    expect([replaced(0), replaced(1), replaced(2), replaced(3)]).toEqual([true, false, false, true])
  })

  it('are read from releases that knew of none', () => {
    const { certificate, ...rest } = release({ sheets: answers(10, 10) }).release
    const { statistics: _, ...before } = certificate
    const { statistics: __, ...old } = { ...rest, certificate: before }
    expect(() => releaseRecord.parse({ sequence: 1, release: old, memberships: [] })).not.toThrow()
  })

  const option = fc.integer({ min: 0, max: 4 })
  const sheet = fc.array(fc.option(option, { freq: 30 }), { minLength: 6, maxLength: 6 })
  const people = fc.array(fc.array(sheet, { minLength: 4, maxLength: 14 }), { minLength: 10, maxLength: 13 })

  it('are there by sizes alone: permuted answers change nothing of what is told and certified', () => {
    fc.assert(
      fc.property(people, fc.func(option), (sheets, other) => {
        const changed = sheets.map((group) =>
          group.map((one) => one.map((answer, item) => (answer === null ? null : other(answer, item)))),
        )
        expect(layout(release({ sheets: changed }))).toEqual(layout(release({ sheets })))
      }),
      { numRuns: 40 },
    )
  })

  it('are there when everybody answers alike', () => {
    const alike = answers(10, 10).map((group) => group.map(() => [2, 2, 2, 2, 2, 2]))
    expect(layout(release({ sheets: alike }))).toEqual(layout(release({ sheets: answers(10, 10) })))
  })

  it('have the same bytes whatever the order of sheets', () => {
    fc.assert(
      fc.property(people, (sheets) => {
        const turned = sheets.map((group) => group.toReversed())
        expect(JSON.stringify(release({ sheets: turned }))).toBe(JSON.stringify(release({ sheets })))
      }),
      { numRuns: 30 },
    )
  })
})
