import {
  itemAnswers,
  releaseLayout,
  scaleAnswers,
  type EarlierRelease,
  type Measure,
  type ReleaseLayout,
  type ScoringPlan,
} from '../../../analytics/index.ts'
import { fewestChanged, itemThreshold, thresholds, type Threshold } from '../../domain/disclosure-policy.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { ItemClass, ReleaseRecord } from '../../domain/release.ts'
import type { HeldAgainst } from './held-against.ts'
import type { TreeUnit } from './release-tree.ts'

/** What the gate looks at: sizes and memberships. The sums are asked for their counts of answers only. */
export type GateInput = {
  readonly tree: readonly TreeUnit[]
  readonly plan: ScoringPlan
  readonly questionnaire: AskedQuestionnaire
  /** All earlier releases of the organisation, oldest first. */
  readonly earlier: readonly ReleaseRecord[]
  /** `comparisons` unless said. */
  readonly against?: HeldAgainst
}

export type GatedLayout = ReleaseLayout & { readonly comparedWith: string | null }

const classes: readonly ItemClass[] = ['ordinary', 'sensitive']

/** Decides what is shown: per item class its scales, and apart from them its single items from more answers. */
export function layOutRelease(input: GateInput): GatedLayout {
  const { tree, plan, questionnaire, earlier, against = 'comparisons' } = input
  const asked = classes.filter((one) => questionnaire.scales.some((scale) => scale.class === one))
  const comparedWith = latestAlike(questionnaire, earlier)
  const layout = releaseLayout({
    units: tree.map((unit) => ({
      id: unit.id,
      parent: unit.parent,
      issued: unit.issued,
      answers: unit.kind === 'group' ? answersOf(unit, { plan, questionnaire, asked }) : {},
    })),
    measures: asked.flatMap((one) => [measure(one, thresholds), measure(`${one}-items`, itemThreshold)]),
    earlier: earlier.map(earlierRelease),
    rules: { compareWith: comparedWith, fewestChanged, acrossReleases: against },
  })
  return { ...layout, comparedWith }
}

function measure(id: ItemClass | `${ItemClass}-items`, from: Readonly<Record<ItemClass, Threshold>>): Measure {
  return { id, ...from[id.startsWith('sensitive') ? 'sensitive' : 'ordinary'] }
}

type Asked = Pick<GateInput, 'plan' | 'questionnaire'> & { readonly asked: readonly ItemClass[] }

function answersOf({ summary }: TreeUnit, { plan, questionnaire, asked }: Asked) {
  const idsOf = (things: readonly { readonly id: string; readonly class: ItemClass }[], one: ItemClass) =>
    things.filter((thing) => thing.class === one).map(({ id }) => id)
  return Object.fromEntries(
    asked.flatMap((one) => [
      [one, scaleAnswers(plan, summary, idsOf(questionnaire.scales, one))],
      [`${one}-items`, itemAnswers(plan, summary, idsOf(questionnaire.items, one))],
    ]),
  )
}

/** The latest release that asked the same; differently asked questions are never set side by side. */
function latestAlike({ hash }: AskedQuestionnaire, earlier: readonly ReleaseRecord[]): string | null {
  return earlier.findLast(({ release }) => release.questionnaire.hash === hash)?.release.round ?? null
}

function earlierRelease({ release, memberships }: ReleaseRecord): EarlierRelease {
  const issued = new Map(memberships.map((group) => [group.unit, group.issued]))
  return {
    id: release.round,
    comparedWith: release.comparedWith,
    units: release.units.map((unit) => ({
      id: unit.id,
      parent: unit.parent,
      issued: issued.get(unit.id) ?? [],
      shown: Object.keys(unit.scores).length > 0 || Object.keys(unit.favourable).length > 0,
      compared: unit.comparable,
    })),
  }
}
