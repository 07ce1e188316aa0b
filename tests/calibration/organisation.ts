import type { Random } from './random.ts'
import { itemCount, itemScale, loudScales, scaleCount, scales } from './questionnaire.ts'
import { drawnEpisode } from './episode.ts'
import type { Episode } from './episode.ts'
import { roundCount, teamSizes } from './worlds.ts'
import type { Circumstances, World } from './worlds.ts'

/**
 * People who answer, or do not. A person has lasting traits and passing states on a general and ten special factors, the
 * unit a lasting level and a mood that carries over; a pattern hits one or a few as targets, some as witnesses, and the
 * rest a little. Items are thresholds on noisy latent answers. Exposed people answer less often.
 */
export type Sheet = Uint8Array
export type SimulatedUnit = {
  readonly size: number
  readonly episode: Episode | undefined
  /** A person who answers the worst on the first scales in every round: `true` in a trial of what one person can do. */
  readonly loud: boolean
  /** Per round the sheets of those who answered: one answer 1 to 5 per item, 5 the unfavourable end. */
  readonly sheets: readonly (readonly Sheet[])[]
  /** How hard its pattern hits its people on average, in shares of what it does to targets. */
  readonly exposed: number
  /** Per person in the last round and before, the round in which the seat was taken by its present holder. */
  readonly overlap: (earlier: number, later: number) => number
}

export type Organisation = {
  readonly world: World
  readonly circumstances: Circumstances
  readonly units: readonly SimulatedUnit[]
}

export type OrganisationPlan = {
  readonly world: World
  readonly circumstances: Circumstances
  readonly unitCount: number
  /** Every how many units one has a person answering the worst. */
  readonly loudEvery?: number
  /** Somebody who answers the same in every round, whatever happens, in each small team of a kind. */
  readonly stubborn?: Stubborn
}

/**
 * `answers` the best in teams with a pattern, or the worst in those where one person does so already. `seat` counts from
 * 0, those a pattern hits first, and may be counted from the end. Draws numbers of its own, so that everybody else answers
 * as without it.
 */
export type Stubborn = {
  readonly random: Random
  readonly seat: number
  readonly size: number
  readonly answers: 'best' | 'worst'
}

export const simulatedOrganisation = (random: Random, plan: OrganisationPlan): Organisation => {
  const items = drawnItems(random, plan.world.skewed)
  const departments = Array.from({ length: Math.ceil(plan.unitCount / 10) }, () =>
    drawnMood(random, { stable: 0.5, carried: 0.5, tail: random.normal }),
  )
  const units = Array.from({ length: plan.unitCount }, (_, index) => {
    const loud = plan.loudEvery !== undefined && Math.floor(index / 4) % plan.loudEvery === 0
    const department = departments[Math.floor(index / 10)]!
    return simulatedUnit(random, { ...plan, items, department, loud, size: teamSizes[index % 4]! })
  })
  return { world: plan.world, circumstances: plan.circumstances, units }
}

const stableTrait = Math.sqrt(0.55)
const passingState = Math.sqrt(0.45)
const itemLoading = 0.8
const itemNoise = 0.6
const turnover = 0.035

/** Latent cut-offs between the five answers. */
const drawnItems = (random: Random, skewed: boolean): readonly Float64Array[] =>
  itemScale.map((scale) => {
    const rare = scales[scale]!.adverse === 'high'
    const cuts = rare ? [-0.3, 0.5, 1.2, 1.9] : [-0.8, 0.2, 0.95, 1.7]
    const moved = random.between(-0.25, 0.25) + (skewed ? 0.6 : 0)
    const stretched = random.between(0.85, 1.15)
    return Float64Array.from(cuts, (cut) => moved + stretched * cut)
  })

type Course = { readonly stable: number; readonly carried: number; readonly tail: () => number }

/** A level that partly stays and partly carries over, with variance 1. */
const drawnMood = (random: Random, { stable, carried, tail }: Course): Float64Array => {
  const level = random.normal() * Math.sqrt(stable)
  let mood = random.normal()
  return Float64Array.from({ length: roundCount }, () => {
    const now = level + mood * Math.sqrt(1 - stable)
    mood = carried * mood + Math.sqrt(1 - carried * carried) * tail()
    return now
  })
}

type UnitPlan = OrganisationPlan & {
  readonly items: readonly Float64Array[]
  readonly department: Float64Array
  readonly loud: boolean
  readonly size: number
}

type Seat = { since: number; traits: Float64Array; general: number; readiness: number; exposure: number }

const simulatedUnit = (random: Random, plan: UnitPlan): SimulatedUnit => {
  const { world, size, loud } = plan
  const episode = loud ? undefined : drawnEpisode(random, world, roundCount)
  const climate = drawnClimate(random, plan)
  const tailOf = (source: Random) => (world.heavy ? () => source.student(4) : source.normal)
  const tail = tailOf(random)
  const exposures = drawnExposures(random, size, world)
  const { readiness } = world
  const seats = exposures.map((exposure) => drawnSeat(random, { since: 0, exposure, readiness, tail }))
  const stubborn = isWhereStubborn(plan, episode) ? plan.stubborn : undefined
  const place = stubborn && seats.indexOf(seats.at(stubborn.seat)!)
  const since: Int8Array[] = []
  const sheets = Array.from({ length: roundCount }, (_, round) => {
    for (const [index, seat] of seats.entries())
      if (round > 0 && random.uniform() < turnover)
        seats[index] = drawnSeat(random, { since: round, exposure: seat.exposure, readiness, tail })
    since.push(Int8Array.from(seats, (seat) => seat.since))
    const answering = seats.map((seat, index) => {
      const moment = { plan, episode, climate, seat, round, tail, always: alwaysAnswered(plan, index) }
      const sheet = answeredSheet(random, moment)
      return stubborn && index === place
        ? answeredSheet(stubborn.random, {
            ...moment,
            tail: tailOf(stubborn.random),
            always: ends[stubborn.answers],
          })
        : sheet
    })
    return answering.filter((sheet) => sheet !== undefined)
  })
  const overlap = (earlier: number, later: number) => {
    let kept = 0
    for (const start of since[later]!) if (start <= earlier) kept += 1
    return kept / size
  }
  const exposed = exposures.reduce((sum, one) => sum + one, 0) / size
  return { size, episode, loud, sheets, exposed, overlap }
}

const isWhereStubborn = ({ stubborn, size, loud }: UnitPlan, episode: Episode | undefined): boolean =>
  stubborn?.size === size && (stubborn.answers === 'best' ? episode !== undefined : loud)

type NewSeat = Pick<Seat, 'since' | 'exposure'> & { readonly readiness: number; readonly tail: () => number }

const drawnSeat = (random: Random, { since, exposure, readiness, tail }: NewSeat): Seat => ({
  since,
  general: tail(),
  traits: Float64Array.from({ length: scaleCount }, tail),
  readiness: readiness * random.normal(),
  exposure,
})

/** One or a few targets, some witnesses, and the others: how hard a pattern hits each seat, in shares of its strength. */
const drawnExposures = (random: Random, size: number, world: World): readonly number[] => {
  const targets = Math.max(1, Math.round(size * random.between(0.06, 0.18)))
  const witnesses = Math.round((size - targets) * random.between(0.25, 0.45))
  return Array.from({ length: size }, (_, seat) => {
    if (seat < targets) return 1
    return seat < targets + witnesses ? random.between(...world.witnesses) : random.between(...world.others)
  })
}

/** The unit's own level by round and scale, in latent person standard deviations. */
const drawnClimate = (random: Random, { world, circumstances, department }: UnitPlan): Float64Array => {
  const { icc, carried } = circumstances
  const spread = Math.sqrt((1.23 * icc) / (1 - icc))
  const tail = world.heavy ? () => random.student(4) : random.normal
  const course = { stable: random.between(...world.stableMood), carried, tail }
  const shared = drawnMood(random, course)
  const own = scales.map(() => drawnMood(random, course))
  const shock = drawnShock(random, world)
  const cells = new Float64Array(roundCount * scaleCount)
  for (let round = 0; round < roundCount; round++)
    for (let scale = 0; scale < scaleCount; scale++) {
      const general = Math.sqrt(0.6) * shared[round]! + (world.heavy ? 0.4 * department[round]! : 0)
      cells[round * scaleCount + scale] = spread * (general + Math.sqrt(0.4) * own[scale]![round]!) + shock[round]!
    }
  return cells
}

/** Two bad rounds on everything without any bullying, in a tenth of the units where there are such: a flood, a merger. */
const drawnShock = (random: Random, { heavy }: World): Float64Array => {
  const shock = new Float64Array(roundCount)
  if (heavy && random.uniform() < 0.1) shock.fill(0.5, ...shockedRounds(random.between(1, roundCount)))
  return shock
}

const shockedRounds = (start: number): [number, number] => [Math.floor(start), Math.floor(start) + 2]

type Moment = {
  readonly plan: UnitPlan
  readonly episode: Episode | undefined
  readonly climate: Float64Array
  readonly seat: Seat
  readonly round: number
  readonly tail: () => number
  /** What the person answers on the first scales, in every round; nothing where they answer for themselves. */
  readonly always: number | undefined
}

const ends = { best: 1, worst: 5 } as const

const alwaysAnswered = ({ loud }: UnitPlan, seat: number) => (loud && seat === 0 ? ends.worst : undefined)

const answeredSheet = (random: Random, moment: Moment): Sheet | undefined => {
  const { plan, episode, climate, seat, round, tail, always } = moment
  const hit = episode ? seat.exposure * episode.strength * episode.intensity[round]! : 0
  const response = plan.circumstances.response
  const wish = Math.log(response / (1 - response)) + seat.readiness - 0.35 * hit - 0.25 * climate[round * scaleCount]!
  if (always === undefined && random.uniform() > 1 / (1 + Math.exp(-wish))) return undefined
  const general = stableTrait * seat.general + passingState * tail()
  const latent = Float64Array.from(scales, ({ general: loading }, scale) => {
    const special = stableTrait * seat.traits[scale]! + passingState * tail()
    const person = loading * general + Math.sqrt(1 - loading * loading) * special
    return person + climate[round * scaleCount + scale]! + hit * (episode?.profile[scale] ?? 0)
  })
  const sheet = new Uint8Array(itemCount)
  for (let item = 0; item < itemCount; item++) {
    const scale = itemScale[item]!
    sheet[item] =
      always !== undefined && scale < loudScales
        ? always
        : answerOf(itemLoading * latent[scale]! + itemNoise * random.normal(), plan.items[item]!)
  }
  return sheet
}

const answerOf = (latent: number, cuts: Float64Array): number => {
  let answer = 1
  for (const cut of cuts) if (latent > cut) answer += 1
  return answer
}
