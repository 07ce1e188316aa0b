import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { release as releaseShape, type ReleaseRecord } from '../../../backend/domain/release.ts'
import { alike, declaredRound, declaring, type DeclaredGroup } from '../../support/declared-round.ts'

const shownIn = ({ release }: ReleaseRecord) =>
  release.attribute?.values.map(({ scores }) => Object.keys(scores).length > 0)

/** All but the codes themselves. */
const layoutOf = ({ release: { attribute, certificate } }: ReleaseRecord) => ({
  certificate,
  values: attribute?.values.map(({ scores, ...value }) => [value, Object.keys(scores)]),
})

const group = (...answers: readonly DeclaredGroup['answers'][]): DeclaredGroup => ({
  department: 0,
  answers: answers.flat(),
})

describe('what people declared of themselves', () => {
  const groups = [group(alike(20, 0, 3), alike(12, 1, 2)), group(alike(15, 0, 3), alike(11, 2, 1), alike(14, 1, 3))]

  it('is told by value for the whole organisation, in coarse codes and no numbers of people', () => {
    const { release } = declaredRound({ groups })
    const { attribute } = releaseShape.parse(release)
    expect(attribute).toMatchObject({
      id: 'working-hours',
      values: [
        { name: { da: 'Dag' }, scores: { wellbeing: 80 } },
        { name: { da: 'Aften' }, scores: { wellbeing: 60 } },
        { name: { da: 'Nat' }, scores: { wellbeing: 30 } },
      ],
    })
    expect(attribute?.values.map((value) => Object.keys(value))).toEqual(
      Array.from({ length: 3 }, () => ['name', 'scores']),
    )
    expect(release.certificate.attribute).toMatchObject({ valuesShown: 3, attempts: 1 })
  })

  it('looks the same where ten and where eleven declared a value', () => {
    // Of a figure of ten the ends are wider than of eleven; whoever knows of eleven night workers is not told that all answered.
    const night = (people: number) => {
      const { attribute } = declaredRound({
        groups: [group(alike(40, 0, 2), alike(people, 2, 4), alike(20, null, 2))],
      }).release
      return attribute?.values[2]
    }
    expect(night(11)).toEqual(night(10))
  })

  it('is read from older releases without their numbers of people', () => {
    const { release } = declaredRound({ groups })
    const { attribute } = release
    const older = { ...attribute, values: attribute?.values.map((value) => ({ ...value, participation: '10-14' })) }
    expect(releaseShape.parse({ ...release, attribute: older })).toEqual(release)
  })

  it('is told of no unit, and changes nothing of what units show', () => {
    const { release } = declaredRound({ groups })
    const undeclared = groups.map(({ department, answers }) => ({
      department,
      answers: answers.map(({ sheet }) => ({ value: null, sheet })),
    }))
    expect(declaredRound({ groups: undeclared }).release.units).toEqual(release.units)
  })

  it('looks the same where nine declared a value as where nobody did', () => {
    const most = [...alike(30, 0, 3), ...alike(20, 1, 2), ...alike(4, null, 1)]
    const some = declaredRound({ groups: [group(most, alike(9, 2, 1))] })
    const none = declaredRound({ groups: [group(most, alike(9, null, 1))] })
    expect(JSON.stringify(some.release.attribute)).toBe(JSON.stringify(none.release.attribute))
    expect(shownIn(some)).toEqual([true, true, false])
  })

  it('hides a second value where too few others would be left', () => {
    // The four who declared nothing are the whole less what is shown.
    expect(shownIn(declaredRound({ groups: [group(alike(30, 0, 3), alike(20, 1, 2), alike(4, null, 1))] }))).toEqual([
      true,
      false,
      false,
    ])
  })

  it('hides a value that is nearly a team', () => {
    const teams = [group(alike(14, 2, 3), alike(2, 0, 2)), group(alike(20, 0, 3), alike(25, 1, 2), alike(12, null, 2))]
    expect(shownIn(declaredRound({ groups: teams }))).toEqual([true, true, false])
  })

  it.each([
    [9, false],
    [20, false],
    [29, false],
    [30, true],
  ])('of %i people is told: %s', (people, isTold) => {
    const { release } = declaredRound({ groups: [group(alike(people, 0, 3))] })
    expect(release.attribute?.values.some(({ scores }) => Object.keys(scores).length > 0)).toBe(isTold)
  })

  it('is told once a year', () => {
    const first = declaredRound({ groups, closedOn: '2026-03-16' })
    const soon = declaredRound({ groups, closedOn: '2027-03-15', earlier: [first] })
    expect(shownIn(soon)).toEqual([false, false, false])
    expect(shownIn(declaredRound({ groups, closedOn: '2027-03-16', earlier: [first, soon] }))).toEqual([
      true,
      true,
      true,
    ])
  })

  it('tells nothing of the one who left the night shift between two rounds', () => {
    const first = declaredRound({ groups })
    const without = groups.map(({ department, answers }) => ({ department, answers: answers.slice(0, -1) }))
    const second = declaredRound({ groups: without, closedOn: '2026-06-16', earlier: [first] })
    expect(second.release.attribute?.values.map(({ scores }) => scores)).toEqual([{}, {}, {}])
  })

  it('does not keep units from being set beside a round that asked for nothing', () => {
    const { release } = declaredRound({ groups })
    expect(release.questionnaire.hash).toBe(declaring.attribute?.hashWithout)
  })

  it('shows and hides the same whatever anybody answered', () => {
    const answer = fc.record({
      value: fc.option(fc.nat(2), { freq: 6 }),
      sheet: fc.array(fc.option(fc.nat(4), { freq: 20 }), { minLength: 6, maxLength: 6 }),
    })
    const groupOf = fc.record({ department: fc.nat(1), answers: fc.array(answer, { minLength: 5, maxLength: 40 }) })
    fc.assert(
      fc.property(fc.array(groupOf, { minLength: 2, maxLength: 4 }), (all) => {
        const permuted = all.map(({ department, answers }) => ({
          department,
          answers: answers.map(({ value, sheet }) => ({
            value,
            sheet: sheet.map((one) => (one === null ? null : (one + 1) % 5)),
          })),
        }))
        expect(layoutOf(declaredRound({ groups: permuted }))).toEqual(layoutOf(declaredRound({ groups: all })))
      }),
      { numRuns: 60 },
    )
  })

  it('shows and hides the same where whole groups answer alike, whatever they answer', () => {
    const some = fc.record({
      value: fc.constantFrom(0, 1, 2, 2, null),
      people: fc.integer({ min: 3, max: 14 }),
      answers: fc.tuple(fc.constantFrom(0, 0, 1, 2, 4, 4), fc.constantFrom(0, 0, 1, 2, 4, 4)),
    })
    const groupOf = fc.record({ department: fc.nat(1), parts: fc.array(some, { minLength: 1, maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(groupOf, { minLength: 2, maxLength: 6 }), (all) => {
        const [one, other] = [0, 1].map((place) =>
          layoutOf(
            declaredRound({
              groups: all.map(({ department, parts }) => ({
                department,
                answers: parts.flatMap(({ people, value, answers }) => alike(people, value, answers[place] ?? 0)),
              })),
            }),
          ),
        )
        expect(one).toEqual(other)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [[group(alike(14, 1, 2)), group(alike(10, null, 4)), group(alike(8, 1, 4))], [1]],
    [
      [group(alike(8, 2, 4)), group(alike(12, 2, 0), alike(14, 1, 0))],
      [1, 2],
    ],
    [
      [group(alike(9, 2, 1)), group(alike(11, 2, 4), alike(12, 0, 4))],
      [0, 2],
    ],
  ])('shows the whole scale of a value where no code is safe, and hides nothing (%#)', (unsafe, shown) => {
    const apart = unsafe.map((one, department) => ({ ...one, department: department % 2 }))
    const scoresOf = (given: readonly DeclaredGroup[]) =>
      shown.map((value) => declaredRound({ groups: given }).release.attribute?.values[value]?.scores ?? {})
    const wide = [unsafe, apart].flatMap((given) => scoresOf(given).flatMap((scores) => Object.values(scores)))
    expect(wide).toContain(null)
    const calm = unsafe.map(({ department, answers }) => ({
      department,
      answers: answers.map((answer) => ({ ...answer, sheet: answer.sheet.map(() => 2) })),
    }))
    expect(scoresOf(unsafe).map(Object.keys)).toEqual(scoresOf(calm).map(Object.keys))
    expect(scoresOf(calm).flatMap((scores) => Object.values(scores))).not.toContain(null)
  })
})
