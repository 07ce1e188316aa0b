import {
  coarseScores,
  favourableShare,
  participationBand,
  withinUnitSpread,
  type ScoringPlan,
} from '../../../analytics/index.ts'
import { step, thresholds } from '../../domain/disclosure-policy.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { ItemClass, Release, ReleaseRecord, ReleasedUnit } from '../../domain/release.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import type { BoxSeal } from '../../store/box.port.ts'
import type { HeldAgainst } from './held-against.ts'
import { layOutRelease, type GatedLayout } from './lay-out-release.ts'
import { releasedComments, type CommentsToRelease } from './release-comments.ts'
import { releaseTree, type Counted, type TreeUnit } from './release-tree.ts'

export type ReleaseInput = {
  readonly round: {
    readonly id: string
    readonly title: string
    readonly closedOn: string
    readonly fingerprint: string
  }
  readonly roster: FrozenRoster
  readonly questionnaire: AskedQuestionnaire
  readonly plan: ScoringPlan
  readonly counted: Counted
  readonly comments: CommentsToRelease['written']
  readonly seal: BoxSeal
  readonly earlier: readonly ReleaseRecord[]
  readonly against?: HeldAgainst
}

/**
 * The one way from counted answers to something that may be seen. First the layout is decided, by sizes and
 * memberships; then the figures of what it shows are coded coarsely. The same input gives the same bytes.
 */
export function buildRelease(input: ReleaseInput): ReleaseRecord {
  const { roster, counted, earlier } = input
  const tree = releaseTree(roster, counted)
  const layout = layOutRelease({ ...input, tree })
  return {
    sequence: (earlier.at(-1)?.sequence ?? 0) + 1,
    release: {
      ...facts(input),
      ...certified(layout, tree),
      units: releasedUnits(input, tree, layout),
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

function facts({ round, roster, questionnaire, counted, seal }: ReleaseInput) {
  const { instrument, version, selection, hash, scales, items } = questionnaire
  const issued = [...counted.issued.values()].reduce((sum, members) => sum + members.length, 0)
  return {
    round: round.id,
    title: round.title,
    organisation: roster.organisation,
    closedOn: round.closedOn,
    questionnaire: { instrument, version, selection, hash },
    step,
    scales: scales.map(({ id, name, construct, class: itemClass, adverse, warns }) => ({
      id,
      name,
      construct,
      class: itemClass,
      adverse,
      figure: warns ? ('robust' as const) : ('mean' as const),
    })),
    items: items.map(({ id, scale, text, class: itemClass }) => ({ id, scale, text, class: itemClass })),
    commentQuestions: [...questionnaire.comments],
    commentThemes: [...questionnaire.commentThemes],
    integrity: {
      invited: roster.groups.reduce((sum, { members }) => sum + members.length, 0),
      issued,
      counted: counted.receipts?.length ?? seal.count,
      ...(counted.receipts ? { sealed: seal.count } : {}),
      boxHash: seal.hash,
    },
    fingerprint: round.fingerprint,
  }
}

function certified(
  { certificate, comparedWith }: GatedLayout,
  tree: readonly TreeUnit[],
): Pick<Release, 'certificate' | 'comparedWith'> {
  const { measures, across } = certificate
  const audits = [...measures, ...across.audits]
  const shown = measures.find(({ id }) => id === 'ordinary')?.shown ?? 0
  return {
    comparedWith,
    certificate: {
      method: ['tree', 'algebra'].filter((method) => audits.some((audit) => audit.method === method)).join(', '),
      thresholds: { ...thresholds },
      groupsShown: shown,
      groupsHidden: tree.length - shown,
      earlierReleases: across.releases,
      protectedSetsChecked: audits.reduce((sum, { checked }) => sum + checked, 0),
      attempts: Math.max(...audits.map(({ attempts }) => attempts)),
    },
  }
}

function releasedUnits(input: ReleaseInput, tree: readonly TreeUnit[], layout: GatedLayout): ReleasedUnit[] {
  const groups = tree.filter(({ kind }) => kind === 'group').map(({ summary }) => summary)
  const spread = withinUnitSpread(input.plan, groups)
  const isShown = (measure: string, unit: string) => layout.shown[measure]?.includes(unit) ?? false
  return tree.map(({ id, name, parent, kind, invited, summary }) => {
    const shownClasses = (suffix: '' | '-items') =>
      new Set((['ordinary', 'sensitive'] satisfies ItemClass[]).filter((one) => isShown(one + suffix, id)))
    const scores = scoresOf(input, summary, { spread, shown: shownClasses('') })
    const band = participationBand(summary.sheets)
    return {
      id,
      name,
      parent,
      kind,
      invited,
      ...(Object.keys(scores).length > 0 && band ? { participation: band } : {}),
      scores,
      favourable: sharesOf(input, summary, shownClasses('-items')),
      comparable: layout.comparable.includes(id),
    }
  })
}

type Shown = { readonly spread: ReturnType<typeof withinUnitSpread>; readonly shown: ReadonlySet<ItemClass> }

function scoresOf({ plan, questionnaire }: ReleaseInput, summary: TreeUnit['summary'], { spread, shown }: Shown) {
  const classOf = new Map(questionnaire.scales.map((scale) => [scale.id, scale.class]))
  return Object.fromEntries(
    coarseScores(plan, summary, { spread, step }).flatMap(({ scale, score }) => {
      const itemClass = classOf.get(scale)
      return score !== null && itemClass && shown.has(itemClass) ? [[scale, score]] : []
    }),
  )
}

function sharesOf({ questionnaire }: ReleaseInput, summary: TreeUnit['summary'], shown: ReadonlySet<ItemClass>) {
  return Object.fromEntries(
    questionnaire.items.flatMap((item, index) => {
      const counts = summary.items[index]
      const share = counts && shown.has(item.class) ? favourableShare(counts) : null
      return share === null ? [] : [[item.id, share]]
    }),
  )
}
