import {
  correlationsBetween,
  correlationsWithin,
  whatGoesWith,
  type Accompaniment,
  type ScaleCorrelations,
} from '../../analytics/index.ts'
import type { Release } from './release.ts'
import { roundSizeOf } from './statistics-of-release.ts'

/** Conditions that leaders can change, asked about work and the nearest leader. */
const conditions = new Set([
  'demands',
  'emotional-demands',
  'role-clarity',
  'role-conflict',
  'change',
  'fairness',
  'leadership',
  'feedback',
])
const outcomes = ['wellbeing', 'tone'] as const

/**
 * An outcome's scale, and the conditions' scales that clearly go with it, the strongest first; there may be none. `people`:
 * where one has it worse with the one, the same one has it worse with the other, among colleagues of one group; `groups`:
 * from group to group. `share`: of all differences in the outcome, 0 to 1, with its interval (90 %).
 */
export type GoesWith = {
  readonly outcome: string
  readonly level: 'people' | 'groups'
  readonly scales: readonly Pick<Accompaniment, 'scale' | 'share' | 'low' | 'high'>[]
}

/**
 * Which conditions go with strain and with a bad tone: where the one is worse, so is the other. From the company statistics
 * of a release; where it has none, from the coarse scores of those groups that the reader may see, which go together less
 * than what they stand for. So it tells nothing beside them; nothing at a level where too little stands behind it.
 */
export function whyOfRelease(release: Release, scope: ReadonlySet<string>): readonly GoesWith[] {
  const levels = levelsOf(release, scope)
  const predictors = release.scales.filter(({ construct }) => conditions.has(construct)).map(({ id }) => id)
  return outcomes.flatMap((construct) => {
    const outcome = release.scales.find((scale) => scale.construct === construct)?.id
    if (outcome === undefined) return []
    return levels.flatMap(({ level, known }) => {
      const found = whatGoesWith(known, { outcome, predictors })
      return found ? { outcome, level, scales: found.filter(({ isClear }) => isClear).map(withoutClear) } : []
    })
  })
}

type KnownAt = { readonly level: GoesWith['level']; readonly known: ScaleCorrelations }

function levelsOf(release: Release, scope: ReadonlySet<string>): readonly KnownAt[] {
  const { statistics } = release
  if (!statistics) return [{ level: 'groups', known: correlationsOfScores(release, scope) }]
  const adverse = new Map(release.scales.map((scale) => [scale.id, scale.adverse]))
  const size = roundSizeOf(release)
  return [
    { level: 'people', known: correlationsWithin(statistics, adverse, size) },
    { level: 'groups', known: correlationsBetween(statistics, adverse, size) },
  ]
}

const withoutClear = ({ scale, share, low, high }: Accompaniment) => ({ scale, share, low, high })

function correlationsOfScores({ scales, units }: Release, scope: ReadonlySet<string>): ScaleCorrelations {
  const read = new Set<string>([...conditions, ...outcomes])
  const asked = scales.filter(({ construct }) => read.has(construct))
  const groups = units.filter(
    ({ id, kind, scores }) =>
      kind === 'group' && scope.has(id) && asked.every((scale) => scores[scale.id] !== undefined),
  )
  const columns = asked.map(({ id, adverse }) =>
    groups.map(({ scores }) => (adverse === 'high' ? (scores[id] ?? 0) : 100 - (scores[id] ?? 0))),
  )
  return {
    scales: asked.map(({ id }) => id),
    correlations: columns.map((one) => columns.map((other) => correlation(one, other))),
    cases: groups.length - 1,
  }
}

/** 0 where one of the two never differs. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const product = deviations(one, other)
  const spread = Math.sqrt(deviations(one, one) * deviations(other, other))
  return spread > 0 ? product / spread : 0
}

function deviations(one: readonly number[], other: readonly number[]): number {
  const [middle, beside] = [mean(one), mean(other)]
  return one.reduce((sum, value, index) => sum + (value - middle) * ((other[index] ?? beside) - beside), 0)
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
