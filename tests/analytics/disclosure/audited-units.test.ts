import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditedUnits } from '../../../analytics/disclosure/audited-units.ts'
import { largeUnits, shownUnits } from '../../../analytics/disclosure/shown-units.ts'
import { unitTree } from '../../../analytics/disclosure/unit-tree.ts'
import type { LayoutUnit } from '../../../analytics/index.ts'
import { anyOrganisation, unitOf } from './made-up-organisation.ts'

const measure = { id: 'ordinary', floor: 5, difference: 5 }
const sizesOf = (units: readonly LayoutUnit[]) =>
  new Map(units.flatMap(({ id, answers }) => (answers['ordinary'] ? [[id, answers['ordinary']] as const] : [])))

describe('the audit of a layout', () => {
  const units = [unitOf('all', null), unitOf('a', 'all', 4), unitOf('b', 'all', 9), unitOf('c', 'all', 7)]

  it('catches the leak where the rule on hidden remainders is switched off, and hides until there is none', () => {
    const [tree, answers] = [unitTree(units), sizesOf(units)]
    const shown = largeUnits(tree, answers, measure)
    expect([...shown]).toEqual(['all', 'b', 'c'])
    const audited = auditedUnits(tree, answers, { measure, shown })
    expect(audited).toMatchObject({ attempts: 2, method: 'tree' })
    expect([...audited.shown]).toEqual(['all', 'b'])
  })

  it('makes a layout safe in any organisation from the floor alone, and passes the full rules at once', () => {
    fc.assert(
      fc.property(anyOrganisation, (some) => {
        const [tree, answers] = [unitTree(some), sizesOf(some)]
        const bare = auditedUnits(tree, answers, { measure, shown: largeUnits(tree, answers, measure) })
        expect(auditedUnits(tree, answers, { measure, shown: bare.shown }).attempts).toBe(1)
        expect(auditedUnits(tree, answers, { measure, shown: shownUnits(tree, answers, measure) }).attempts).toBe(1)
      }),
    )
  })

  it('stays safe when any one more unit is hidden', () => {
    fc.assert(
      fc.property(anyOrganisation, (some) => {
        const [tree, answers] = [unitTree(some), sizesOf(some)]
        const shown = shownUnits(tree, answers, measure)
        for (const id of shown) {
          const less = shown.difference(new Set([id]))
          expect(auditedUnits(tree, answers, { measure, shown: less }).attempts).toBe(1)
        }
      }),
    )
  })
})
