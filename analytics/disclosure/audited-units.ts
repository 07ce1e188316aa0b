import { linearAudit } from './linear-audit.ts'
import { answersOf, type DirectAnswers, type Measure, type ShownUnits } from './shown-units.ts'
import { sumOver } from './signed-set.ts'
import type { UnitTree } from './unit-tree.ts'

export type Audited = {
  readonly shown: ShownUnits
  readonly method: string
  readonly checked: number
  readonly attempts: number
}

/**
 * Holds the units about to be shown against the audit, and hides the smallest until it passes: at worst nothing is
 * shown. After `shownUnits` it passes at once; it is here because a rule may be wrong and a proof may not be wanting.
 */
export function auditedUnits(
  tree: UnitTree,
  answers: DirectAnswers,
  { measure, shown }: { readonly measure: Measure; readonly shown: ShownUnits },
): Audited {
  const left = new Set(shown)
  for (let attempts = 1; ; attempts += 1) {
    const { isSafe, method, checked } = auditOnce(tree, answers, { measure, shown: left })
    if (isSafe) return { shown: left, method, checked, attempts }
    const smallest = [...left].toSorted((one, other) => bySize(tree, answers, [one, other]))[0]
    if (smallest === undefined) throw new Error('auditedUnits requires an audit that passes where nothing is shown')
    left.delete(smallest)
  }
}

/** One audit: atoms are the units in which people are counted directly, as large as their answers. */
function auditOnce(
  tree: UnitTree,
  answers: DirectAnswers,
  { measure, shown }: { readonly measure: Measure; readonly shown: ShownUnits },
) {
  const atoms = tree.topDown.filter((id) => (answers.get(id)?.most ?? 0) > 0)
  const placeOf = new Map(atoms.map((id, place) => [id, place]))
  return linearAudit({
    people: atoms.map((id) => answers.get(id)?.fewest ?? 0),
    sums: [...shown].map((id) => sumOver(tree.under(id).flatMap((unit) => placeOf.get(unit) ?? []))),
    fewest: measure.difference,
  })
}

function bySize(tree: UnitTree, answers: DirectAnswers, [one, other]: readonly [string, string]): number {
  const difference = answersOf(tree, answers, one).fewest - answersOf(tree, answers, other).fewest
  return difference || (one < other ? -1 : 1)
}
