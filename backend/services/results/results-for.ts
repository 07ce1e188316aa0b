import type { ResultsReply, TrendPoint, UnitResult } from '../../contract/office-api.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { Alert } from '../../domain/alert.ts'
import type { ReleaseRecord, Release } from '../../domain/release.ts'
import { findReader } from './find-reader.ts'
import { readableRound, type ReadableRound, type ResultStores } from './readable-round.ts'
import { unitTrend } from './unit-trend.ts'
import { treeOrder, unitsInScope } from './units-in-scope.ts'

type ReleasedUnit = Release['units'][number]

/**
 * What a viewer may see of a released round: the units of their scope with figures, trend and alerts, and the company's
 * figures for comparison. Made from releases, alerts and the roster frozen at opening; nothing else is left to read.
 */
export function resultsFor(stores: ResultStores) {
  const open = readableRound(stores)
  return async (viewer: Viewer, round: string): Promise<ResultsReply> => {
    const readable = await open(viewer, round)
    const history = await historyUpTo(stores, readable.record)
    const scopes = await scopesOf(stores, viewer, history)
    const trendIn = (unit: string) => unitTrend(history, unit, (earlier) => scopes.get(earlier)?.has(unit) ?? false)
    const { release } = readable.record
    const company = companyOf(release)
    return {
      ...heading(release),
      company: { ...figures(company), parent: null, trend: unitTrend(history, company.id, () => true) },
      units: inTreeOrder(readable).map((unit) => unitResult(readable, unit, trendIn(unit.id))),
    }
  }
}

/** All releases up to one, oldest first. */
async function historyUpTo({ releases }: ResultStores, { sequence }: ReleaseRecord): Promise<readonly ReleaseRecord[]> {
  return (await releases.find())
    .map(({ value }) => value)
    .filter((record) => record.sequence <= sequence)
    .toSorted((one, other) => one.sequence - other.sequence)
}

async function scopesOf({ frozenRosters }: ResultStores, viewer: Viewer, history: readonly ReleaseRecord[]) {
  const scopes = new Map<string, ReadonlySet<string>>()
  const reader = findReader(viewer)
  for (const { release } of history) {
    const roster = (await frozenRosters.get(release.round))?.value
    if (reader && roster) scopes.set(release.round, unitsInScope(roster, reader))
  }
  return scopes
}

function heading(release: Release): Omit<ResultsReply, 'company' | 'units'> {
  const { round, title, closedOn, step, fingerprint, certificate } = release
  return {
    round,
    title,
    closedOn,
    step,
    scales: release.scales.map(({ id, name, class: itemClass, adverse }) => ({ id, name, class: itemClass, adverse })),
    items: release.items.map(({ id, scale, text, class: itemClass }) => ({ id, scale, text, class: itemClass })),
    thresholds: { ...certificate.thresholds },
    fingerprint,
  }
}

function companyOf({ units }: Release): ReleasedUnit {
  const company = units.find(({ kind }) => kind === 'company')
  if (!company) throw new Error('A release has a company')
  return company
}

function inTreeOrder({ record, roster, scope }: ReadableRound): readonly ReleasedUnit[] {
  const units = new Map(record.release.units.map((unit) => [unit.id, unit]))
  return treeOrder(roster).flatMap((id) => {
    const unit = scope.has(id) ? units.get(id) : undefined
    return unit ? [unit] : []
  })
}

function unitResult(readable: ReadableRound, unit: ReleasedUnit, trend: TrendPoint[]): UnitResult {
  const alert = readable.alerts.find((one) => one.unit === unit.id)
  return { ...figures(unit), parent: parentInScope(readable, unit), trend, ...(alert && { alert: told(alert) }) }
}

function figures({ id, name, kind, invited, participation, scores, favourable }: ReleasedUnit) {
  return { id, name, kind, invited, ...(participation === undefined ? {} : { participation }), scores, favourable }
}

// Only who must act is told the pattern's name, as in the mail.
function told({ degree, pattern, since }: Alert): NonNullable<UnitResult['alert']> {
  return { degree, ...(degree === 'act' && { pattern }), ...(since === undefined ? {} : { since }) }
}

function parentInScope(readable: ReadableRound, { parent }: ReleasedUnit): string | null {
  if (parent === null || readable.scope.has(parent)) return parent
  const above = readable.record.release.units.find(({ id }) => id === parent)
  return above ? parentInScope(readable, above) : null
}
