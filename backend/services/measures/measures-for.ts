import type { MeasuresReply, ShownMeasure, WhatHelps } from '../../contract/measures-api.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { effectOfMeasure, type MeasureOutcome, type Sight, type Tried } from '../../domain/effect-of-measure.ts'
import type { Measure } from '../../domain/measure.ts'
import { whatHelps, type KindOutcome } from '../../domain/what-helps.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { ResultStores } from '../results/readable-round.ts'
import { isStillForeseen } from './is-still-foreseen.ts'
import { raisedReleases } from './raised-releases.ts'
import { readableReleases, type ReadableRelease } from './readable-releases.ts'

export type MeasureStores = Omit<ResultStores, 'rounds'> & { readonly measures: Documents<Measure> }

/**
 * The measures of the units a viewer may see, what came of each, and what each kind has done in the organisation. Effects
 * are told where the viewer may see the figures they are made of, and from releases whose alerts are raised.
 */
export function measuresFor(stores: MeasureStores) {
  const readableTo = readableReleases(stores)
  return async (viewer: Viewer): Promise<MeasuresReply> => {
    const readable = await readableTo(viewer)
    const newest = readable[0]
    if (!newest) return { measures: [], helps: [] }
    const written = await stores.measures.find()
    const tried = { releases: await raisedReleases(stores), measures: written.map(({ value }) => value) }
    const sees = sightOf(readable)
    const mine = written.filter(({ value }) => newest.scope.has(value.unit))
    return {
      choices: choicesOf(newest, readable),
      measures: inOrder(mine, tried).map((one) => shown(one, newest, { ...tried, sees })),
      helps: whatHelps(tried, sees).map(pooled),
    }
  }
}

function sightOf(readable: readonly ReadableRelease[]): Sight {
  const scopes = new Map(readable.map(({ release, scope }) => [release.round, scope]))
  return ({ round }, unit) => scopes.get(round)?.has(unit) === true
}

function choicesOf({ release, scope }: ReadableRelease, readable: readonly ReadableRelease[]) {
  return {
    units: release.units.filter(({ id }) => scope.has(id)).map(({ id, name }) => ({ id, name })),
    scales: release.scales.map(({ id, name }) => ({ id, name })),
    rounds: readable.map(({ release: { round, title } }) => ({ id: round, name: title })),
  }
}

/** The newest first; those of one round by the unit and what was done. */
function inOrder(measures: readonly Stored<Measure>[], { releases }: Tried): readonly Stored<Measure>[] {
  const place = new Map(releases.map(({ round }, index) => [round, index]))
  const key = ({ value: { unit, kind } }: Stored<Measure>) => `${unit} ${kind}`
  return measures.toSorted(
    (one, other) =>
      (place.get(other.value.after) ?? 0) - (place.get(one.value.after) ?? 0) || (key(one) < key(other) ? -1 : 1),
  )
}

function shown(
  { id, value }: Stored<Measure>,
  { release }: ReadableRelease,
  tried: Tried & { readonly sees: Sight },
): ShownMeasure {
  const { unit, kind, scale, after, writtenOn, foreseen } = value
  const began = tried.releases.find(({ round }) => round === after) ?? release
  return {
    id,
    unit,
    unitName: release.units.find((one) => one.id === unit)?.name ?? unit,
    kind,
    scale,
    scaleName: began.scales.find((one) => one.id === scale)?.name ?? { da: scale, en: scale },
    after: began.title,
    writtenOn,
    foreseen,
    mayRemove: !foreseen || isStillForeseen(value, tried.releases),
    effect: told(effectOfMeasure(value, tried, tried.sees)),
  }
}

/** In whole points: the figures behind them are coarser. */
function told(result: MeasureOutcome): ShownMeasure['effect'] {
  if (result.outcome !== 'measured') return { outcome: result.outcome }
  const { round, untreated, effect } = result
  return {
    outcome: 'measured',
    round,
    untreated,
    ...interval(effect),
    smallestClear: Math.ceil(effect.smallestClear),
  }
}

function pooled({ kind, measures, pooled: effect }: KindOutcome): WhatHelps {
  return { kind, measures, ...(effect ? { pooled: interval(effect) } : {}) }
}

const interval = ({ effect, low, high, verdict }: Omit<NonNullable<KindOutcome['pooled']>, 'differ' | 'measures'>) => ({
  effect: Math.round(effect),
  low: Math.round(low),
  high: Math.round(high),
  verdict,
})
