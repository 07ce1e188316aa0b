import type { HistoryRound, HistoryScale, HistoryUnit, ReleasedHistory } from './released-history.ts'
import { sharedPersons, type SharedPersons } from './shared-persons.ts'
import { byCodePoint } from './by-code-point.ts'

/**
 * All unit-rounds that show a given set of scales, in flat arrays: `starts` marks where each unit's rounds begin, and
 * `values` holds one row per unit-round, each scale as a share 0 to 1 towards its unfavourable end.
 */
export type ComparableUnits = SharedPersons & {
  readonly scales: readonly HistoryScale[]
  /** Coarseness of each round's scores, as a share. */
  readonly steps: Float64Array
  readonly units: readonly string[]
  readonly starts: Float64Array
  readonly round: Float64Array
  readonly answered: Float64Array
  readonly invited: Float64Array
  readonly values: Float64Array
  readonly overlap: ReleasedHistory['overlap']
}

/** The sets of scales that units of the last round show: usually one, more where single scales are hidden. */
export const shownScaleSets = ({ rounds }: ReleasedHistory): readonly (readonly HistoryScale[])[] => {
  const last = rounds.at(-1)
  if (!last) return []
  const sets = new Map(
    last.units.map((unit) => {
      const scales = shownScales(last, unit)
      return [scales.map(({ scale }) => scale).join('\n'), scales]
    }),
  )
  return [...sets]
    .toSorted(([one], [other]) => byCodePoint(one, other))
    .map(([, scales]) => scales)
    .filter((scales) => scales.length > 0)
}

/** The scales a unit shows in a round, in the order of their ids. */
export const shownScales = (round: HistoryRound, unit: HistoryUnit): readonly HistoryScale[] =>
  round.scales
    .filter(({ scale }) => Number.isFinite(unit.scores[scale]))
    .toSorted((one, other) => byCodePoint(one.scale, other.scale))

export const comparableUnits = (history: ReleasedHistory, scales: readonly HistoryScale[]): ComparableUnits => {
  const shown = shownUnitRounds(history, scales)
  const units = [...shown.keys()].toSorted(byCodePoint)
  const sorted = units.map((unit) => shown.get(unit) ?? [])
  const all = sorted.flat()
  const rows = {
    scales,
    steps: Float64Array.from(history.rounds, ({ step }) => step / 100),
    units,
    starts: Float64Array.from(runningTotal(sorted.map((rounds) => rounds.length))),
    round: Float64Array.from(all, ({ round }) => round),
    answered: Float64Array.from(all, ({ unit }) => Math.max(unit.answered, 1)),
    invited: Float64Array.from(all, ({ unit }) => Math.max(unit.invited ?? unit.answered, unit.answered, 1)),
    values: adverseShares(scales, all),
    overlap: history.overlap,
  }
  return { ...rows, ...sharedPersons(rows) }
}

type UnitRound = { readonly round: number; readonly unit: HistoryUnit }

const shownUnitRounds = ({ rounds }: ReleasedHistory, scales: readonly HistoryScale[]) => {
  const shown = new Map<string, UnitRound[]>()
  for (const [round, { units, scales: asked }] of rounds.entries()) {
    const ids = new Set(asked.map(({ scale }) => scale))
    if (!scales.every(({ scale }) => ids.has(scale))) continue
    for (const unit of units) {
      if (!scales.every(({ scale }) => Number.isFinite(unit.scores[scale]))) continue
      const before = shown.get(unit.unit)
      if (before) before.push({ round, unit })
      else shown.set(unit.unit, [{ round, unit }])
    }
  }
  return shown
}

const adverseShares = (scales: readonly HistoryScale[], rows: readonly UnitRound[]): Float64Array => {
  const values = new Float64Array(rows.length * scales.length)
  let cell = 0
  for (const { unit } of rows)
    for (const scale of scales) {
      values[cell] = adverseShare(scale, unit)
      cell += 1
    }
  return values
}

const adverseShare = ({ scale, adverse }: HistoryScale, { scores }: HistoryUnit): number => {
  const share = Math.min(Math.max((scores[scale] ?? 0) / 100, 0), 1)
  return adverse === 'high' ? share : 1 - share
}

const runningTotal = (counts: readonly number[]): readonly number[] => {
  let total = 0
  return [0, ...counts.map((count) => (total += count))]
}
