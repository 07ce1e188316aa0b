/** What an organisation's world is like. Nothing of it is known to the early warning. */
export type World = {
  readonly name: string
  /** Share of units with a pattern from the start, and new patterns per unit and round. */
  readonly established: number
  readonly hazard: number
  /** Persons' and units' swings with heavy tails, benign shocks to single units, moods of whole departments. */
  readonly heavy: boolean
  /** Hardly anybody uses the unfavourable end. */
  readonly skewed: boolean
  /** Each pattern shows almost as much on the scales of the others as on its own. */
  readonly crossing: boolean
  /** How patterns come: in a soft S; at once, late in an S or fading again; in a straight line. */
  readonly ramps: 'soft' | 'other' | 'straight'
  /** How hard a pattern hits witnesses and the others, in shares of what it does to its targets. */
  readonly witnesses: Range
  readonly others: Range
  /** The share of a unit's mood that never moves. */
  readonly stableMood: Range
  /** How much people differ in how readily they answer, as a standard deviation of log odds. */
  readonly readiness: number
}

type Range = readonly [low: number, high: number]

const base: World = {
  name: 'base',
  established: 0.05,
  hazard: 0.0075,
  heavy: false,
  skewed: false,
  crossing: false,
  ramps: 'soft',
  witnesses: [0.45, 0.75],
  others: [0.1, 0.3],
  stableMood: [0.35, 0.65],
  readiness: 0.8,
}

/** The worlds in which errors are measured. */
export const worlds: readonly World[] = [
  base,
  { ...base, name: 'none', established: 0, hazard: 0 },
  { ...base, name: 'halved', established: base.established / 2, hazard: base.hazard / 2 },
  { ...base, name: 'doubled', established: base.established * 2, hazard: base.hazard * 2 },
  { ...base, name: 'heavy', heavy: true },
  { ...base, name: 'skewed', skewed: true },
  { ...base, name: 'crossing', crossing: true },
  { ...base, name: 'ramps', ramps: 'other' },
  { ...base, name: 'all', heavy: true, skewed: true, crossing: true, ramps: 'other' },
]

/**
 * The world in which a method was first tried, in a prototype of another language. Its figures stand as goals beside those
 * of this one; where its description says nothing, as of who is a target, the base world's ways hold.
 * For comparison alone: what is told of errors is measured in `worlds`.
 */
const prototype: World = {
  ...base,
  name: 'prototype',
  // 9.5 % of unit-rounds with an active pattern, and 3,179 that start in rounds 3 to 6 of 540 organisations of 200 units.
  established: 0.055,
  hazard: 0.008,
  // Over 3 to 8 rounds; the shape is not told, and a straight line is what its detector believed in.
  ramps: 'straight',
  // .9 and .3 standard deviations where targets have 1.2 to 1.8, so shares of the middle of these.
  witnesses: [0.6, 0.6],
  others: [0.2, 0.2],
  // A mood that carries over by .3, .5 or .7, and no other level: what is written, read by the letter.
  stableMood: [0, 0],
  // Teams of 8 had fewer than 7 answers in 95, 74 and 21 % of rounds at 50, 70 and 90 %, as by chance alone.
  readiness: 0,
}

/** The same where half of the mood never moves, which is what the prototype's detector believed in and is not told of its world. */
export const prototypes: readonly World[] = [
  prototype,
  { ...prototype, name: 'prototype-stable', stableMood: [0.5, 0.5] },
]

/** One organisation's circumstances: nine in turn (a Latin square) already pair each response with each ICC and carry-over. */
export type Circumstances = { readonly response: number; readonly icc: number; readonly carried: number }

export const circumstances = (index: number): Circumstances => ({
  response: [0.5, 0.7, 0.9][index % 3]!,
  icc: [0.05, 0.1, 0.2][Math.floor(index / 3) % 3]!,
  carried: [0.3, 0.5, 0.7][(index + Math.floor(index / 3) + Math.floor(index / 9)) % 3]!,
})

export const teamSizes = [8, 12, 20, 40] as const
export const roundCount = 12
