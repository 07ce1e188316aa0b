import type { HistoryUnit, ReleasedHistory } from '../../../analytics/early-warning/released-history.ts'

export const tenScales = [
  { scale: 'tone', construct: 'tone', adverse: 'low' },
  { scale: 'stop', construct: 'can-say-stop', adverse: 'low' },
  { scale: 'witness', construct: 'witness', adverse: 'high' },
  { scale: 'conflict', construct: 'conflict', adverse: 'high' },
  { scale: 'humour', construct: 'humour', adverse: 'high' },
  { scale: 'control', construct: 'control', adverse: 'high' },
  { scale: 'punishment', construct: 'punishment', adverse: 'high' },
  { scale: 'power', construct: 'power', adverse: 'high' },
  { scale: 'leadership', construct: 'leadership', adverse: 'low' },
  { scale: 'fairness', construct: 'fairness', adverse: 'low' },
] as const

/** Numbers in [0, 1) from a seed (mulberry32), for figures that only have to be varied. */
export const seeded = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const coarse = (score: number, step = 5) => Math.min(Math.max(step * Math.round(score / step), 10), 90)

type Story = {
  readonly units?: number
  readonly rounds?: number
  readonly seed?: number
  readonly answered?: number
  readonly scales?: readonly { readonly scale: string; readonly construct: string; readonly adverse: 'high' | 'low' }[]
  /** Points toward the unfavourable end, added to a unit's ordinary figure. */
  readonly worse?: (unit: number, round: number, construct: string) => number
}

/** Units whose figures wander a little around 30 points from the favourable end, coded in steps of 5. */
export const madeHistory = (story: Story = {}): ReleasedHistory => {
  const { units = 45, rounds = 4, seed = 1, answered = 9, scales = tenScales, worse = () => 0 } = story
  const random = seeded(seed)
  const wander = () => (random() + random() + random() - 1.5) * 12
  const levels = Array.from({ length: units }, () => wander() / 2)
  const unitAt = (unit: number, round: number): HistoryUnit => ({
    unit: `unit-${String(unit).padStart(5, '0')}`,
    answered,
    invited: answered + 2,
    scores: Object.fromEntries(
      scales.map(({ scale, construct, adverse }) => {
        const unfavourable = 30 + (levels[unit] ?? 0) + wander() + worse(unit, round, construct)
        return [scale, coarse(adverse === 'high' ? unfavourable : 100 - unfavourable)]
      }),
    ),
  })
  return {
    rounds: Array.from({ length: rounds }, (_, round) => ({
      scales,
      step: 5,
      units: Array.from({ length: units }, (_unit, unit) => unitAt(unit, round)),
    })),
    overlap: (_unit, earlier, later) => 0.96 ** (later - earlier),
  }
}

/** A humour pattern that grows in one unit over the last three of four rounds. */
export const humourIn =
  (planted: number, points = 45) =>
  (unit: number, round: number, construct: string) => {
    if (unit !== planted) return 0
    const share = { humour: 1, tone: 0.8, 'can-say-stop': 0.8, witness: 0.7, conflict: 0.2 }[construct] ?? 0
    return (points * share * Math.max(round, 0)) / 3
  }
