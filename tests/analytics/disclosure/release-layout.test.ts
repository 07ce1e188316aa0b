import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  releaseLayout,
  sumOver,
  type EarlierRelease,
  type LayoutRules,
  type LayoutUnit,
  type SignedSet,
} from '../../../analytics/index.ts'
import { isInRowSpace, signedSetsBelow } from './floating-row-space.ts'
import { anyOrganisation, unitOf, withPeople } from './made-up-organisation.ts'

const ordinary = { id: 'ordinary', floor: 5, difference: 5 }
const alone: LayoutRules = { compareWith: null, fewestChanged: 5, acrossReleases: 'comparisons' }
const layoutOf = (units: readonly LayoutUnit[], measure = ordinary) =>
  releaseLayout({ units, measures: [{ ...measure, id: 'ordinary' }], earlier: [], rules: alone })
const shownOf = (units: readonly LayoutUnit[], measure = ordinary) => layoutOf(units, measure).shown['ordinary'] ?? []

describe('releaseLayout within one release', () => {
  it('shows everything where every unit is large enough', () => {
    expect(shownOf([unitOf('all', null), unitOf('a', 'all', 5), unitOf('b', 'all', 9)])).toEqual(['all', 'a', 'b'])
  })

  it('hides a small unit and its smallest sibling, so that neither can be subtracted', () => {
    const units = [unitOf('all', null), unitOf('a', 'all', 4), unitOf('b', 'all', 9), unitOf('c', 'all', 7)]
    expect(shownOf(units)).toEqual(['all', 'b'])
  })

  it('lets two small siblings hide each other', () => {
    const units = [unitOf('all', null), unitOf('a', 'all', 3), unitOf('b', 'all', 2), unitOf('c', 'all', 5)]
    expect(shownOf(units)).toEqual(['all', 'c'])
  })

  it('hides nothing for a unit in which nobody answered', () => {
    expect(shownOf([unitOf('all', null), unitOf('a', 'all', 0), unitOf('b', 'all', 6)])).toEqual(['all', 'b'])
  })

  it('shows a unit and its parent that are the same people', () => {
    expect(shownOf([unitOf('all', null), unitOf('a', 'all'), unitOf('b', 'a', 6)])).toEqual(['all', 'a', 'b'])
  })

  it('counts people who are counted directly above the groups as a hidden remainder', () => {
    expect(shownOf([unitOf('all', null, 2), unitOf('a', 'all', 8), unitOf('b', 'all', 9)])).toEqual(['all', 'b'])
  })

  it('does not hide a department in vain where its groups stand for all of it', () => {
    const units = [
      unitOf('all', null),
      unitOf('small', 'all', 3),
      unitOf('d', 'all'),
      unitOf('d1', 'd', 6),
      unitOf('d2', 'd', 6),
      unitOf('large', 'all', 30),
    ]
    // Hiding d (12) would leave d1 and d2 to subtract; large is the one whose hiding helps.
    expect(shownOf(units)).toEqual(['all', 'd', 'd1', 'd2'])
  })

  it('breaks ties between siblings by id, whatever their order', () => {
    const units = [unitOf('all', null), unitOf('c', 'all', 4), unitOf('b', 'all', 6), unitOf('a', 'all', 6)]
    expect(shownOf(units)).toEqual(['all', 'b'])
    expect(shownOf(units.toReversed())).toEqual(['b', 'all'])
  })

  it('lays out each measure from its own answers, so that one thinly answered scale costs only itself', () => {
    const units = [
      unitOf('all', null),
      { ...unitOf('a', 'all', 6), answers: [6, 4] },
      { ...unitOf('b', 'all', 9), answers: [9, 9] },
      { ...unitOf('c', 'all', 12), answers: [12, 12] },
    ]
    const measures = [
      { ...ordinary, id: 'tone' },
      { ...ordinary, id: 'control' },
    ]
    const { shown } = releaseLayout({ units, measures, earlier: [], rules: alone })
    expect(shown).toEqual({ tone: ['all', 'a', 'b', 'c'], control: ['all', 'c'] })
  })

  it('has thresholds of their own for sensitive questions', () => {
    const units = [unitOf('all', null), unitOf('a', 'all', 25), unitOf('b', 'all', 20), unitOf('c', 'all', 9)]
    expect(shownOf(units)).toEqual(['all', 'a', 'b', 'c'])
    expect(shownOf(units, { id: '', floor: 20, difference: 10 })).toEqual(['all', 'a'])
    expect(shownOf([...units, unitOf('d', 'all', 1)], { id: '', floor: 20, difference: 10 })).toEqual(['all', 'a', 'b'])
  })

  it('shows nothing of a company that is too small', () => {
    expect(shownOf([unitOf('all', null), unitOf('a', 'all', 4)])).toEqual([])
  })

  it('keeps anything about fewer people than the threshold from being worked out, in any organisation', () => {
    fc.assert(
      fc.property(anyOrganisation, fc.constantFrom(5, 8), (units, difference) => {
        const shown = shownOf(units, { id: '', floor: 8, difference })
        const atoms = units.filter(({ answers }) => (answers[0] ?? 0) > 0)
        const groups = shown.map((id) =>
          sumOver(atoms.flatMap((atom, place) => (isUnder(units, atom.id, id) ? [place] : []))),
        )
        const small = signedSetsBelow(atoms.length + 1, atoms.length).filter(
          (set) => set.reduce((sum, [atom]) => sum + (atoms[atom]?.answers[0] ?? 0), 0) < difference,
        )
        expect(small.filter((set) => isInRowSpace(groups, atoms.length, set))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('shows only units with enough answers, and the same ones in whatever order the units come', () => {
    fc.assert(
      fc.property(anyOrganisation, (units) => {
        const shown = shownOf(units)
        for (const id of shown) expect(answersUnder(units, id)).toBeGreaterThanOrEqual(5)
        expect(shownOf(units.toReversed()).toSorted()).toEqual(shown.toSorted())
      }),
    )
  })

  it('refuses thresholds below five and trees that are none', () => {
    const units = [unitOf('all', null, 9)]
    expect(() => shownOf(units, { ...ordinary, floor: 4 })).toThrow('no lower than')
    expect(() => shownOf(units, { ...ordinary, difference: 0 })).toThrow('at least 5')
    expect(() => shownOf([unitOf('a', 'b', 9), unitOf('b', 'a', 9)])).toThrow('no circle')
    expect(() => shownOf([...units, unitOf('a', 'nowhere', 9)])).toThrow('known parents')
    expect(() => shownOf([...units, ...units])).toThrow('unique ids')
  })

  it('states in its certificate what was checked', () => {
    const units = [unitOf('all', null), unitOf('a', 'all', 4), unitOf('b', 'all', 9), unitOf('c', 'all', 7)]
    expect(layoutOf(units).certificate).toEqual({
      measures: [{ ...ordinary, shown: 2, hidden: 2, method: 'tree', checked: 2, attempts: 1 }],
      across: {
        releases: 0,
        fewestChanged: 5,
        rule: 'comparisons',
        audits: [{ units: 0, method: 'tree', checked: 0, attempts: 1 }],
        smallChangesShown: 0,
      },
    })
  })
})

describe('releaseLayout across releases', () => {
  const before = [unitOf('all', null), unitOf('a', 'all', 8), unitOf('b', 'all', 9), unitOf('c', 'all', 12)]
  const [all, a, b, c] = before as [LayoutUnit, LayoutUnit, LayoutUnit, LayoutUnit]
  const leaver = withPeople(a, a.issued.slice(1))
  const beside = (units: readonly LayoutUnit[], rules: Partial<LayoutRules> = {}) =>
    releaseLayout({
      units,
      measures: [ordinary],
      earlier: [releaseOf('first', before)],
      rules: { ...alone, compareWith: 'first', ...rules },
    })

  it('sets units with the same people beside each other', () => {
    expect(beside(before).comparable).toEqual(['all', 'a', 'b', 'c'])
  })

  it('shows a unit that one person left, but not beside its earlier figure, nor anything above it', () => {
    const layout = beside([all, leaver, b, c])
    expect(layout.shown).toEqual({ ordinary: ['all', 'a', 'b', 'c'] })
    expect(layout.comparable).toEqual(['b', 'c'])
    expect(layout.certificate.across.smallChangesShown).toBe(2)
  })

  it('sets units beside each other again from five people’s difference on', () => {
    const renewed = withPeople(a, [...a.issued.slice(3), 'x', 'y'])
    expect(beside([all, renewed, b, c]).comparable).toEqual(['all', 'a', 'b', 'c'])
  })

  it('keeps the company and leaves out a unit where the difference of their changes is a few people’s', () => {
    const renewed = withPeople(a, ['v', 'w', 'x', 'y', 'z', ...a.issued.slice(5)])
    const oneLess = withPeople(b, b.issued.slice(1))
    // The company's change is 11 people, that of a 10; the one who left b is their difference.
    expect(beside([all, renewed, oneLess, c]).comparable).toEqual(['all', 'c'])
  })

  it('sees through a chain of comparisons that each were harmless', () => {
    const drifted = withPeople(a, [...a.issued.slice(5), 'v', 'w', 'x'])
    const back = withPeople(a, a.issued.slice(1))
    const second = releaseOf('second', [all, drifted, b, c], 'first')
    const layout = releaseLayout({
      units: [all, back, b, c],
      measures: [ordinary],
      earlier: [releaseOf('first', before), second],
      rules: { ...alone, compareWith: 'second' },
    })
    // Eight people by whom it differs from the second release, one by whom it differs from the first.
    expect(layout.comparable).toEqual(['b', 'c'])
  })

  it('hides a unit that one person left where levels themselves are held against each other', () => {
    const layout = beside([all, leaver, b, c], { acrossReleases: 'levels' })
    expect(layout.shown).toEqual({ ordinary: ['b', 'c'] })
    expect(layout.comparable).toEqual(['b', 'c'])
    expect(layout.certificate.across.smallChangesShown).toBe(0)
  })

  it('shows nothing, as a last resort, where the releases that are out leak by themselves', () => {
    const leaking = [releaseOf('first', before), releaseOf('second', [all, leaver, b, c])]
    const rules: LayoutRules = { ...alone, acrossReleases: 'levels' }
    expect(releaseLayout({ units: before, measures: [ordinary], earlier: leaking, rules }).shown).toEqual({
      ordinary: [],
    })
  })

  it('never lets a small change be worked out from what was set side by side, over any three rounds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(23), { maxLength: 12 }), { minLength: 3, maxLength: 3 }), (moves) => {
        const rounds = roundsOf(moves)
        const earlier: EarlierRelease[] = []
        const changes: SignedSet[] = []
        for (const [index, units] of rounds.entries()) {
          const compareWith = earlier.at(-1)?.id ?? null
          const rules: LayoutRules = { ...alone, compareWith }
          const { shown, comparable } = releaseLayout({ units, measures: [ordinary], earlier, rules })
          changes.push(
            ...comparable.map((id) => changeOf(peopleUnder(units, id), peopleUnder(rounds[index - 1] ?? [], id))),
          )
          earlier.push({
            id: `${index}`,
            comparedWith: compareWith,
            units: units.map((unit) => ({
              ...unit,
              shown: shown['ordinary']?.includes(unit.id) ?? false,
              compared: comparable.includes(unit.id),
            })),
          })
        }
        const small = signedSetsBelow(3, 24)
        expect(small.filter((set) => isInRowSpace(changes, 24, set))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('refuses to compare with a release that it does not know', () => {
    expect(() => beside(before, { compareWith: 'nowhere' })).toThrow('nowhere among the earlier ones')
  })
})

function releaseOf(id: string, units: readonly LayoutUnit[], comparedWith: string | null = null): EarlierRelease {
  const compared = comparedWith !== null
  return { id, comparedWith, units: units.map((unit) => ({ ...unit, shown: true, compared })) }
}

/** Three groups of eight, of whom in each round some (a number of the list) move to the next group. */
function roundsOf(moves: readonly (readonly number[])[]): LayoutUnit[][] {
  const groupOf = Array.from({ length: 24 }, (_, person) => Math.floor(person / 8))
  return moves.map((movers) => {
    for (const person of movers) groupOf[person] = ((groupOf[person] ?? 0) + 1) % 3
    const groups = ['a', 'b', 'c'].map((id, place) => {
      const issued = groupOf.flatMap((group, person) => (group === place ? [`p${person}`] : []))
      return withPeople(unitOf(id, 'all', issued.length), issued)
    })
    return [unitOf('all', null), ...groups]
  })
}

function isUnder(units: readonly LayoutUnit[], id: string | null, ancestor: string): boolean {
  if (id === null || id === ancestor) return id !== null
  return isUnder(units, units.find((unit) => unit.id === id)?.parent ?? null, ancestor)
}

const answersUnder = (units: readonly LayoutUnit[], id: string): number =>
  units.filter((unit) => isUnder(units, unit.id, id)).reduce((sum, { answers }) => sum + (answers[0] ?? 0), 0)

const peopleUnder = (units: readonly LayoutUnit[], id: string): string[] =>
  units.filter((unit) => isUnder(units, unit.id, id)).flatMap(({ issued }) => issued)

/** Who joined less who left, by the numbers in their ids. */
function changeOf(now: readonly string[], before: readonly string[]): SignedSet {
  const number = (id: string) => Number(id.slice(1))
  const joined = now.filter((id) => !before.includes(id)).map((id): readonly [number, number] => [number(id), 1])
  const left = before.filter((id) => !now.includes(id)).map((id): readonly [number, number] => [number(id), -1])
  return [...joined, ...left]
}
