import { auditedUnits } from './audited-units.ts'
import type { LayoutCertificate } from './layout-certificate.ts'
import { acrossReleases, type LayoutRules } from './across-releases.ts'
import type { EarlierRelease } from './release-history.ts'
import type { IssuedUnit } from './round-membership.ts'
import { countedTree, shownUnits, type Measure } from './shown-units.ts'
import { unitTree } from './unit-tree.ts'

export type LayoutUnit = IssuedUnit & {
  /** For each measure in turn, how many of the people counted directly here answered; empty where nobody is. */
  readonly answers: readonly number[]
}

export type LayoutRequest = {
  /** The whole tree. A unit's figures stand for everybody in it and below it, whether these are shown or not. */
  readonly units: readonly LayoutUnit[]
  readonly measures: readonly Measure[]
  /** All earlier releases of the organisation, whatever they asked. */
  readonly earlier: readonly EarlierRelease[]
  readonly rules: LayoutRules
}

export type ReleaseLayout = {
  /** By measure, the ids of the units that are shown, in the order given. */
  readonly shown: Readonly<Record<string, readonly string[]>>
  /** Units whose figures may be set beside those of `compareWith`, where a figure is shown in both. */
  readonly comparable: readonly string[]
  readonly certificate: LayoutCertificate
}

/**
 * Decides what of a round may be shown, from sizes and memberships alone; it never sees a value, so neither what is
 * hidden nor a reason can tell one.
 *
 * Per measure: units below the floor are hidden; then, family by family, further ones until every hidden remainder is
 * nobody or at least `difference` answers (`shownUnits`); then the linear audit over all that is shown, which hides more
 * until it passes (`auditedUnits`). Across releases: which units may be set beside an earlier release (`sideBySide`).
 * Measures do not mix: they stand for different answers, so that a sum of one tells nothing exact about another.
 *
 * Throws on a malformed tree, on a threshold below 5, on a floor below its difference and on a `compareWith` that is not among the earlier releases.
 *
 * @example
 * const { shown } = releaseLayout({
 *   units: [
 *     { id: 'all', parent: null, issued: [], answers: [] },
 *     { id: 'north', parent: 'all', issued: northIds, answers: [7] },
 *     { id: 'south', parent: 'all', issued: southIds, answers: [4] },
 *   ],
 *   measures: [{ id: 'tone', floor: 5, difference: 5 }],
 *   earlier: [],
 *   rules: { compareWith: null, fewestChanged: 5, acrossReleases: 'comparisons' },
 * })
 * shown // => { tone: ['all'] }: all less north would be south's four
 */
export function releaseLayout({ units, measures, earlier, rules }: LayoutRequest): ReleaseLayout {
  requireThresholds(measures, rules)
  const tree = unitTree(units)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const answers = tree.topDown.map((id) => byId.get(id)?.answers ?? [])
  const within = measures.map((measure, index) => {
    const counted = countedTree(
      tree,
      Float64Array.from(answers, (own) => own[index] ?? 0),
    )
    return { measure, ...auditedUnits(counted, { measure, shown: shownUnits(counted, measure) }) }
  })
  const shownAnywhere = tree.topDown.filter((_, place) => within.some((one) => one.shown[place] === 1))
  const across = acrossReleases({ units, shown: new Set(shownAnywhere), earlier, rules })
  const placeOf = new Map(tree.topDown.map((id, place) => [id, place]))
  const kept = units.flatMap(({ id }) => (across.shown.has(id) ? [{ id, place: placeOf.get(id) ?? -1 }] : []))
  const shown = Object.fromEntries(
    within.map((one) => [one.measure.id, kept.filter(({ place }) => one.shown[place] === 1).map(({ id }) => id)]),
  )
  return {
    shown,
    comparable: across.comparable,
    certificate: {
      measures: within.map(({ measure, method, checked, attempts }) => {
        const count = shown[measure.id]?.length ?? 0
        return { ...measure, shown: count, hidden: units.length - count, method, checked, attempts }
      }),
      across: across.certificate,
    },
  }
}

/** With a floor below the difference a shown unit would itself be a group too small to be told apart. */
function requireThresholds(measures: readonly Measure[], { fewestChanged }: LayoutRules): void {
  const smallest = [fewestChanged, ...measures.map(({ difference }) => difference)]
  if (smallest.some((threshold) => !(threshold >= 5)))
    throw new Error('releaseLayout requires thresholds of at least 5')
  if (measures.some(({ floor, difference }) => !(floor >= difference)))
    throw new Error('releaseLayout requires floors that are no lower than the differences')
}
