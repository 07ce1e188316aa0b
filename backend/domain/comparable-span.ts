import type { Release, ReleasedUnit } from './release.ts'

/** A group in two rounds, with nothing between that breaks the comparison. */
export type SpannedUnit = { readonly id: string; readonly before: ReleasedUnit; readonly now: ReleasedUnit }

/**
 * The releases from one to a later one that asked exactly the same, both included; nothing where the two did not.
 * `releases`: oldest first.
 */
export function alikeSpan(releases: readonly Release[], before: Release, now: Release): readonly Release[] {
  const alike = releases.filter(({ questionnaire }) => questionnaire.hash === now.questionnaire.hash)
  const [first, last] = [alike.indexOf(before), alike.indexOf(now)]
  return first === -1 || last <= first ? [] : alike.slice(first, last + 1)
}

/**
 * The groups of the last release that may be set beside themselves in the first: those of which every release after the
 * first says so of the one before it. `span`: as `alikeSpan` gives it.
 */
export function spannedUnits(span: readonly Release[]): readonly SpannedUnit[] {
  const [first, ...later] = span.map(({ units }) => new Map(units.map((unit) => [unit.id, unit])))
  const last = later.at(-1)
  if (!first || !last) return []
  return [...last.values()].flatMap((now) => {
    const before = first.get(now.id)
    const isUnbroken = later.every((units) => units.get(now.id)?.comparable === true)
    return now.kind === 'group' && before && isUnbroken ? [{ id: now.id, before, now }] : []
  })
}
