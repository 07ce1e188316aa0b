import type { FollowUp, KeptFollowUp, MeasuresReply, ShownMeasure, WhatHelps } from '../../contract/measures-api.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { effectsOfMeasures, type MeasureOutcome, type Sight, type Tried } from '../../domain/effect-of-measure.ts'
import { asItStoodBefore, responsibleFor, type Measure } from '../../domain/measure.ts'
import type { Release } from '../../domain/release.ts'
import { whatHelps, type KindOutcome } from '../../domain/what-helps.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { ResultStores } from '../results/readable-round.ts'
import { isStillForeseen } from './is-still-foreseen.ts'
import { peopleHere, type CurrentRosters, type PeopleHere } from './people-here.ts'
import { raisedReleases } from './raised-releases.ts'
import { inNewest, readableReleases, type ReadableRelease } from './readable-releases.ts'

export type MeasureStores = Omit<ResultStores, 'rounds'> & { readonly measures: Documents<Measure> } & CurrentRosters

/**
 * The measures of the units a viewer may see, what came of each, and what each kind has done in the organisation. Effects
 * are told where the viewer may see the figures they are made of, and from releases whose alerts are raised. Only whoever
 * receives a unit in the newest round sees its measures: nobody is shown what their successors write.
 *
 * `until`: as it stood after that round, for its report: at the end of the day before the next round closed. Until then a
 * plan is still being made of its results, and the report follows it; from then on the same release gives the same report.
 * Whoever received that round may read it, since nobody else could write until the next one was released.
 */
export function measuresFor(stores: MeasureStores) {
  const readableTo = readableReleases(stores)
  return async (viewer: Viewer, until?: string): Promise<MeasuresReply> => {
    const raised = await raisedReleases(stores)
    const count = until === undefined ? raised.length : 1 + raised.findIndex(({ round }) => round === until)
    const known = raised.slice(0, count)
    const rounds = new Set(known.map(({ round }) => round))
    const readable = (await readableTo(viewer)).filter(({ release }) => rounds.has(release.round))
    const newest = inNewest(readable, known)
    if (!newest) return { measures: [], helps: [] }
    const written = asTheyStood(await stores.measures.find(), raised[count]).filter(({ value }) =>
      rounds.has(value.after),
    )
    const tried = { releases: known, measures: written.map(({ value }) => value) }
    const sees = sightOf(readable)
    const effectOf = effectsOfMeasures(tried)
    const mine = written.filter(({ value }) => newest.scope.has(value.unit))
    return {
      choices: choicesOf(newest, readable, await peopleHere(stores)),
      measures: inOrder(mine, tried).map((one) => shown(one, newest, { ...tried, told: effectOf(one.value, sees) })),
      helps: whatHelps(tried, sees, effectOf).map(pooled),
    }
  }
}

function asTheyStood(measures: readonly Stored<Measure>[], next: Release | undefined): readonly Stored<Measure>[] {
  if (!next) return measures
  return measures.flatMap((stored) => {
    const value = asItStoodBefore(stored.value, next.closedOn)
    return value ? [{ ...stored, value }] : []
  })
}

function sightOf(readable: readonly ReadableRelease[]): Sight {
  const scopes = new Map(readable.map(({ release, scope }) => [release.round, scope]))
  return ({ round }, unit) => scopes.get(round)?.has(unit) === true
}

function choicesOf(
  { release, roster, scope }: ReadableRelease,
  readable: readonly ReadableRelease[],
  people: PeopleHere,
) {
  return {
    units: release.units
      .filter(({ id }) => scope.has(id))
      .map(({ id, name }) => ({ id, name, people: people(roster, id) })),
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
  { told: outcome, ...tried }: Tried & { readonly told: MeasureOutcome },
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
    ...planOf(value, tried),
    effect: told(outcome),
  }
}

function planOf(measure: Measure, { releases }: Tried): Pick<ShownMeasure, 'plan' | 'followUps' | 'mayRemove'> {
  const { deadline, foreseen, followUps = [] } = measure
  const responsible = responsibleFor(measure)
  const later = followUps.flatMap((one) => (one.state === 'under-way' ? [one.deadline] : [])).at(-1)
  return {
    ...(responsible && deadline && { plan: { responsible: responsible.name, deadline: later ?? deadline } }),
    followUps: followUps.map(shownFollowUp),
    mayRemove: followUps.length === 0 && (!foreseen || isStillForeseen(measure, releases)),
  }
}

/** Without the id of whoever took it over. */
function shownFollowUp(one: KeptFollowUp): FollowUp {
  if (one.state !== 'under-way') return one
  const { responsible, ...rest } = one
  return { ...rest, ...(responsible && { responsible: responsible.name }) }
}

/** In whole points: the figures behind them are coarser. */
function told(result: MeasureOutcome): ShownMeasure['effect'] {
  if (result.outcome !== 'measured') return { outcome: result.outcome }
  const { round, untreated, effect, clearIn } = result
  const { verdict } = clearIn?.effect ?? effect
  return {
    outcome: 'measured',
    round,
    untreated,
    ...points(effect),
    verdict,
    ...(clearIn && { clearIn: { round: clearIn.round, ...points(clearIn.effect) } }),
    smallestClear: Math.ceil(effect.smallestClear),
    smallestUsuallyFound: Math.ceil(effect.smallestUsuallyFound),
  }
}

function pooled({ kind, measures, pooled: effect }: KindOutcome): WhatHelps {
  return { kind, measures, ...(effect ? { pooled: { ...points(effect), verdict: effect.verdict } } : {}) }
}

type Points = Pick<NonNullable<KindOutcome['pooled']>, 'effect' | 'low' | 'high'>

const points = ({ effect, low, high }: Points): Points => ({
  effect: Math.round(effect),
  low: Math.round(low),
  high: Math.round(high),
})
