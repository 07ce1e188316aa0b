import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSheet, emptySummary, type Sheet } from '../../../analytics/index.ts'
import type { ReleaseRecord } from '../../../backend/domain/release.ts'
import type { FrozenRoster } from '../../../backend/domain/round.ts'
import { buildRelease } from '../../../backend/services/release/build-release.ts'
import type { AskedQuestionnaire } from '../../../backend/domain/questionnaire.ts'
import { heldAgainst } from '../../../backend/services/release/held-against.ts'
import { scoringPlanOf } from '../../../backend/services/release/scoring-plan-of.ts'
import { buildQuestionnaire } from '../../support/build-questionnaire.ts'

const questionnaire = buildQuestionnaire()

/** A company with groups of the given numbers of invited people. */
function roster(sizes: readonly number[]): FrozenRoster {
  return {
    organisation: 'Firma',
    nodes: [{ id: 'firma', name: 'Firma', parent: null, recipients: [] }],
    groups: sizes.map((size, place) => ({
      id: `g${place}`,
      name: `Gruppe ${place}`,
      parent: 'firma',
      mergedFrom: [`g${place}`],
      members: Array.from({ length: size }, (_, person) => ({
        id: `g${place}-${person}`,
        name: `${person}`,
        change: 'none',
      })),
      recipients: [],
    })),
    notCounted: [],
    approval: { difference: 'hash', representative: 'Asta' },
  }
}

function release(
  sheets: readonly (readonly Sheet[])[],
  earlier: readonly ReleaseRecord[] = [],
  { closedOn = '2026-03-16', asked = questionnaire }: { closedOn?: string; asked?: AskedQuestionnaire } = {},
): ReleaseRecord {
  const plan = scoringPlanOf(asked)
  const sizes = sheets.map((group) => Math.max(8, group.length))
  const summaries = new Map(
    sheets.map((group, place) => [
      `g${place}`,
      group.reduce((sum, sheet) => addSheet(plan, sum, sheet), emptySummary(plan)),
    ]),
  )
  const issued = new Map(sheets.map((group, place) => [`g${place}`, group.map((_, person) => `g${place}-${person}`)]))
  const count = sheets.flat().length
  return buildRelease({
    round: { id: `r${earlier.length}`, title: 'Runde', closedOn, fingerprint: 'fingerprint' },
    roster: roster(sizes),
    questionnaire: asked,
    plan,
    counted: { summaries, issued, empty: emptySummary(plan) },
    comments: new Map(),
    seal: { count, hash: 'box' },
    earlier,
    against: heldAgainst(closedOn, earlier),
  })
}

const option = fc.integer({ min: 0, max: 4 })
const sheet = fc.array(option, { minLength: 6, maxLength: 6 })
const groups = fc.array(fc.array(sheet, { maxLength: 14 }), { minLength: 2, maxLength: 7 })

/** Everything but the figures: which units and scales are shown, and what the certificate says. */
function layout({ release: { units, certificate, comparedWith } }: ReleaseRecord) {
  return {
    certificate,
    comparedWith,
    units: units.map((unit) => ({
      ...unit,
      scores: Object.keys(unit.scores),
      favourable: Object.keys(unit.favourable),
    })),
  }
}

describe('a release', () => {
  it('has the same bytes whatever the order of the sheets', () => {
    fc.assert(
      fc.property(groups, (sheets) => {
        const turned = sheets.map((group) => group.toReversed())
        expect(JSON.stringify(release(turned))).toBe(JSON.stringify(release(sheets)))
      }),
      { numRuns: 60 },
    )
  })

  it('hides and certifies by sizes alone: other answers change no layout', () => {
    fc.assert(
      fc.property(groups, fc.func(option), (sheets, other) => {
        const changed = sheets.map((group) => group.map((one) => one.map((answer, item) => other(answer, item))))
        expect(layout(release(changed))).toEqual(layout(release(sheets)))
      }),
      { numRuns: 60 },
    )
  })

  it('leaves out what is hidden just as what nobody answered', () => {
    const few = Array.from({ length: 4 }, () => [0, 0, 4, 4, 0, 0])
    const many = Array.from({ length: 12 }, () => [4, 4, 0, 0, 4, 4])
    const hidden = release([many, many, few]).release.units.find(({ id }) => id === 'g2')
    const empty = release([many, many, []]).release.units.find(({ id }) => id === 'g2')
    expect(JSON.stringify(hidden)).toBe(JSON.stringify(empty))
  })

  it('hides a second group where the first hidden one could be worked out from the whole', () => {
    const of = (size: number) => Array.from({ length: size }, () => [3, 3, 1, 1, 3, 3])
    const { units } = release([of(12), of(9), of(4)]).release
    const shown = units.filter(({ scores }) => Object.keys(scores).length > 0).map(({ id }) => id)
    expect(shown).toEqual(['firma', 'g0'])
  })

  it('hides one scale that few answered, and nothing else of the group', () => {
    const full = [3, 3, 1, 1, 3, 3]
    const skipped = [3, 3, null, null, 3, 3]
    const of = (size: number, skipping = 0) => Array.from({ length: size }, (_, at) => (at < skipping ? skipped : full))
    const { units } = release([of(12), of(9), of(7, 3)]).release
    const shownIn = (unit: string) => Object.keys(units.find(({ id }) => id === unit)?.scores ?? {})
    expect(shownIn('g0')).toEqual(['tone', 'humour', 'wellbeing'])
    expect(shownIn('g2')).toEqual(['tone', 'wellbeing'])
    // The company less the others would be the four who answered about humour.
    expect(shownIn('g1')).toEqual(['tone', 'wellbeing'])
  })

  it('shows a single item only where its scale is shown', () => {
    const sheetOf = (at: number) => (at < 12 ? [3, 3, null, null, 3, 3] : [3, 3, 1, 1, 3, 3])
    const few = Array.from({ length: 16 }, (_, at) => sheetOf(at))
    const many = Array.from({ length: 20 }, () => [3, 3, 1, 1, 3, 3])
    for (const unit of release([few, many, many]).release.units)
      for (const item of Object.keys(unit.favourable)) expect(Object.keys(unit.scores)).toContain(item.split('-')[0])
  })

  it('shows no share of the only item of an ordinary scale, which its score tells', () => {
    const full = buildQuestionnaire()
    const items = full.items.filter(({ id }) => id !== 'wellbeing-2')
    const many = Array.from({ length: 20 }, () => [3, 3, 1, 1, 3])
    const shares = release([many, many], [], { asked: { ...full, items } }).release.units.map((unit) =>
      Object.keys(unit.favourable),
    )
    expect(new Set(shares.flat())).toEqual(new Set(['tone-1', 'tone-2', 'humour-1', 'humour-2']))
  })

  it('shows no share of an item from which all answers of a hidden group of five would follow', () => {
    const of = (size: number, favourable: number) =>
      Array.from({ length: size }, (_, at) => (at < favourable ? [4, 4, 0, 0, 4, 4] : [0, 0, 4, 4, 0, 0]))
    const shares = (hidden: readonly Sheet[]) => {
      const { units } = release([of(25, 4), hidden]).release
      return ['firma', 'g0'].map((id) => units.find((unit) => unit.id === id)?.favourable['wellbeing-1'])
    }
    // 20 % of 25 are four people at least and 10 % of thirty four at most: nobody else.
    expect(shares(of(5, 0))).toEqual([10, undefined])
    expect(shares(of(14, 0))).toEqual([10, undefined])
    // Fifteen may have a share of their own: 10, two people at the most. The whole at 10 would make it one, at 20 it does not.
    expect(shares(of(15, 0))).toEqual([20, 20])
  })

  it('sets a group beside an earlier round only when nobody or enough people came or went', () => {
    const of = (size: number) => Array.from({ length: size }, () => [3, 3, 1, 1, 3, 3])
    const first = release([of(12), of(12), of(12)])
    const second = release([of(12), of(11), of(12)], [first], { closedOn: '2026-06-16' })
    const comparable = second.release.units.filter((unit) => unit.comparable).map(({ id }) => id)
    expect(second.release.comparedWith).toBe('r0')
    expect(comparable).not.toContain('g1')
    expect(comparable).toContain('g0')
  })

  it('lets a small group’s figure stand until it has moved about as far as one person can move it', () => {
    const of = (tone: number, size = 10) => Array.from({ length: size }, () => [tone, tone, 1, 1, tone, tone])
    const wellbeing = ({ release: { units } }: ReleaseRecord) =>
      units.find(({ id }) => id === 'g0')?.scores['wellbeing']
    const first = release([of(2), of(2), of(2)])
    // Three of ten answer a point higher: 57.5 points. In a group of ten a figure stands for 8.
    const slight = release([[...of(2, 7), ...of(3, 3)], of(2), of(2)], [first], { closedOn: '2026-06-16' })
    const clear = release([[...of(2, 4), ...of(3, 6)], of(2), of(2)], [first], { closedOn: '2026-06-16' })
    expect([first, slight, clear].map(wellbeing)).toEqual([50, 50, 70])
    // Without the first round it would have been 60.
    expect(wellbeing(release([[...of(2, 7), ...of(3, 3)], of(2), of(2)]))).toBe(60)
  })

  it('shows figures of a group under thirty at most twelve times a year, and those of all every time', () => {
    const sheets = [12, 12, 12].map((size) => Array.from({ length: size }, () => [3, 3, 1, 1, 3, 3]))
    const days = Array.from({ length: 14 }, (_, week) => new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString())
    const records: ReleaseRecord[] = []
    for (const day of days) records.push(release(sheets, [...records], { closedOn: day.slice(0, 10) }))
    const shown = records.map(({ release: { units } }) =>
      units.filter(({ scores }) => Object.keys(scores).length > 0).map(({ id }) => id),
    )
    expect(shown[11]).toEqual(['firma', 'g0', 'g1', 'g2'])
    expect(shown[12]).toEqual(['firma'])
    const aYearOn = release(sheets, records, { closedOn: '2027-02-15' }).release.units.find(({ id }) => id === 'g0')
    expect(Object.keys(aYearOn?.scores ?? {})).not.toEqual([])
  })

  it('shows no figure of a group that one person left days after its last figures came out', () => {
    const of = (size: number) => Array.from({ length: size }, () => [3, 3, 1, 1, 3, 3])
    const first = release([of(12), of(12), of(12)])
    const shownOn = (closedOn: string) =>
      release([of(12), of(11), of(12)], [first], { closedOn })
        .release.units.filter(({ scores }) => Object.keys(scores).length > 0)
        .map(({ id }) => id)
    expect(shownOn('2026-03-18')).toEqual(['g0', 'g2'])
    expect(shownOn('2026-04-13')).toEqual(['firma', 'g0', 'g1', 'g2'])
  })

  it('keeps in the ledger who was issued a ballot, and shows it to nobody', () => {
    const record = release([Array.from({ length: 9 }, () => [3, 3, 1, 1, 3, 3])])
    expect(record.memberships).toEqual([
      { unit: 'g0', issued: Array.from({ length: 9 }, (_, person) => `g0-${person}`) },
    ])
    expect(JSON.stringify(record.release)).not.toContain('g0-1')
  })
})
