import { smallestTold, type CrossedGroups } from './crossed-groups.ts'
import type { Measure } from './shown-units.ts'

export type ShownValues = {
  /** By value. */
  readonly shown: readonly boolean[]
  readonly checked: number
  /** Audits until one passed. */
  readonly attempts: number
}

/**
 * Which values that people declared may be shown for the whole organisation, beside the shown units.
 *
 * Values that fewer than `floor` declared are hidden. Then, as long as anything about fewer than `difference` people can be
 * worked out from values and units together (`smallestTold`), further ones: the smallest that is enough, or else the
 * smallest, by people and then by place; at worst all. How many are left in hidden values and among those who declared nothing is part of
 * the audit, so nothing is had by taking the shown values from the whole.
 *
 * Unlike units, values have sizes that only those who answered know, and only after closing. What is hidden depends on how
 * many of those who answered the measure declared which value in which block, and on no answer to any question.
 */
export function shownValues(crossed: CrossedGroups, { floor, difference }: Omit<Measure, 'id'>): ShownValues {
  const values = crossed.declared[0]?.length ?? 0
  const sizes = Array.from({ length: values }, (_, value) =>
    crossed.declared.reduce((sum, block) => sum + (block[value] ?? 0), 0),
  )
  let shown: readonly boolean[] = sizes.map((size) => size >= floor)
  let checked = 0
  for (let attempts = 1; ; attempts += 1) {
    const audit = smallestTold(crossed, shown)
    checked += audit.checked
    if (audit.people >= difference) return { shown, checked, attempts }
    const bySize = [...sizes.keys()]
      .filter((value) => shown[value])
      .toSorted((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0) || one - other)
    const without = bySize.map((value) => shown.map((isShown, at) => isShown && at !== value))
    const enough = without.find((some) => smallestTold(crossed, some).people >= difference)
    shown = enough ?? without[0] ?? []
  }
}
