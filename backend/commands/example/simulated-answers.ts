import { normal, type SeededRandom } from './seeded-random.ts'
import { growth, story } from './story.ts'

/** An item as somebody who answers sees it, with what it measures. */
export type AnswerableItem = {
  readonly construct: string
  readonly options: number
  /** Whether the last option is the unfavourable one. */
  readonly lastIsAdverse: boolean
}

/** Who answers: lasting leanings, in persons' standard deviations, unfavourable upward. */
export type SimulatedPerson = {
  readonly team: string
  readonly leaning: number
  readonly byConstruct: (construct: string) => number
}

// How far a fully grown pattern moves the scales of those it hits, as a share of its size; a made-up story, in which
// the calibration of the warning has no part.
const reach: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  humour: { humour: 1, tone: 0.7, 'can-say-stop': 0.9, witness: 0.7, wellbeing: 0.3 },
  control: { control: 1, tone: 0.6, 'can-say-stop': 0.7, witness: 0.6, feedback: 0.4, wellbeing: 0.3 },
  conflict: { conflict: 1, tone: 0.8, 'can-say-stop': 0.5, witness: 0.7, fairness: 0.5, wellbeing: 0.4 },
}

/** Makes a person whose leanings stay the same over the rounds. */
export function simulatedPerson(team: string, random: SeededRandom): SimulatedPerson {
  const own = new Map<string, number>()
  const byConstruct = (construct: string) => {
    const known = own.get(construct) ?? normal(random) * 0.55
    own.set(construct, known)
    return known
  }
  return { team, leaning: normal(random) * 0.5, byConstruct }
}

/**
 * One person's answers in one round: for each item the place of the option chosen, now and then none. Team mood, person
 * and chance make up the leaning; a planted pattern moves everybody in its team, some more than others.
 */
export function simulatedAnswers(
  person: SimulatedPerson,
  items: readonly AnswerableItem[],
  { round, mood, random }: { readonly round: number; readonly mood: number; readonly random: SeededRandom },
): (number | null)[] {
  const hit = 0.6 + 0.8 * random()
  return items.map((item) => {
    if (random() < 0.01) return null
    const level = mood + person.leaning + person.byConstruct(item.construct) + normal(random) * 0.6
    return chosen(item, level + hit * planted(person.team, item.construct, round))
  })
}

function planted(team: string, construct: string, round: number): number {
  return story
    .filter((pattern) => pattern.team === team)
    .reduce(
      (sum, pattern) => sum + pattern.size * growth(pattern, round) * (reach[pattern.pattern]?.[construct] ?? 0),
      0,
    )
}

/** Few have been exposed to these, so that a sign of them stands out. */
const rare = new Set(['offensive-acts', 'violence', 'sexual-harassment', 'discrimination'])

/** Most people are content: the middle of the leanings lies at a quarter of the way to the unfavourable end. */
function chosen({ construct, options, lastIsAdverse }: AnswerableItem, level: number): number {
  const steps = options - 1
  const middle = rare.has(construct) ? -0.2 : 0.27
  const towardAdverse = Math.min(steps, Math.max(0, Math.round(steps * (middle + 0.2 * level))))
  return lastIsAdverse ? towardAdverse : steps - towardAdverse
}
