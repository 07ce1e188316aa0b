import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearAudit, shownValues, smallestTold, type CrossedGroups, type SignedSet } from '../../../analytics/index.ts'

/** Blocks with how many declared each value; the last number declared none. */
function crossed(...blocks: readonly (readonly number[])[]): CrossedGroups {
  return {
    declared: blocks.map((sizes) => sizes.slice(0, -1)),
    people: blocks.map((sizes) => sizes.reduce((sum, size) => sum + size, 0)),
  }
}

const atomsIn = (blocks: readonly (readonly number[])[]) =>
  blocks.flatMap((sizes, block) => sizes.flatMap((people, value) => (people > 0 ? [{ block, value, people }] : [])))

/** Rows of published sums over atoms: every block, and every shown value. */
function rowsOf(blocks: readonly (readonly number[])[], shown: readonly boolean[]): readonly (readonly number[])[] {
  const atoms = atomsIn(blocks)
  return [
    ...blocks.keys().map((block) => atoms.map((atom) => Number(atom.block === block))),
    ...shown.flatMap((isShown, value) => (isShown ? [atoms.map((atom) => Number(atom.value === value))] : [])),
  ]
}

function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row])
  let found = 0
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, place) => place >= found && Math.abs(row[column] ?? 0) > 1e-9)
    if (at < 0) continue
    const [pivot = []] = left.splice(at, 1)
    left.splice(found, 0, pivot)
    for (const row of left.slice(found + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      for (const place of row.keys()) row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0)
    }
    found += 1
  }
  return found
}

/**
 * The fewest people in any set outside which some weighted sum of the rows is nothing, though it is not nothing itself: the
 * rows without the set's columns have a lower rank. By trying every set.
 */
function fewestByTrying(blocks: readonly (readonly number[])[], shown: readonly boolean[]): number {
  const atoms = atomsIn(blocks)
  const rows = rowsOf(blocks, shown)
  const whole = rank(rows)
  let fewest = Infinity
  for (let set = 1; set < 2 ** atoms.length; set += 1) {
    const people = atoms.reduce((sum, atom, place) => sum + ((set >> place) & 1) * atom.people, 0)
    const outside = rows.map((row) => row.filter((_, place) => ((set >> place) & 1) === 0))
    if (people < fewest && rank(outside) < whole) fewest = people
  }
  return fewest
}

const size = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
)
const blocks = fc
  .array(fc.array(size, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 3 })
  .filter((all) => all.every((one) => one.some((people) => people > 0)))
const flags = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 })

describe('smallestTold', () => {
  it('finds the one of a night team who did not say that they work at night', () => {
    expect(smallestTold(crossed([11, 0, 1], [0, 30, 0]), [true, false])).toEqual({ people: 1, checked: 1 })
  })

  it('finds who is left when all shown values are taken from the whole', () => {
    expect(smallestTold(crossed([20, 20, 3]), [true, true]).people).toBe(3)
  })

  it('finds nothing beside the units where a value is made of whole units', () => {
    expect(smallestTold(crossed([12, 0, 0], [0, 30, 0]), [true, true]).people).toBe(Infinity)
  })

  it('finds the fewest people that any weights can tell of, as trying every set of people does', () => {
    fc.assert(
      fc.property(blocks, flags, (all, shown) => {
        const smallestBlock = Math.min(...crossed(...all).people)
        const told = Math.min(smallestBlock, smallestTold(crossed(...all), shown).people)
        expect(told).toBe(fewestByTrying(all, shown))
      }),
      { numRuns: 150 },
    )
  })

  it('misses nothing that the audit by kernel finds', () => {
    fc.assert(
      fc.property(blocks, flags, (all, shown) => {
        const { people } = crossed(...all)
        const atoms = atomsIn(all)
        const sums = rowsOf(all, shown).map((row): SignedSet =>
          row.flatMap((weight, atom) => (weight === 0 ? [] : [[atom, weight] as const])),
        )
        const audit = linearAudit({ people: atoms.map((atom) => atom.people), sums, fewest: 5 })
        const told = Math.min(...people, smallestTold(crossed(...all), shown).people)
        expect(told < 5 || audit.findings.length === 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('shownValues', () => {
  const ten = { floor: 10, difference: 10 }

  it('shows values of at least ten that leave nobody or enough', () => {
    expect(shownValues(crossed([12, 15, 10, 11], [10, 20, 12, 4]), ten).shown).toEqual([true, true, true])
    expect(shownValues(crossed([30, 9, 12]), ten).shown).toEqual([true, false])
  })

  it('hides the smallest value that is enough where few declared none', () => {
    expect(shownValues(crossed([30, 14, 11, 3]), ten)).toMatchObject({ shown: [true, true, false], attempts: 2 })
  })

  it('hides a value that differs from a unit by a few people', () => {
    expect(shownValues(crossed([14, 2, 0, 0], [0, 30, 25, 20]), ten).shown).toEqual([false, true, true])
  })

  it('leaves nothing about fewer than ten to be worked out, whatever the sizes', () => {
    const large = fc.array(fc.array(fc.nat(25), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(large, (all) => {
        const groups = crossed(...all)
        const { shown } = shownValues(groups, ten)
        expect(smallestTold(groups, shown).people).toBeGreaterThanOrEqual(10)
        const sizes = [0, 1, 2, 3].map((value) => groups.declared.reduce((sum, one) => sum + (one[value] ?? 0), 0))
        expect(sizes.filter((people, value) => shown[value] === true && people < 10)).toEqual([])
      }),
    )
  })
})
