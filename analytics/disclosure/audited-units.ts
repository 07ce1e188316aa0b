import { linearAudit } from './linear-audit.ts'
import { sizeOf, type CountedTree, type Measure, type ShownUnits } from './shown-units.ts'
import type { SignedSet } from './signed-set.ts'

export type Audited = {
  readonly shown: ShownUnits
  readonly method: string
  readonly checked: number
  readonly attempts: number
}

/** The units about to be shown for a measure. */
export type AboutToShow = { readonly measure: Measure; readonly shown: ShownUnits }

/**
 * Holds the units about to be shown against the audit, and hides the smallest until it passes: at worst nothing is
 * shown. After `shownUnits` it passes at once; it is here because a rule may be wrong and a proof may not be wanting.
 */
export function auditedUnits(counted: CountedTree, { measure, shown }: AboutToShow): Audited {
  const left = Uint8Array.from(shown)
  for (let attempts = 1; ; attempts += 1) {
    const { isSafe, method, checked } = auditOnce(counted, { measure, shown: left })
    if (isSafe) return { shown: left, method, checked, attempts }
    const smallest = smallestShown(counted, left)
    if (smallest === undefined) throw new Error('auditedUnits requires an audit that passes where nothing is shown')
    left[smallest] = 0
  }
}

/** One audit: atoms are the units in which people are counted directly, as large as their answers. */
function auditOnce({ tree, direct }: CountedTree, { measure, shown }: AboutToShow) {
  const people: number[] = []
  const atoms = Array.from(direct, (size): SignedSet[number] | null => {
    if (size === 0) return null
    people.push(size)
    return [people.length - 1, 1]
  })
  const sums: SignedSet[] = []
  for (const [place, isShown] of shown.entries())
    if (isShown === 1) sums.push(tree.under(place).flatMap((unit) => (atoms[unit] ? [atoms[unit]] : [])))
  return linearAudit({ people, sums, fewest: measure.difference })
}

function smallestShown({ tree, answers }: CountedTree, shown: ShownUnits): number | undefined {
  const idOf = (place: number) => tree.topDown[place] ?? ''
  const places = [...shown.keys()].filter((place) => shown[place] === 1)
  return places.toSorted(
    (one, other) => sizeOf(answers, one) - sizeOf(answers, other) || (idOf(one) < idOf(other) ? -1 : 1),
  )[0]
}
