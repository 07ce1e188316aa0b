import {
  coarseScores,
  favourableShare,
  participationBand,
  withinUnitSpread,
  type ScoringPlan,
} from '../../../analytics/index.ts'
import { companyThreshold, statisticsDigits, step, thresholds } from '../../domain/disclosure-policy.ts'
import type { Release, ReleaseRecord, ReleasedStatistics, ReleasedUnit } from '../../domain/release.ts'
import { companyStatistics } from './company-statistics.ts'
import { factsOfRelease } from './facts-of-release.ts'
import { itemMeasure, layOutRelease, scaleMeasure, type GatedLayout } from './lay-out-release.ts'
import { releasedAttribute } from './release-attribute.ts'
import { releasedComments } from './release-comments.ts'
import { isWithinBudget, lastShown, type LastShown } from './last-shown.ts'
import { codedTogether } from './coded-together.ts'
import type { ReleaseInput } from './release-input.ts'
import { releaseTree, type TreeUnit } from './release-tree.ts'

/**
 * The one way from counted answers to something that may be seen. First the layout is decided, by sizes and
 * memberships; then the figures of what it shows are coded coarsely. The same input gives the same bytes.
 */
export function buildRelease(input: ReleaseInput): ReleaseRecord {
  const { roster, counted, earlier } = input
  const tree = releaseTree(roster, counted)
  const layout = layOutRelease({ ...input, tree })
  const units = releasedUnits(input, tree, layout)
  const statistics = statisticsOf(input, units)
  const told = attributeOf(input, { tree, shown: layout.shown, units })
  return {
    sequence: (earlier.at(-1)?.sequence ?? 0) + 1,
    release: {
      ...factsOfRelease(input),
      ...certified(layout, { units, statistics, told }),
      units,
      ...(statistics ? { statistics } : {}),
      ...(told ? { attribute: told.attribute } : {}),
      comments: commentsOf(input, tree),
    },
    memberships: tree
      .filter(({ kind }) => kind === 'group')
      .map(({ id, issued }) => ({ unit: id, issued: issued.toSorted() })),
    ...(counted.receipts ? { receipts: [...counted.receipts] } : {}),
  }
}

function commentsOf({ questionnaire, comments, seal }: ReleaseInput, tree: readonly TreeUnit[]) {
  return releasedComments({ questionnaire, tree, written: comments, boxHash: seal.hash })
}

function statisticsOf(
  { round, counted, questionnaire, earlier }: ReleaseInput,
  units: readonly ReleasedUnit[],
): ReleasedStatistics | undefined {
  const company = units.find(({ kind }) => kind === 'company')
  if (!counted.pooled || !company) return undefined
  return companyStatistics({
    pooled: counted.pooled,
    questionnaire,
    shown: new Set(Object.keys(company.scores)),
    issued: new Set([...counted.issued.values()].flat()),
    closedOn: round.closedOn,
    earlier,
  })
}

type LaidOut = Pick<Parameters<typeof releasedAttribute>[0], 'tree' | 'shown' | 'units'>

function attributeOf(input: ReleaseInput, laidOut: LaidOut): ReturnType<typeof releasedAttribute> {
  const { questionnaire, plan, counted, round, earlier, valueGate, valueCoding } = input
  const { declared } = counted
  if (!declared) return undefined
  const spread = spreadIn(plan, laidOut.tree)
  const gates = { ...(valueGate ? { gate: valueGate } : {}), ...(valueCoding ? { coding: valueCoding } : {}) }
  return releasedAttribute({
    questionnaire,
    plan,
    declared,
    spread,
    closedOn: round.closedOn,
    earlier,
    ...laidOut,
    ...gates,
  })
}

/** How people differ within the groups at the bottom. */
function spreadIn(plan: ScoringPlan, tree: readonly TreeUnit[]): ReturnType<typeof withinUnitSpread> {
  const groups = tree.filter(({ kind }) => kind === 'group').map(({ summary }) => summary)
  return withinUnitSpread(plan, groups)
}

type Released = {
  readonly units: readonly ReleasedUnit[]
  readonly statistics: ReleasedStatistics | undefined
  readonly told: ReturnType<typeof attributeOf>
}

function certified(
  layout: GatedLayout,
  { units, statistics, told }: Released,
): Pick<Release, 'certificate' | 'comparedWith'> {
  const { certificate, comparedWith } = layout
  const { measures, across } = certificate
  const audits = [...measures, ...across.audits]
  const shown = units.filter(({ scores }) => Object.keys(scores).length > 0).length
  return {
    comparedWith,
    certificate: {
      method: ['tree', 'algebra'].filter((method) => audits.some((audit) => audit.method === method)).join(', '),
      thresholds: { ...thresholds },
      groupsShown: shown,
      groupsHidden: units.length - shown,
      earlierReleases: across.releases,
      protectedSetsChecked: audits.reduce((sum, { checked }) => sum + checked, 0),
      attempts: Math.max(...audits.map(({ attempts }) => attempts)),
      statistics: { ...companyThreshold, digits: statisticsDigits, scales: statistics?.scales.length ?? 0 },
      ...(told ? { attribute: told.certificate } : {}),
    },
  }
}

function releasedUnits(input: ReleaseInput, tree: readonly TreeUnit[], layout: GatedLayout): ReleasedUnit[] {
  const spread = spreadIn(input.plan, tree)
  const shown = new Map(Object.entries(layout.shown).map(([measure, units]) => [measure, new Set(units)]))
  const comparable = new Set(layout.comparable)
  const lastShownOf = lastShown(input.questionnaire, input.earlier, input.round.closedOn)
  const released = tree.map(({ id, name, parent, kind, invited, summary }) => {
    const last = lastShownOf(id)
    const isShown: IsShown = (measure, answered) =>
      (shown.get(measure)?.has(id) ?? false) && isWithinBudget(answered, last)
    const scores = scoresOf(input, summary, { spread, isShown, last })
    const band = participationBand(summary.sheets, invited)
    return {
      id,
      name,
      parent,
      kind,
      invited,
      ...(Object.keys(scores).length > 0 && band ? { participation: band } : {}),
      scores,
      favourable: sharesOf(input, summary, { isShown, last }),
      comparable: comparable.has(id),
    }
  })
  return codedTogether(released, tree, input.questionnaire)
}

/** Whether a measure of the unit at hand, answered by so many, is shown. */
type IsShown = (measure: string, answered: number) => boolean

type Shown = { readonly isShown: IsShown; readonly last: LastShown }

function scoresOf(
  { plan }: ReleaseInput,
  summary: TreeUnit['summary'],
  { spread, isShown, last }: Shown & { readonly spread: ReturnType<typeof withinUnitSpread> },
) {
  return Object.fromEntries(
    coarseScores(plan, summary, { spread, step, before: last.scores }).flatMap(({ scale, score, answered }) =>
      score !== null && isShown(scaleMeasure(scale), answered) ? [[scale, score]] : [],
    ),
  )
}

function sharesOf({ questionnaire }: ReleaseInput, summary: TreeUnit['summary'], { isShown, last }: Shown) {
  return Object.fromEntries(
    questionnaire.items.flatMap((item, index) => {
      const counts = summary.items[index]
      if (!counts || !isShown(itemMeasure(item.id), counts.answered)) return []
      const share = favourableShare(counts, last.favourable[item.id])
      return share === null ? [] : [[item.id, share]]
    }),
  )
}
