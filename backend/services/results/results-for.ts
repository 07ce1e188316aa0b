import { warningCalibration } from '../../../analytics/index.ts'
import type { ResultsReply, UnitResult } from '../../contract/office-api.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { comparableRun, unitInRelease, type EarlierRelease } from '../../domain/comparable-run.ts'
import { endsOf, figureCertainty, type UnitInRelease } from '../../domain/figure-certainty.ts'
import type { Release } from '../../domain/release.ts'
import { agreementsOf } from '../../domain/statistics-of-release.ts'
import { dutyScales, ripeningOf } from '../../domain/signs-of-unit.ts'
import { toldOfAlert } from '../../domain/told-of-alert.ts'
import { expectedErrorsOf } from '../alerts/expected-errors-of.ts'
import { whyOfRelease } from '../../domain/why-of-release.ts'
import { attributeFor } from './attribute-for.ts'
import { newLeaders } from './new-leaders.ts'
import { readableRound, type ReadableRound, type ResultStores } from './readable-round.ts'
import { unitTrend } from './unit-trend.ts'
import { treeOrder } from './units-in-scope.ts'

/** Of every round alike: never computed from the organisation at hand. */
const errors = expectedErrorsOf(warningCalibration)

type ReleasedUnit = Release['units'][number]

/**
 * What a viewer may see of a released round: the units of their scope with figures, trend and alerts, and the company's
 * figures for comparison. Made from releases, alerts and the roster frozen at opening; nothing else is left to read.
 */
export function resultsFor(stores: ResultStores) {
  const open = readableRound(stores)
  const why = whyOnce()
  return async (viewer: Viewer, round: string): Promise<ResultsReply> => {
    const readable = await open(viewer, round)
    const { release } = readable.record
    return {
      ...heading(release),
      ...attributeFor(release, readable.scope),
      company: forComparison(readable),
      units: inTreeOrder(readable).map(shown(readable)),
      why: why(readable),
      statistics: agreementsOf(release).map((one) => ({ ...one })),
      errors,
    }
  }
}

/** The company as everybody may see it who receives anything of the round. */
function forComparison({ record, earlier }: ReadableRound): UnitResult {
  const company = record.release.units.find(({ kind }) => kind === 'company')
  if (!company) throw new Error('A release has a company')
  const scope = new Set([company.id])
  const openToAll = earlier.map(({ release }) => ({ release, scope }))
  return { ...measured(record.release, openToAll, company), comments: [], parent: null }
}

/** By company statistics it is the same for everybody and takes a while: worked out once a round, since a release stands. */
function whyOnce() {
  const known = new Map<string, ResultsReply['why']>()
  return ({ record: { release }, scope }: ReadableRound): ResultsReply['why'] => {
    const found = known.get(release.round)
    if (found) return found
    const why = whyOfRelease(release, scope).map((one) => ({ ...one, scales: [...one.scales] }))
    if (release.statistics) known.set(release.round, why)
    return why
  }
}

function heading(
  release: Release,
): Omit<ResultsReply, 'attribute' | 'company' | 'units' | 'why' | 'statistics' | 'errors'> {
  const { round, title, closedOn, step, fingerprint, certificate } = release
  return {
    round,
    title,
    closedOn,
    step,
    scales: release.scales.map(({ id, name, class: itemClass, adverse }) => ({ id, name, class: itemClass, adverse })),
    items: release.items.map(({ id, scale, text, class: itemClass }) => ({ id, scale, text, class: itemClass })),
    commentQuestions: release.commentQuestions,
    commentThemes: release.commentThemes,
    thresholds: { ...certificate.thresholds },
    fingerprint,
  }
}

function inTreeOrder({ record, roster, scope }: ReadableRound): readonly ReleasedUnit[] {
  const units = new Map(record.release.units.map((unit) => [unit.id, unit]))
  return treeOrder(roster).flatMap((id) => {
    const unit = scope.has(id) ? units.get(id) : undefined
    return unit ? [unit] : []
  })
}

function shown(readable: ReadableRound) {
  const { record, earlier, alerts } = readable
  const newLeaderOf = newLeaders(readable)
  return (unit: ReleasedUnit): UnitResult => {
    const alert = alerts.find((one) => one.unit === unit.id)
    return {
      ...measured(record.release, earlier, unit),
      comments: commentsIn(record.release, unit.id),
      parent: parentInScope(readable, unit),
      ...(alert && { alert: toldOfAlert(alert) }),
      ...newLeaderOf(unit.id),
    }
  }
}

function measured(release: Release, earlier: readonly EarlierRelease[], unit: ReleasedUnit) {
  const run = comparableRun(release, earlier, unit.id)
  const now = unitInRelease(release, earlier, unit)
  const before = run.at(-1)
  const ripe = ripeningOf(now, before)
  return {
    ...figures(unit),
    ends: endsOf(release, unit),
    trend: unitTrend(run),
    certainty: certaintyOf(now, before),
    duty: [...dutyScales(now)],
    ...(ripe ? { ripening: { ...ripe, scales: [...ripe.scales] } } : {}),
  }
}

function certaintyOf(now: UnitInRelease, before: UnitInRelease | undefined): UnitResult['certainty'] {
  return Object.fromEntries(
    Object.keys(now.unit.scores).flatMap((scale) => {
      const certainty = figureCertainty(now, scale, before)
      return certainty ? [[scale, certainty]] : []
    }),
  )
}

function figures({ id, name, kind, invited, participation, scores, favourable }: ReleasedUnit) {
  return { id, name, kind, invited, ...(participation === undefined ? {} : { participation }), scores, favourable }
}

function commentsIn({ comments }: Release, unit: string): UnitResult['comments'] {
  return comments
    .filter((one) => one.unit === unit)
    .map(({ question, language, comments: written }) => ({ question, language, comments: written }))
}

function parentInScope(readable: ReadableRound, { parent }: ReleasedUnit): string | null {
  if (parent === null || readable.scope.has(parent)) return parent
  const above = readable.record.release.units.find(({ id }) => id === parent)
  return above ? parentInScope(readable, above) : null
}
