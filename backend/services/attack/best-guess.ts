import { coarseCode } from '../../../analytics/index.ts'

export type Guess = {
  readonly people: number
  /** The released code, and the points between two codes. */
  readonly code: number
  readonly step: number
  /** Items of the scale, five options each. */
  readonly items: number
}

/** How people in one group differ, in points: what the attacker expects. */
const expectedSpread = 25

const known = new Map<string, number>()

/**
 * How probable the most probable set of people's scores is, given the coarse mean: the share of such groups in which the
 * best guess is right. The attacker expects scores around the figure, as people differ here.
 */
export function bestGuess(guess: Guess): number {
  const key = `${guess.people} ${guess.code} ${guess.step} ${guess.items}`
  const before = known.get(key)
  if (before !== undefined) return before
  const found = computed(guess)
  known.set(key, found)
  return found
}

function computed({ people, code, step, items }: Guess): number {
  const options = Array.from({ length: 4 * items + 1 }, (_, level) => (25 * level) / items)
  const chances = chancesAround(code, options)
  let [total, best] = [0, 0]
  for (const counts of histograms(people, options.length)) {
    const mean = counts.reduce((sum, count, option) => sum + count * (options[option] ?? 0), 0) / people
    if (coarseCode(mean, step === 5 ? 5 : 10) !== code) continue
    const chance = multinomial(counts, chances)
    total += chance
    best = Math.max(best, chance)
  }
  return total === 0 ? 0 : best / total
}

/** How often each score is reached where the mean is about this: a rounded normal distribution. */
function chancesAround(mean: number, options: readonly number[]): readonly number[] {
  const weights = options.map((option) => Math.exp(-0.5 * ((option - mean) / expectedSpread) ** 2))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/** All ways to divide people over so many options. */
function* histograms(people: number, size: number): Iterable<readonly number[]> {
  if (size === 1) {
    yield [people]
    return
  }
  for (let first = 0; first <= people; first += 1)
    for (const rest of histograms(people - first, size - 1)) yield [first, ...rest]
}

function multinomial(counts: readonly number[], chances: readonly number[]): number {
  let [log, left] = [0, 0]
  for (const [option, count] of counts.entries())
    for (let one = 1; one <= count; one += 1) {
      left += 1
      log += Math.log(left) - Math.log(one) + Math.log(chances[option] ?? 0)
    }
  return Math.exp(log)
}
