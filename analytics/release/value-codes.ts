import { codeBounds } from '../disclosure/code-bounds.ts'
import { isPastSharedEnd, remainderBounds, type EndRule } from '../disclosure/remainder-bounds.ts'
import type { CoarseStep } from './coarse-code.ts'
import { sharedEnd } from './shared-end.ts'

/** A shown unit or value with its code, and how many answered. */
export type CodedGroup = { readonly id: string; readonly answered: number; readonly code: number }

/** Groups of which those inside lie wholly in the one around them, and apart from each other. */
export type CodedNest = { readonly around: string; readonly inside: readonly string[] }

export type ValuesToCode = {
  /** Shown units that a nest names; their codes stand. */
  readonly units: readonly CodedGroup[]
  readonly values: readonly CodedGroup[]
  /** Code of the whole organisation. */
  readonly whole: number
  readonly nests: readonly CodedNest[]
}

/**
 * The codes of the values that are shown, such that nobody is told more of the people around or between them than a
 * figure of their own would: of those who are in no shown value, or of a value but not in the team that declared it
 * whole.
 *
 * As long as a nest tells too much, the value furthest from the whole organisation's code goes one step nearer to it, until
 * all have it; of all that was met the one with the fewest faults stands. Units keep their codes, which
 * are chosen together before (`jointCodes`). No figure is hidden for what was answered.
 */
export function valueCodes(
  { units, values, whole, nests }: ValuesToCode,
  figure: EndRule & { readonly step: CoarseStep; readonly isRobust: boolean },
): ReadonlyMap<string, number> {
  const answered = new Map([...units, ...values].map((one) => [one.id, one.answered]))
  const fixed = units.map(({ id, code }): [string, number] => [id, code])
  let codes = new Map(values.map(({ id, code }) => [id, code]))
  let best = { codes, faults: Infinity }
  for (;;) {
    const known = new Map([...fixed, ...codes])
    const faults = nests.filter((nest) => isTooFine(nest, known)).length
    if (faults < best.faults) best = { codes, faults }
    const next = nearer(codes)
    if (faults === 0 || !next) return best.codes
    codes = next
  }

  function isTooFine({ around, inside }: CodedNest, known: ReadonlyMap<string, number>): boolean {
    const bounded = [around, ...inside].map((id) => {
      const people = answered.get(id) ?? 0
      const bounds = codeBounds({ ...figure, people, code: known.get(id) ?? whole })
      return { id, parent: id === around ? null : around, people, ...bounds }
    })
    return [...remainderBounds(bounded).values()].some((rest) => isPastSharedEnd(rest, figure))
  }

  /** The value furthest from the whole's code moved; nothing where all are as near as they can be. */
  function nearer(from: ReadonlyMap<string, number>): Map<string, number> | undefined {
    const moves = [...from].map(([id, code]) => {
      const end = sharedEnd({ people: answered.get(id) ?? 1, step: figure.step, isRobust: figure.isRobust })
      const aim = Math.min(100 - end, Math.max(end, whole))
      return { id, code, away: Math.abs(aim - code), to: code + figure.step * Math.sign(aim - code) }
    })
    const [furthest] = moves.toSorted((one, other) => other.away - one.away)
    return furthest && furthest.away > 0 ? new Map([...from, [furthest.id, furthest.to]]) : undefined
  }
}
