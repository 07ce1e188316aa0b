import { scoringPlan, type ScoringPlan } from '../../../analytics/index.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'

/** How the sheets of a round are scored: options count from 0, and the warning's scales get the robust figure. */
export function scoringPlanOf({ items, scales }: AskedQuestionnaire): ScoringPlan {
  return scoringPlan({
    items: items.map(({ id, options, reversed }) => ({ id, lowest: 0, highest: options.length - 1, reversed })),
    scales: scales.map(({ id, adverse }) => ({
      id,
      adverse,
      items: items.filter(({ scale }) => scale === id).map((item) => item.id),
    })),
    warningScales: scales.filter(({ warns }) => warns).map(({ id }) => id),
  })
}
