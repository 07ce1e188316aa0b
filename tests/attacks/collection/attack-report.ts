import type { Linked } from './link-people.ts'

/** One figure of an attack, and the goal it is printed beside. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly goal: string
  readonly isMet: boolean
}

/** What an attack found: lines to read, and figures. */
export type AttackReport = { readonly lines: readonly string[]; readonly figures: readonly Figure[] }

/** Says what the attacker has and tries, before anything is tried. */
export type AttackHeading = {
  readonly id: string
  readonly title: string
  readonly has: string
  readonly tries: string
}

export const allowedChance = 0.01

export function zero(name: string, value: number): Figure {
  return { name, value, goal: '0', isMet: value === 0 }
}

/** A figure that only describes: what a tier does not keep from the attacker. */
export function told(name: string, value: number, goal: string): Figure {
  return { name, value, goal, isMet: true }
}

export function linkLine(what: string, linked: Linked): string {
  const { hits, people, rate, chance, probability } = linked
  const verdict = probability < allowedChance ? 'BEATS CHANCE' : 'no better than chance'
  return `  ${what}: ${hits} of ${people} (${rate.toFixed(3)}), chance ${chance.toFixed(3)}, p = ${probability.toPrecision(2)}: ${verdict}`
}

/** A planted leak must be seen, or the attack proves nothing. */
export function plantedLine(what: string, isFound: boolean, how: string): string {
  return `  planted, ${what}: ${isFound ? 'found' : 'NOT FOUND'} (${how})`
}
