import { whatGoesWith, type ScaleCorrelations } from '../../analytics/index.ts'
import type { Release } from './release.ts'

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

/** An outcome's scale, and the conditions' scales that clearly go with it, the strongest first; there may be none. */
export type GoesWith = { readonly outcome: string; readonly scales: readonly string[] }

/**
 * Which conditions go with strain and with a bad tone, between the groups of a release: where the one is worse, so is the
 * other. From the coarse scores of those groups that the reader may see, so that it tells nothing beside them; nothing
 * where they are too few to say it. Coarse figures go together less than what they stand for.
 */
export function whyOfRelease(release: Release, scope: ReadonlySet<string>): readonly GoesWith[] {
  const known = correlationsBetween(release, scope)
  const predictors = release.scales.filter(({ construct }) => conditions.has(construct)).map(({ id }) => id)
  return outcomes.flatMap((construct) => {
    const outcome = release.scales.find((scale) => scale.construct === construct)?.id
    const found = outcome === undefined ? undefined : whatGoesWith(known, { outcome, predictors })
    if (outcome === undefined || !found) return []
    return [{ outcome, scales: found.filter(({ isClear }) => isClear).map(({ scale }) => scale) }]
  })
}

function correlationsBetween({ scales, units }: Release, scope: ReadonlySet<string>): ScaleCorrelations {
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
