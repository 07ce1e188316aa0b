import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditedUnits } from '../../../analytics/disclosure/audited-units.ts'
import {
  countedTree,
  largeUnits,
  shownUnits,
  type CountedTree,
  type ShownUnits,
} from '../../../analytics/disclosure/shown-units.ts'
import { unitTree } from '../../../analytics/disclosure/unit-tree.ts'
import type { LayoutUnit } from '../../../analytics/index.ts'
import { anyOrganisation, unitOf } from './made-up-organisation.ts'

const measure = { id: 'ordinary', floor: 5, difference: 5 }
const countedOf = (units: readonly LayoutUnit[]) => {
  const tree = unitTree(units)
  const sizes = new Map(units.map(({ id, answers }) => [id, answers[0] ?? 0]))
  return countedTree(
    tree,
    Float64Array.from(tree.topDown, (id) => sizes.get(id) ?? 0),
  )
}
const idsOf = ({ tree }: CountedTree, shown: ShownUnits) => tree.topDown.filter((_, place) => shown[place] === 1)

describe('the audit of a layout', () => {
  const units = [unitOf('all', null), unitOf('a', 'all', 4), unitOf('b', 'all', 9), unitOf('c', 'all', 7)]

  it('catches the leak where the rule on hidden remainders is switched off, and hides until there is none', () => {
    const counted = countedOf(units)
    const shown = largeUnits(counted, measure)
    expect(idsOf(counted, shown)).toEqual(['all', 'b', 'c'])
    const audited = auditedUnits(counted, { measure, shown })
    expect(audited).toMatchObject({ attempts: 2, method: 'tree' })
    expect(idsOf(counted, audited.shown)).toEqual(['all', 'b'])
  })

  it('makes a layout safe in any organisation from the floor alone, and passes the full rules at once', () => {
    fc.assert(
      fc.property(anyOrganisation, (some) => {
        const counted = countedOf(some)
        const bare = auditedUnits(counted, { measure, shown: largeUnits(counted, measure) })
        expect(auditedUnits(counted, { measure, shown: bare.shown }).attempts).toBe(1)
        expect(auditedUnits(counted, { measure, shown: shownUnits(counted, measure) }).attempts).toBe(1)
      }),
    )
  })

  it('stays safe when any one more unit is hidden', () => {
    fc.assert(
      fc.property(anyOrganisation, (some) => {
        const counted = countedOf(some)
        const shown = shownUnits(counted, measure)
        for (const place of shown.keys()) {
          const less = shown.with(place, 0)
          expect(auditedUnits(counted, { measure, shown: less }).attempts).toBe(1)
        }
      }),
    )
  })
})
