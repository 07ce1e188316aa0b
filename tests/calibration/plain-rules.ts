import type { HistoryRound, HistoryUnit, ReleasedHistory } from '../../analytics/early-warning/released-history.ts'
import { scales, warningScales } from './questionnaire.ts'

/** How alarming a rule finds each unit of the last round; a higher figure is more alarming, `nominal` is its usual cut. */
export type PlainRule = {
  readonly name: string
  readonly nominal: number
  readonly scores: (history: ReleasedHistory) => ReadonlyMap<string, number>
}

const personDeviation = 21
const smoothing = 0.2

/** The favourable scores, 0 to 100, of the scales that carry the warning. */
const favourable = ({ scores }: HistoryUnit): readonly number[] =>
  scales
    .slice(0, warningScales)
    .map(({ scale, adverse }) => (adverse === 'high' ? 100 - (scores[scale] ?? 0) : (scores[scale] ?? 0)))

const index = (unit: HistoryUnit): number => favourable(unit).reduce((sum, one) => sum + one, 0) / warningScales

const forEachUnit =
  (score: (unit: HistoryUnit, past: readonly HistoryUnit[]) => number): PlainRule['scores'] =>
  ({ rounds }) => {
    const past = new Map<string, HistoryUnit[]>()
    for (const round of rounds.slice(0, -1)) remember(past, round)
    return new Map(rounds.at(-1)?.units.map((unit) => [unit.unit, score(unit, past.get(unit.unit) ?? [])]))
  }

const remember = (past: Map<string, HistoryUnit[]>, { units }: HistoryRound): void => {
  for (const unit of units) {
    const before = past.get(unit.unit)
    if (before) before.push(unit)
    else past.set(unit.unit, [unit])
  }
}

/** Below 50 on any scale, or 10 points down since the last figure. */
const thresholdOnAnyScale: PlainRule = {
  name: 'threshold, any scale',
  nominal: 0,
  scores: forEachUnit((unit, past) => {
    const before = past.at(-1)
    const earlier = before ? favourable(before) : []
    return Math.max(
      ...favourable(unit).map((now, scale) => Math.max(49.99 - now, (earlier[scale] ?? now - 99) - now - 10)),
    )
  }),
}

/** The same on the mean of the eight scales, which wanders less. */
const thresholdOnIndex: PlainRule = {
  name: 'threshold, mean of scales',
  nominal: 0,
  scores: forEachUnit((unit, past) => {
    const now = index(unit)
    const before = past.at(-1)
    return Math.max(49.99 - now, before ? index(before) - now - 10 : -99)
  }),
}

/** The mean of the scales against all of the unit's earlier rounds, persons taken as independent. */
const tTest: PlainRule = {
  name: 't-test on own history',
  nominal: 1.645,
  scores: forEachUnit((unit, past) => {
    if (past.length === 0) return -99
    const people = past.reduce((sum, { answered }) => sum + answered, 0)
    const usual = past.reduce((sum, one) => sum + one.answered * index(one), 0) / people
    return (usual - index(unit)) / (0.65 * personDeviation * Math.sqrt(1 / unit.answered + 1 / people))
  }),
}

/** A smoothed mean of the scales against a baseline of the unit's first three rounds. */
const ewma: PlainRule = {
  name: 'EWMA with own baseline',
  nominal: 2.86,
  scores: forEachUnit((unit, past) => {
    const first = past.slice(0, 3)
    if (first.length === 0) return -99
    const baseline = first.reduce((sum, one) => sum + index(one), 0) / first.length
    let [smoothed, variance] = [0, 0]
    for (const one of [...past.slice(first.length), unit]) {
      const deviation = (0.65 * personDeviation) / Math.sqrt(one.answered)
      smoothed = (1 - smoothing) * smoothed + smoothing * ((baseline - index(one)) / deviation)
      variance = (1 - smoothing) ** 2 * variance + smoothing ** 2
    }
    return smoothed / Math.sqrt(variance)
  }),
}

export const plainRules: readonly PlainRule[] = [thresholdOnAnyScale, thresholdOnIndex, tTest, ewma]
