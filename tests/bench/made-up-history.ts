import type { HistoryRound, HistoryScale, ReleasedHistory } from '../../analytics/index.ts'
import { loadInstrument, questionnaireOf } from '../../question-banks/index.ts'
import { seededNormal, seededRandom } from '../analytics/seeded-random.ts'

type Size = { readonly units: number; readonly rounds: number }

const asked = questionnaireOf(loadInstrument('work-and-cooperation'), { classes: ['ordinary'] })
/** Beside the scales that warn; together they have forty items. */
const others = new Set(['wellbeing', 'demands', 'fairness', 'role-conflict', 'change'])

const scales: readonly HistoryScale[] = asked.scales
  .filter(({ id, warns }) => warns || others.has(id))
  .map(({ id, construct, adverse }) => ({ scale: id, construct, adverse }))

/**
 * Coarse figures of units that wander about their own level: teams of 8 to 47, 50 to 90 % answers, some people new each
 * round. As many different numbers as a real history has; what they say does not matter here.
 */
export function madeUpHistory({ units, rounds }: Size) {
  const random = seededRandom(20)
  const normal = seededNormal(random)
  const teams = Array.from({ length: units }, (_, index) => ({
    unit: `unit-${String(index).padStart(5, '0')}`,
    invited: 8 + (index % 40),
    response: 0.5 + 0.4 * random(),
    level: scales.map(() => 70 + 8 * normal()),
  }))
  const made = Array.from({ length: rounds }, (): HistoryRound => ({
    scales,
    step: 10,
    units: teams.map(({ unit, invited, response, level }) => {
      const answered = Math.max(5, Math.round(invited * response + normal()))
      const swing = 22 / Math.sqrt(answered)
      const scores = Object.fromEntries(
        scales.map(({ scale, adverse }, place) => {
          const favourable = (level[place] ?? 70) + swing * normal()
          const points = adverse === 'low' ? favourable : 100 - favourable
          return [scale, Math.min(90, Math.max(10, Math.round(points / 10) * 10))]
        }),
      )
      return { unit, invited, answered: Math.min(answered, invited), scores }
    }),
  }))
  const overlap = (_unit: string, earlier: number, later: number) => 0.965 ** (later - earlier)
  const history: ReleasedHistory = { rounds: made, overlap }
  const items = asked.items.filter((item) => scales.some(({ scale }) => scale === item.scale)).length
  return { history, items, scales: scales.length }
}
