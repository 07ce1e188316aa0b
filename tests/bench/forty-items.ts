import { scoringPlanOf } from '../../backend/services/release/scoring-plan-of.ts'
import { loadInstrument, questionnaireOf } from '../../question-banks/index.ts'

const everything = questionnaireOf(loadInstrument('work-and-cooperation'), { classes: ['ordinary'] })
/** Beside the scales that warn; together they have forty items. */
const others = new Set(['wellbeing', 'demands', 'fairness', 'role-conflict', 'change'])
const scales = everything.scales.filter(({ id, warns }) => warns || others.has(id))

/** A questionnaire of forty items, all of which may be counted for company statistics. */
export const asked = {
  ...everything,
  scales,
  items: everything.items.filter((item) => scales.some(({ id }) => id === item.scale)),
}

/** As it is scored when a round closes. */
export const plan = scoringPlanOf(asked)
