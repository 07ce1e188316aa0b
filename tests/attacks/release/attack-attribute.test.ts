import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attackReleases } from '../../../backend/services/attack/attack-releases.ts'
import type { ReleaseRecord } from '../../../backend/domain/release.ts'
import type { ReleaseInput } from '../../../backend/services/release/release-input.ts'
import type { ReleaseAttack } from '../../../backend/messages/attack-words.ts'
import { alike, declaredIn, declaredRound, declaring, type DeclaredGroup } from '../../support/declared-round.ts'

const group = (...answers: readonly DeclaredGroup['answers'][]): DeclaredGroup => ({
  department: 0,
  answers: answers.flat(),
})

/** Shows every value that anybody declared. */
const ruleOff: NonNullable<ReleaseInput['valueGate']> = ({ declared }) => ({
  shown: (declared[0] ?? []).map((_, value) => declared.some((block) => (block[value] ?? 0) > 0)),
  checked: 0,
  attempts: 1,
})

type Crossing = Parameters<NonNullable<ReleaseInput['valueCoding']>>[0]

/** Codes of values as they are, whatever they tell together. */
const codesOff: NonNullable<ReleaseInput['valueCoding']> = ({ values }: Crossing) => values.map(({ code }) => code)

type Given = {
  readonly groups: readonly DeclaredGroup[]
  readonly valueGate?: ReleaseInput['valueGate']
  readonly valueCoding?: ReleaseInput['valueCoding']
}

const attacked = async ({ groups, ...gate }: Given) =>
  attackReleases([declaredRound({ groups, ...gate })], undefined, () => declaredIn(groups))

const found = async (attack: ReleaseAttack, given: Given) =>
  (await attacked(given)).find((one) => one.attack === attack)?.found ?? 0

/** A night team of twelve, one of whom did not say that they work at night. */
const nightTeam = [
  group(alike(11, 2, 3), alike(1, null, 0)),
  group(alike(20, 0, 3), alike(25, 1, 2), alike(15, null, 2)),
]

/** Of a group the department it is in, and of some of its people the value they declare and the answer all of these give. */
type MadeGroup = {
  readonly department: number
  readonly parts: readonly { readonly value: number | null; readonly people: number; readonly answer: number }[]
}

/** Guesses (A6) are left out: they are right now and then. */
async function expectNothingTold(made: fc.Arbitrary<readonly MadeGroup[]>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(made, async (all) => {
      const groups = all.map(({ department, parts }) => ({
        department,
        answers: parts.flatMap((part) => alike(part.people, part.value, part.answer)),
      }))
      const outcomes = await attacked({ groups })
      expect(outcomes.filter(({ attack, found: leaks }) => attack !== 'A6' && leaks > 0)).toEqual([])
    }),
    { numRuns },
  )
}

describe('what people declared, attacked beside the units', () => {
  it('tells nothing through the gate, though all of it was tried', async () => {
    const outcomes = await attacked({ groups: nightTeam })
    expect(outcomes.filter(({ attack, found: leaks }) => attack !== 'A6' && leaks > 0)).toEqual([])
    const without = await attackReleases([declaredRound({ groups: nightTeam })])
    const tried = (all: typeof outcomes, attack: ReleaseAttack) => all.find((one) => one.attack === attack)?.tried ?? 0
    for (const attack of ['A1', 'A2', 'A3', 'A4'] as const)
      expect(tried(outcomes, attack)).toBeGreaterThan(tried(without, attack))
  })

  it('finds a value of too few where the rule is off (A1)', async () => {
    const groups = [group(alike(30, 0, 3), alike(7, 2, 1), alike(20, null, 2))]
    expect(await found('A1', { groups, valueGate: ruleOff })).toBeGreaterThan(0)
    expect(await found('A1', { groups })).toBe(0)
  })

  it('finds the one of the night team who did not say so where the rule is off (A2, A3)', async () => {
    for (const attack of ['A2', 'A3'] as const) {
      expect(await found(attack, { groups: nightTeam, valueGate: ruleOff })).toBeGreaterThan(0)
      expect(await found(attack, { groups: nightTeam })).toBe(0)
    }
  })

  it('finds fewer than a cell is made of where the rule is off (A3)', async () => {
    // Twelve at night, all in a team of twenty: the eight others are known by subtracting.
    const groups = [group(alike(12, 2, 3), alike(8, 0, 2)), group(alike(30, 0, 2)), group(alike(40, null, 2))]
    expect(await found('A3', { groups, valueGate: ruleOff })).toBeGreaterThan(0)
    expect(await found('A3', { groups })).toBe(0)
  })

  it('guesses at the answers of a value of too few that has the ends of many (A6)', async () => {
    const groups = [group(alike(5, 2, 0), alike(40, 0, 3)), group(alike(40, null, 2))]
    const endsOff: NonNullable<ReleaseInput['valueCoding']> = ({ values }: Crossing) =>
      values.map(({ code }) => (code <= 20 ? 0 : code))
    expect(await found('A6', { groups, valueGate: ruleOff, valueCoding: endsOff })).toBeGreaterThan(0)
    expect(await found('A6', { groups, valueGate: ruleOff })).toBe(0)
    expect(await found('A6', { groups })).toBe(0)
  })

  it('finds what the few who declared none answered where the rule is off (A4)', async () => {
    const groups = [group(alike(30, 0, 3), alike(20, 1, 2), alike(3, null, 0))]
    expect(await found('A4', { groups, valueGate: ruleOff })).toBeGreaterThan(0)
    expect(await found('A4', { groups })).toBe(0)
  })

  it.each([
    // Of 22 people below 15 twelve have 25 or more: at most 3 each for the ten others.
    [
      'a team without a value',
      [group(alike(11, 2, 1), alike(1, 2, 2), alike(10, null, 0)), group(alike(40, 0, 3), alike(15, null, 2))],
    ],
    // A department of thirty below 25, a team of eight in it above 45 and twelve at night above 25: at most 9 for ten in hidden teams.
    [
      'a department without a team and a value',
      [
        group(alike(8, null, 2)),
        group(alike(3, 2, 1), alike(1, 2, 2)),
        group(alike(4, 2, 1)),
        group(alike(4, 2, 1)),
        group(alike(4, null, 0)),
        group(alike(3, null, 0)),
        group(alike(3, null, 0)),
        { department: 1, answers: [...alike(40, 0, 3), ...alike(15, null, 2)] },
      ],
    ],
    // Nine at 30 and eleven at the top declared the same, beside twelve at the top: no code of the twenty is safe.
    [
      'a department of which only the whole scale of a value is safe',
      [group(alike(9, 2, 1)), group(alike(11, 2, 4), alike(12, 0, 4))],
    ],
  ])('finds what others answered where codes are not chosen together: %s (A4)', async (_, groups) => {
    expect(await found('A4', { groups, valueCoding: codesOff })).toBeGreaterThan(0)
    expect(await found('A4', { groups })).toBe(0)
    expect(declaredRound({ groups }).release.attribute?.values[2]?.scores).toHaveProperty('wellbeing')
  })

  it('finds two rounds within a year that tell of it (A9)', async () => {
    const groups = [group(alike(30, 0, 3), alike(20, 1, 2), alike(15, null, 2))]
    const first = declaredRound({ groups })
    const found9 = async (...records: readonly ReleaseRecord[]) =>
      (await attackReleases(records)).find(({ attack }) => attack === 'A9')?.found
    const soon = { groups, closedOn: '2026-09-16' }
    // As if the ledger had forgotten the first.
    const forgetful = declaredRound(soon)
    const second = { ...forgetful, sequence: 2, release: { ...forgetful.release, round: 'r1' } }
    expect(await found9(first, second)).toBe(1)
    expect(await found9(first, declaredRound({ ...soon, earlier: [first] }))).toBe(0)
  })

  it('tells nothing whatever the groups, the values and the answers are', async () => {
    const value = fc.option(fc.nat(2), { freq: 6 })
    const some = fc.record({ value, people: fc.integer({ min: 1, max: 14 }), answer: fc.nat(4) })
    const groupOf = fc.record({ department: fc.nat(1), parts: fc.array(some, { minLength: 1, maxLength: 3 }) })
    await expectNothingTold(fc.array(groupOf, { minLength: 2, maxLength: 5 }), 150)
  }, 120_000)

  it('tells nothing where whole groups and values answered alike at an end', async () => {
    const value = fc.constantFrom(0, 1, 2, 2, null)
    const some = fc.record({
      value,
      people: fc.integer({ min: 3, max: 14 }),
      answer: fc.constantFrom(0, 0, 1, 2, 4, 4),
    })
    const groupOf = fc.record({ department: fc.nat(1), parts: fc.array(some, { minLength: 1, maxLength: 3 }) })
    await expectNothingTold(fc.array(groupOf, { minLength: 2, maxLength: 6 }), 300)
  }, 240_000)

  it('A23: is told of thirty people and of none fewer, in no output', async () => {
    for (const people of [9, 20, 29]) {
      const { release } = declaredRound({ groups: [group(alike(people, 0, 3))] })
      expect(release.attribute?.values).toEqual(declaring.attribute?.options.map((name) => ({ name, scores: {} })))
    }
    const { release } = declaredRound({ groups: [group(alike(30, 0, 3))] })
    expect(release.attribute?.values[0]?.scores).toHaveProperty('wellbeing')
  })
})
