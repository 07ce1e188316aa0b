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
  /** Patterns come at once, late in an S, or fade again. */
  readonly otherRamps: boolean
}

const base: World = {
  name: 'base',
  established: 0.05,
  hazard: 0.0075,
  heavy: false,
  skewed: false,
  crossing: false,
  otherRamps: false,
}

export const worlds: readonly World[] = [
  base,
  { ...base, name: 'none', established: 0, hazard: 0 },
  { ...base, name: 'halved', established: base.established / 2, hazard: base.hazard / 2 },
  { ...base, name: 'doubled', established: base.established * 2, hazard: base.hazard * 2 },
  { ...base, name: 'heavy', heavy: true },
  { ...base, name: 'skewed', skewed: true },
  { ...base, name: 'crossing', crossing: true },
  { ...base, name: 'ramps', otherRamps: true },
  { ...base, name: 'all', heavy: true, skewed: true, crossing: true, otherRamps: true },
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
