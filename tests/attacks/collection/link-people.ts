import { seededRandom, shuffled, type SeededRandom } from '../../../backend/commands/example/seeded-random.ts'
import { bestMatching } from './assignment.ts'
import { chanceOfAtLeast, chanceRate } from './chance.ts'
import type { Evidence, Trace } from './evidence.ts'

/** What an attacker got right. */
export type Linked = {
  readonly hits: number
  readonly people: number
  readonly rate: number
  /** The share chance gets right. */
  readonly chance: number
  /** How likely chance does at least as well. */
  readonly probability: number
  /** The pairs of traces the attacker trusted most. */
  readonly by: readonly string[]
}

/**
 * Links people to slots, group by group, by the best one-to-one matching. Which traces tell anything the attacker learns
 * from insiders: the groups are split in two halves, everything about the people in one half is known (accomplices who
 * say when they answered and what), and what fits there is tried on the other half; then the other way round. So every
 * person is linked without anything about them having been known, and no luck of many tries is in the figure.
 */
export function linkPeople(evidence: Evidence, seed = 1): Linked {
  const random = seededRandom(seed)
  const groups = groupsOf(evidence, random)
  const half = Math.ceil(groups.length / 2)
  const halves = [groups.slice(0, half), groups.slice(half)] as const
  const tried = [
    { known: halves[0], unknown: halves[1] },
    { known: halves[1], unknown: halves[0] },
  ].map(({ known, unknown }) => {
    const trusted = mostTelling(known)
    return { hits: sum(unknown.map((group) => hitsIn(group, trusted))), trusted }
  })
  return outcome(
    sum(tried.map(({ hits }) => hits)),
    groups.map(({ people }) => people.length),
    tried.flatMap(({ trusted }) => trusted.slice(0, 2).map(({ name }) => name)),
  )
}

export function outcome(hits: number, sizes: readonly number[], by: readonly string[]): Linked {
  const people = sum(sizes)
  const probability = chanceOfAtLeast(hits, sizes)
  return { hits, people, rate: hits / people, chance: chanceRate(sizes), probability, by: [...new Set(by)] }
}

/** A group in an order of its own on each side; `truth` says which slot is whose. */
type Group = {
  readonly people: readonly Ranked[]
  readonly slots: readonly Ranked[]
  readonly truth: readonly number[]
}
type Ranked = ReadonlyMap<string, number>

function groupsOf({ people, slots }: Evidence, random: SeededRandom): readonly Group[] {
  const byUnit = Map.groupBy(people.keys(), (place) => people[place]!.unit)
  const groups = [...byUnit.values()].map((places): Group => {
    const [own, others] = [shuffled(places, random), shuffled(places, random)]
    return {
      people: ranked(own.map((place) => people[place]!)),
      slots: ranked(others.map((place) => slots[place]!)),
      truth: own.map((place) => others.indexOf(place)),
    }
  })
  return shuffled(groups, random)
}

/** Values as ranks within the group, from 0 to 1; who is equal shares the middle one. A trace equal for all tells nothing. */
function ranked(traces: readonly Trace[]): readonly Ranked[] {
  const ranks = traces.map(() => new Map<string, number>())
  for (const name of new Set(traces.flatMap(({ features }) => [...features.keys()]))) {
    const values = traces.map(({ features }) => features.get(name))
    const known = values.filter((value) => value !== undefined).toSorted((one, other) => one - other)
    if (known[0] === known.at(-1)) continue
    for (const [place, value] of values.entries())
      if (value !== undefined)
        ranks[place]!.set(name, (known.indexOf(value) + known.lastIndexOf(value)) / 2 / Math.max(1, known.length - 1))
  }
  return ranks
}

/** A trace of people and one of slots that may go the same way or opposite ways. */
type Pair = { readonly person: string; readonly slot: string; readonly reversed: boolean }
type Trusted = Pair & { readonly name: string; readonly weight: number }

const mostTrusted = 5

/** The pairs whose ranks agree most among people of whom everything is known, weighed by how much they do. */
function mostTelling(known: readonly Group[]): readonly Trusted[] {
  const names = (side: 'people' | 'slots') => [
    ...new Set(known.flatMap((group) => group[side].flatMap((one) => [...one.keys()]))),
  ]
  const slotNames = names('slots')
  const pairs = names('people').flatMap((person) =>
    slotNames.map((slot): Trusted => {
      const agreement = agreementOf(known, person, slot)
      const name = `${person} ~ ${slot}`
      return { person, slot, reversed: agreement < 0, name, weight: Math.abs(agreement) }
    }),
  )
  const best = pairs.toSorted((one, other) => other.weight - one.weight).slice(0, mostTrusted)
  return best.filter(({ weight }) => weight >= 0.8 * (best[0]?.weight ?? 0))
}

/** The correlation of the two ranks over all people who have both (Spearman 1904). */
function agreementOf(groups: readonly Group[], person: string, slot: string): number {
  let [count, products, firstSquares, secondSquares] = [0, 0, 0, 0]
  for (const { people, slots, truth } of groups)
    for (const [place, one] of people.entries()) {
      const [first, second] = [one.get(person), slots[truth[place]!]!.get(slot)]
      if (first === undefined || second === undefined) continue
      count += 1
      products += (first - 0.5) * (second - 0.5)
      firstSquares += (first - 0.5) ** 2
      secondSquares += (second - 0.5) ** 2
    }
  // Few people agree by chance alone: what rests on few weighs less.
  return count < 5 ? 0 : (products / (Math.sqrt(firstSquares * secondSquares) || 1)) * Math.sqrt(count / (count + 10))
}

function hitsIn({ people, slots, truth }: Group, trusted: readonly Trusted[]): number {
  const cost = people.map((one) => slots.map((other) => sum(trusted.map((pair) => costOf(pair, one, other)))))
  return bestMatching(cost).filter((slot, place) => slot === truth[place]).length
}

function costOf({ person, slot, reversed, weight }: Trusted, one: Ranked, other: Ranked): number {
  const [first, second] = [one.get(person), other.get(slot)]
  if (first === undefined || second === undefined) return weight ** 4 / 3
  return weight ** 4 * (first - (reversed ? 1 - second : second)) ** 2
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
