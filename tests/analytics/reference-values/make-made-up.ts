import { seededNormal, seededRandom } from '../seeded-random.ts'

/**
 * A made-up survey of 300 people in 21 teams with six items, as a CSV: two scales, two reversed items, two answer
 * ranges, teams of 6 to 60 and one of one person, and one answer in fifteen missing. The same bytes for the same seed; `made-up.csv` is seed 1.
 *
 *   node backend/launch.js tests/analytics/reference-values/make-made-up.ts > tests/analytics/reference-values/made-up.csv
 */
export function madeUpSurvey(seed: number): string {
  const random = seededRandom(seed)
  const normal = seededNormal(random)
  const levels = Array.from({ length: 20 }, () => 0.5 * normal())
  const rows = Array.from({ length: 300 }, (_, person) => {
    // Squared, so that teams differ in size; the first person is a team alone.
    const team = person === 0 ? 20 : Math.floor(20 * random() ** 2)
    const [tone, load] = [(levels[team] ?? 0) + 0.8 * normal(), (levels[19 - team] ?? 0) + 0.9 * normal()]
    const answer = (level: number, [lowest, highest]: readonly [number, number]) => {
      const middle = (lowest + highest) / 2
      const value = Math.round(middle + ((highest - lowest) / 4) * (level + 0.8 * normal()))
      return random() < 1 / 15 ? '' : Math.min(highest, Math.max(lowest, value))
    }
    const items = [tone, -tone, tone, tone].map((level) => answer(level, [0, 4]))
    return [`team ${team + 1}`, ...items, answer(load, [1, 7]), answer(-load, [1, 7])].join(',')
  })
  return ['team,calm,shouting,kind,listened,pace,pauses', ...rows, ''].join('\n')
}

if (import.meta.main) process.stdout.write(madeUpSurvey(1))
