import { besideAllLevels } from './beside-all-levels.ts'
import type { LayoutCertificate } from './layout-certificate.ts'
import { releaseHistory, type EarlierRelease, type ReleaseHistory } from './release-history.ts'
import { membersByUnit, sizeOfChange, type IssuedUnit, type Members } from './round-membership.ts'
import { sideBySide, type AcrossAudit, type Comparison } from './side-by-side.ts'

export type LayoutRules = {
  /** The earlier release beside which this one's figures will be set; `null` for none. */
  readonly compareWith: string | null
  /** Fewest people issued a ballot by whom two groups set side by side may differ. At least 5. */
  readonly fewestChanged: number
  /**
   * What is held against earlier releases. `comparisons`: the changes that are shown, now and before; where two figures
   * of a slightly changed unit are out but not set side by side, coarse coding alone protects those who came or went.
   * `levels`: everything that was ever shown, as if nobody had changed an answer in between; at a turnover of 3.5 % a
   * round this hides two teams of nine out of three within six rounds.
   */
  readonly acrossReleases: 'comparisons' | 'levels'
}

type Question = {
  readonly units: readonly IssuedUnit[]
  /** Units of which any figure would be shown. */
  readonly shown: ReadonlySet<string>
  readonly earlier: readonly EarlierRelease[]
  readonly rules: LayoutRules
}

type Answer = {
  readonly shown: ReadonlySet<string>
  readonly comparable: readonly string[]
  readonly certificate: LayoutCertificate['across']
}

/** What of the units about to be shown may stand beside earlier releases, and may be set beside one of them. */
export function acrossReleases({ units, shown, earlier, rules }: Question): Answer {
  const history = releaseHistory(earlier)
  const members = new Map([...membersByUnit(units)].filter(([id]) => shown.has(id)))
  const levels = rules.acrossReleases === 'levels' ? heldAgainstAllLevels(members, history, rules) : null
  const kept = levels ? shown.intersection(new Set(levels.units)) : shown
  const candidates = comparisons(members, history, rules).filter(({ unit }) => kept.has(unit))
  const beside = sideBySide({ candidates, standing: history.changes, fewest: rules.fewestChanged })
  const audits = levels ? [levels, beside] : [beside]
  return {
    shown: kept,
    comparable: units.map(({ id }) => id).filter((id) => beside.units.includes(id)),
    certificate: {
      releases: earlier.length,
      fewestChanged: rules.fewestChanged,
      rule: rules.acrossReleases,
      audits: audits.map((audit) => ({ ...audit, units: audit.units.length })),
      smallChangesShown: candidates.filter((candidate) => isSlightlyChanged(candidate, rules)).length,
    },
  }
}

function heldAgainstAllLevels(
  shown: ReadonlyMap<string, Members>,
  history: ReleaseHistory,
  { fewestChanged }: LayoutRules,
): AcrossAudit {
  const levels = [...shown].map(([unit, now]) => ({ unit, now, before: history.shownAs(unit) }))
  return besideAllLevels({ levels, standing: history.shown, fewest: fewestChanged })
}

/** The units that the release to compare with showed as well. */
function comparisons(
  shown: ReadonlyMap<string, Members>,
  history: ReleaseHistory,
  { compareWith }: LayoutRules,
): readonly Comparison[] {
  if (compareWith === null) return []
  const before = history.shownIn(compareWith)
  return [...shown].flatMap(([unit, now]): Comparison[] => {
    const earlier = before.get(unit)
    return earlier ? [{ unit, now, before: earlier }] : []
  })
}

function isSlightlyChanged({ now, before }: Comparison, { fewestChanged }: LayoutRules): boolean {
  const people = sizeOfChange(now, before)
  return people > 0 && people < fewestChanged
}
