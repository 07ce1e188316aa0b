import { codeRange, type Bounds, type CodedFigure } from '../../../analytics/index.ts'

/** A released figure of so many people, and what it is made of. */
export type Guess = Omit<CodedFigure, 'stood'> & {
  /** Items of the scale, five options each. */
  readonly items: number
}

/** All ways in which a group may have answered that share the sum of their scores, in points, and of their squares. */
export type AnswerClass = {
  readonly sum: number
  readonly squares: number
  /** How probable all of them are together, and the most probable one. */
  readonly chance: number
  readonly best: number
}

/** How people in one group differ, in points: what the attacker expects. */
const expectedSpread = 25

const known = new Map<string, readonly AnswerClass[]>()

/**
 * How probable the most probable set of people's scores is, given the coarse mean and whatever else is known of their sum
 * and squares: the share of such groups in which the best guess is right.
 */
export function bestGuess(guess: Guess, evidence: (one: AnswerClass) => number = () => 1): number {
  let [total, best] = [0, 0]
  for (const one of answerClasses(guess)) {
    const weight = evidence(one)
    total += weight * one.chance
    best = Math.max(best, weight * one.best)
  }
  return total === 0 ? 0 : best / total
}

/** The most probable exact sum of the group's scores, in points, and how probable it is. */
export function bestGuessOfSum(guess: Guess, evidence: (one: AnswerClass) => number = () => 1) {
  const sums = new Map<number, number>()
  for (const one of answerClasses(guess)) sums.set(one.sum, (sums.get(one.sum) ?? 0) + evidence(one) * one.chance)
  const total = [...sums.values()].reduce((all, chance) => all + chance, 0)
  const [sum, chance] = [...sums].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])
  return { sum, chance: total === 0 ? 0 : chance / total }
}

/** The attacker expects scores around the figure, as people differ here. */
function answerClasses(guess: Guess): readonly AnswerClass[] {
  const key = `${guess.people} ${guess.code} ${guess.step} ${guess.isRobust} ${guess.items}`
  const found = known.get(key) ?? computed(guess)
  known.set(key, found)
  return found
}

function computed(guess: Guess): readonly AnswerClass[] {
  const { people, code, items } = guess
  const range = codeRange(guess)
  // In steps of a score: whole numbers, so that equal sums are equal.
  const levels = Array.from({ length: 4 * items + 1 }, (_, level) => level)
  const width = 25 / items
  const chances = chancesAround(
    code,
    levels.map((level) => level * width),
  )
  const classes = new Map<string, { sum: number; squares: number; chance: number; best: number }>()
  for (const counts of histograms(people, levels.length)) {
    const sum = counts.reduce((all, count, level) => all + count * level, 0)
    if (!isInside((sum * width) / people, range)) continue
    const squares = counts.reduce((all, count, level) => all + count * level * level, 0)
    const chance = multinomial(counts, chances)
    const key = `${sum} ${squares}`
    const before = classes.get(key) ?? { sum: sum * width, squares: squares * width * width, chance: 0, best: 0 }
    classes.set(key, { ...before, chance: before.chance + chance, best: Math.max(before.best, chance) })
  }
  return [...classes.values()]
}

/** Half way between two codes belongs to the upper one. */
const isInside = (mean: number, { low, high }: Bounds): boolean => mean >= low && (mean < high || high === 100)

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
