import type { Random } from './random.ts'
import type { World } from './worlds.ts'
import { scales } from './questionnaire.ts'

export const patternNames = ['humour', 'control', 'conflict', 'punishment', 'power'] as const

/** A pattern in a unit: when, how strong on whom, and on which scales. */
export type Episode = {
  readonly pattern: (typeof patternNames)[number]
  /** First round with any of it; below 0 for one that was there before the first round. */
  readonly onset: number
  readonly strength: number
  readonly profile: Float64Array
  readonly intensity: Float64Array
}

export const drawnEpisode = (random: Random, world: World, rounds: number): Episode | undefined => {
  const established = random.uniform() < world.established
  const waited = world.hazard > 0 ? Math.ceil(Math.log(random.uniform()) / Math.log(1 - world.hazard)) : Infinity
  if (!established && waited >= rounds) return undefined
  const onset = established ? -1 : waited
  const draw = random.uniform()
  const pattern = patternNames[draw < 0.36 ? 2 : [0, 1, 3, 4][Math.floor((draw - 0.36) / 0.16) % 4]!]!
  return {
    pattern,
    onset,
    strength: latentPerScaleDeviation * random.between(1.2, 1.8),
    profile: drawnProfile(random, pattern, world.crossing),
    intensity: drawnIntensity(random, onset, { rounds, ramps: world.ramps }),
  }
}

/** Strengths are in standard deviations of persons' scale scores; item noise makes one of those 1.1 latent ones. */
export const latentPerScaleDeviation = 1.1

/** How much each scale suffers beside the pattern's own: drawn anew for every episode, no two units alike. */
const drawnProfile = (random: Random, pattern: string, crossing: boolean): Float64Array => {
  const shared: Readonly<Record<string, readonly [number, number]>> = {
    tone: [0.5, 1.1],
    'can-say-stop': [0.5, 1.1],
    witness: [0.45, 1.15],
    leadership: pattern === 'power' ? [0.4, 0.9] : [0, 0.35],
    fairness: [0, 0.4],
  }
  const other = crossing ? ([0.3, 0.9] as const) : ([0, 0.45] as const)
  return Float64Array.from(scales, ({ construct }) =>
    construct === pattern ? 1 : random.between(...(shared[construct] ?? other)),
  )
}

type Course = { readonly rounds: number; readonly ramps: World['ramps'] }

const drawnIntensity = (random: Random, onset: number, { rounds, ramps }: Course): Float64Array => {
  const length = ramps === 'straight' ? Math.floor(random.between(3, 9)) : random.between(2.5, 8.5)
  const shape = ramps === 'other' ? Math.floor(random.uniform() * 3) : shapeOf[ramps]
  return Float64Array.from({ length: rounds }, (_, round) => {
    if (onset < 0) return 1
    const since = round - onset + 1
    if (since <= 0) return 0
    return shapes[shape]!(since, length)
  })
}

const shapes: readonly ((since: number, length: number) => number)[] = [
  () => 1,
  (since, length) => 1 / (1 + Math.exp((-8 * (since - length / 2)) / length)),
  (since, length) => {
    const intensity = Math.min(since / 2, 1) * Math.exp(-Math.max(since - length, 0) / 2)
    return intensity < 0.1 ? 0 : intensity
  },
  (since, length) => (1 - Math.cos(Math.PI * Math.min(since / length, 1))) / 2,
  (since, length) => Math.min(since / length, 1),
]

const shapeOf = { soft: 3, straight: 4 } as const
