import {
  addSheet,
  emptyPool,
  emptySummary,
  poolUnit,
  productCounter,
  type PooledProducts,
  type Sheet,
  type UnitSummary,
} from '../../../analytics/index.ts'
import type { FrozenRoster } from '../../../backend/domain/round.ts'
import { countedScales } from '../../../backend/services/release/company-statistics.ts'
import { scoringPlanOf } from '../../../backend/services/release/scoring-plan-of.ts'
import { buildQuestionnaire } from '../../support/build-questionnaire.ts'
import type { AskedQuestionnaire, AskedScale } from '../../../backend/domain/questionnaire.ts'
import { valueCounter, type DeclaredValues } from '../../../backend/services/tally/declared-values.ts'
import type { Chance } from './invented-organisation.ts'

const base = buildQuestionnaire()
const both = (text: string) => ({ da: text, en: text })
const sensitive: AskedScale = {
  id: 'offensive-acts',
  name: both('offensive acts'),
  construct: 'offensive-acts',
  class: 'sensitive',
  adverse: 'high',
  warns: false,
}

/** Three ordinary scales of two items and a sensitive one of a single item. */
export const questionnaire = buildQuestionnaire({
  scales: [...base.scales, sensitive],
  items: [
    ...base.items,
    {
      id: 'offensive-acts-1',
      scale: 'offensive-acts',
      class: 'sensitive',
      topic: both('offensive acts'),
      text: both('?'),
      options: ['0', '1', '2', '3', '4'].map(both),
      reversed: false,
    },
  ],
})
export const plan = scoringPlanOf(questionnaire)
export const empty = emptySummary(plan)

export type Answers = {
  readonly sheets: ReadonlyMap<string, readonly Sheet[]>
  readonly summaries: ReadonlyMap<string, UnitSummary>
  readonly issued: ReadonlyMap<string, readonly string[]>
  readonly pooled: PooledProducts
  /** Absent where nobody was asked about themselves. */
  readonly declared?: DeclaredValues
}

/** The same questionnaire, which asks one thing about people themselves as well. */
export const declaring: AskedQuestionnaire = {
  ...questionnaire,
  attribute: {
    id: 'working-hours',
    name: both('working hours'),
    topic: both('about you'),
    text: both('?'),
    options: ['day', 'evening', 'night', 'changing'].map(both),
    hashWithout: questionnaire.hash,
  },
}
/** Share of a team who have its usual hours, and of everybody who say nothing. */
const [usual, silent] = [0.6, 0.08]

/** What people say of themselves, by a chance of its own: the answers stay what they are without. */
export function inventedValues(sheets: Answers['sheets'], chance: Chance): DeclaredValues {
  const values = declaring.attribute?.options.length ?? 0
  const counter = valueCounter(plan, values)
  for (const [id, own] of sheets) {
    const ofTeam = Math.floor(values * chance() ** 2)
    const inGroup = counter.group(id)
    for (const one of own) {
      const value = chance() < usual ? ofTeam : Math.floor(values * chance())
      inGroup.add({ sheet: one, value: chance() < silent ? null : value })
    }
    inGroup.end()
  }
  return counter.declared()
}

/** One question in fifty is left out. */
const leftOut = 0.02

/** Who answers, and what: teams and people differ, answers cluster above the middle. */
export function inventedAnswers({ groups }: FrozenRoster, response: number, chance: Chance): Answers {
  const sheets = new Map<string, Sheet[]>()
  const issued = new Map<string, string[]>()
  for (const { id, members } of groups) {
    const climate = chance() - 0.5
    const answering = members.filter(() => chance() < response)
    issued.set(
      id,
      answering.map((one) => one.id),
    )
    sheets.set(
      id,
      answering.map(() => sheet(climate + chance() - 0.5, chance)),
    )
  }
  return { sheets, issued, summaries: summariesOf(sheets), pooled: pooledOf(sheets) }
}

const summariesOf = (sheets: ReadonlyMap<string, readonly Sheet[]>): ReadonlyMap<string, UnitSummary> =>
  new Map([...sheets].map(([id, own]) => [id, own.reduce((sum, one) => addSheet(plan, sum, one), empty)]))

function pooledOf(sheets: ReadonlyMap<string, readonly Sheet[]>): PooledProducts {
  const scales = countedScales(questionnaire)
  return [...sheets.values()].reduce(
    (pool, own) => {
      const counter = productCounter(plan, scales)
      for (const one of own) counter.add(one)
      return poolUnit(pool, counter.products())
    },
    emptyPool(plan, scales),
  )
}

function sheet(mood: number, chance: Chance): Sheet {
  return questionnaire.items.map((item) => {
    if (chance() < leftOut) return null
    const high = questionnaire.scales.find(({ id }) => id === item.scale)?.adverse === 'high'
    const answer = Math.round(2.4 + 1.5 * mood + 2 * (chance() - 0.5))
    const kept = Math.min(4, Math.max(0, answer))
    return high ? 4 - kept : kept
  })
}
