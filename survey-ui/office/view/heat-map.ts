import type { Language } from '../../../backend/contract/respondent-api.ts'
import type { Results, UnitAlert, UnitResult } from '../api/results-shape.ts'
import { shownScore, type ShownScore } from './score-words.ts'

export type HeatMapColumn = {
  readonly id: string
  readonly name: string
  readonly isSensitive: boolean
  /** Which end of the scale is the good one. */
  readonly good: 'high' | 'low'
}

export type HeatMapRow = {
  readonly id: string
  readonly name: string
  /** How many units of the reply it stands below; 0 for the topmost and for the whole organisation. */
  readonly depth: number
  /** The whole organisation, for comparison, has no page of its own. */
  readonly isComparison: boolean
  readonly isHidden: boolean
  readonly participation: string | undefined
  readonly invited: number
  readonly alert: UnitAlert | undefined
  /** One for each column; nothing where it is hidden. */
  readonly cells: readonly (ShownScore | undefined)[]
}

export type HeatMap = { readonly columns: readonly HeatMapColumn[]; readonly rows: readonly HeatMapRow[] }

/** Units by scales in the order of the tree, with the whole organisation first when it is not among the units. */
export function heatMap(results: Results, language: Language): HeatMap {
  const depths = depthsOf(results.units)
  const row = (unit: UnitResult, isComparison: boolean): HeatMapRow => ({
    id: unit.id,
    name: unit.name,
    depth: depths.get(unit.id) ?? 0,
    isComparison,
    isHidden: isHidden(unit),
    participation: unit.participation,
    invited: unit.invited,
    alert: isComparison ? undefined : unit.alert,
    cells: results.scales.map(({ id, adverse }) => {
      const score = unit.scores[id]
      return score === undefined ? undefined : shownScore(score, { end: unit.ends[id], adverse })
    }),
  })
  const isListed = results.units.some(({ id }) => id === results.company.id)
  return {
    columns: results.scales.map((scale) => ({
      id: scale.id,
      name: scale.name[language],
      isSensitive: scale.class === 'sensitive',
      good: scale.adverse === 'low' ? 'high' : 'low',
    })),
    rows: [...(isListed ? [] : [row(results.company, true)]), ...results.units.map((unit) => row(unit, false))],
  }
}

/** A unit of which nothing may be shown. */
export function isHidden({ scores }: Pick<UnitResult, 'scores'>): boolean {
  return Object.keys(scores).length === 0
}

// Each unit stands before those below it, so that its own depth is known when theirs is asked for.
function depthsOf(units: readonly UnitResult[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { id, parent } of units) {
    const above = parent === null ? undefined : depths.get(parent)
    depths.set(id, above === undefined ? 0 : above + 1)
  }
  return depths
}
