import type { AnswerRange } from './answer-range.ts'
import { auditedUnits } from './audited-units.ts'
import type { LayoutCertificate } from './layout-certificate.ts'
import { acrossReleases, type LayoutRules } from './across-releases.ts'
import type { EarlierRelease } from './release-history.ts'
import type { IssuedUnit } from './round-membership.ts'
import { shownUnits, type Measure } from './shown-units.ts'
import { unitTree } from './unit-tree.ts'

export type LayoutUnit = IssuedUnit & {
  /** By measure, the answers of the people counted directly here; absent in units that only sum up others. */
  readonly answers: Readonly<Record<string, AnswerRange>>
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
 * Measures do not mix: a sum of one scale tells nothing exact about another.
 *
 * Throws on a malformed tree, on a threshold below 5, on a floor below its difference and on a `compareWith` that is not among the earlier releases.
 *
 * @example
 * const { shown } = releaseLayout({
 *   units: [
 *     { id: 'all', parent: null, issued: [], answers: {} },
 *     { id: 'north', parent: 'all', issued: northIds, answers: { ordinary: { fewest: 7, most: 8 } } },
 *     { id: 'south', parent: 'all', issued: southIds, answers: { ordinary: { fewest: 4, most: 4 } } },
 *   ],
 *   measures: [{ id: 'ordinary', floor: 5, difference: 5 }],
 *   earlier: [],
 *   rules: { compareWith: null, fewestChanged: 5, acrossReleases: 'comparisons' },
 * })
 * shown // => { ordinary: ['all'] }: all less north would be south's four
 */
export function releaseLayout({ units, measures, earlier, rules }: LayoutRequest): ReleaseLayout {
  requireThresholds(measures, rules)
  const within = measures.map((measure) => ({ measure, ...shownForMeasure(units, measure) }))
  const shownAnywhere = within.map(({ shown }) => shown).reduce((one, other) => one.union(other), new Set<string>())
  const across = acrossReleases({ units, shown: shownAnywhere, earlier, rules })
  const shown = Object.fromEntries(
    within.map((one) => [
      one.measure.id,
      units.map(({ id }) => id).filter((id) => one.shown.has(id) && across.shown.has(id)),
    ]),
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

function shownForMeasure(units: readonly LayoutUnit[], measure: Measure) {
  const tree = unitTree(units)
  const answers = new Map(
    units.flatMap(({ id, answers: own }): [string, AnswerRange][] => {
      const range = own[measure.id]
      return range ? [[id, range]] : []
    }),
  )
  return auditedUnits(tree, answers, { measure, shown: shownUnits(tree, answers, measure) })
}

/** With a floor below the difference a shown unit would itself be a group too small to be told apart. */
function requireThresholds(measures: readonly Measure[], { fewestChanged }: LayoutRules): void {
  const smallest = [fewestChanged, ...measures.map(({ difference }) => difference)]
  if (smallest.some((threshold) => !(threshold >= 5)))
    throw new Error('releaseLayout requires thresholds of at least 5')
  if (measures.some(({ floor, difference }) => !(floor >= difference)))
    throw new Error('releaseLayout requires floors that are no lower than the differences')
}
