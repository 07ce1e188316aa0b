import { displayedFigure } from '../../../analytics/index.ts'
import { seededNormal, seededRandom } from '../../analytics/seeded-random.ts'
import { areaUnderCurve, linearScores } from './discriminant.ts'

export type Longitudinal = {
  /** People before somebody left. */
  readonly people: number
  /** Rounds on each side of the departure. */
  readonly rounds: number
  /** Whether a figure stands until it has clearly moved; without, each round's code is fresh. */
  readonly stands: boolean
  /** Other teams for each. */
  readonly seed?: number
}

export type Uplift = {
  /** Area under the curve from the last figure before the departure alone. */
  readonly single: number
  readonly uplift: number
}

/** Share of answers that are the same as the last time. */
const persistence = 0.8
const trials = 20_000
const step = 10

/**
 * A9: somebody leaves a team; how much better than from the last figure before can it be told, from the figures of so many
 * rounds before and after, whether that person had answered unfavourably (the lower two of five)?
 *
 * The attacker knows the averages before and after and the two figures around the departure, learns from as many other
 * teams how to weigh them, and is scored by the area under the curve on teams not learned from. One item, whose plain
 * mean is released: what leaks most.
 */
export function upliftOf({ people, rounds, stands, seed = 9 }: Longitudinal): Uplift {
  const chance = seededRandom(seed)
  const normal = seededNormal(chance)
  const answerOf = (mood: number) => Math.min(4, Math.max(0, Math.round(2.4 + 1.05 * (mood + 0.5 * normal()))))
  const cases = Array.from({ length: trials }, () => {
    const climate = 0.4 * normal()
    const moods = Array.from({ length: people }, () => climate + 0.8 * normal())
    let answers = moods.map(answerOf)
    const shown: number[] = []
    let isUnfavourable = false
    for (let round = 0; round < 2 * rounds; round += 1) {
      if (round > 0)
        answers = answers.map((answer, place) => (chance() < persistence ? answer : answerOf(moods[place] ?? 0)))
      if (round === rounds - 1) isUnfavourable = (answers[0] ?? 0) <= 1
      const inside = round < rounds ? answers : answers.slice(1)
      const points = (25 * inside.reduce((sum, answer) => sum + answer, 0)) / inside.length
      shown.push(
        displayedFigure({ points, answered: inside.length, step, isRobust: false }, stands ? shown.at(-1) : undefined),
      )
    }
    const [before, after] = [shown.slice(0, rounds), shown.slice(rounds)]
    const [last, next] = [before.at(-1) ?? 0, after[0] ?? 0]
    return { single: [last], all: rounds > 1 ? [last, next, mean(before), mean(after)] : [last, next], isUnfavourable }
  })
  const labels = cases.map((one) => one.isUnfavourable)
  const single = learned(
    cases.map((one) => one.single),
    labels,
  )
  const all = learned(
    cases.map((one) => one.all),
    labels,
  )
  return { single, uplift: all - single }
}

/** Share of teams in which a change of one point by everybody is shown, in its direction, in the round it happens. */
export function shareSeen({ people, stands }: Omit<Longitudinal, 'rounds' | 'seed'>): number {
  const chance = seededRandom(10)
  const normal = seededNormal(chance)
  const answerOf = (mood: number) => 2.4 + 1.05 * (mood + 0.5 * normal())
  let seen = 0
  for (let trial = 0; trial < trials / 4; trial += 1) {
    const climate = 0.4 * normal()
    const direction = climate > 0 ? -1 : 1
    const moods = Array.from({ length: people }, () => climate + 0.8 * normal())
    let latent = moods.map(answerOf)
    const shown: number[] = []
    for (let round = 0; round < 4; round += 1) {
      if (round > 0)
        latent = latent.map((answer, place) => (chance() < persistence ? answer : answerOf(moods[place] ?? 0)))
      const moved = latent.map((answer) => Math.min(4, Math.max(0, Math.round(answer) + (round === 3 ? direction : 0))))
      const points = 25 * mean(moved)
      shown.push(
        displayedFigure({ points, answered: people, step, isRobust: false }, stands ? shown.at(-1) : undefined),
      )
    }
    if (((shown[3] ?? 0) - (shown[2] ?? 0)) * direction > 0) seen += 1
  }
  return seen / (trials / 4)
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Learns on the first half how to weigh the figures, and scores the second. */
function learned(features: readonly (readonly number[])[], labels: readonly boolean[]): number {
  const half = features.length / 2
  const score = linearScores(features.slice(0, half), labels.slice(0, half))
  return areaUnderCurve(features.slice(half).map(score), labels.slice(half))
}
