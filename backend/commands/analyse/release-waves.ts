import {
  emptyPool,
  emptySummary,
  mergeProducts,
  mergeSummaries,
  poolUnit,
  type UnitProducts,
  type UnitSummary,
} from '../../../analytics/index.ts'
import type { Alert } from '../../domain/alert.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import { alertsOfReleases } from '../../services/alerts/alerts-of-releases.ts'
import { buildRelease } from '../../services/release/build-release.ts'
import { countedScales } from '../../services/release/company-statistics.ts'
import type { CountedAnswers, CountedUnit } from './count-answers.ts'
import type { ErrorList } from './import-error.ts'
import type { Wave } from './order-waves.ts'
import { surveyUnits } from './survey-units.ts'
import type { Survey } from './survey.ts'
import type { WaveMembers } from './wave-members.ts'
import { waveRoster, type WaveRoster } from './wave-roster.ts'

/** A wave as it may be shown, and how it came about. */
export type ReleasedWave = {
  readonly wave: Wave
  readonly record: ReleaseRecord
  readonly alerts: readonly Alert[]
  /** Title of the wave it may be set beside. */
  readonly comparedWith?: string
  /** Rows of the file. */
  readonly rows: number
  /** Rows with an answer to anything, those of people in no group included. */
  readonly answered: number
  /** Units of the file that have people. */
  readonly units: number
  /** People counted in no group, since they are too few beside nobody. */
  readonly notCounted: number
  /** Whether sensitive scales were left out, under 30 people. */
  readonly isOrdinaryOnly: boolean
}

export type WavesToRelease = {
  readonly survey: Survey
  readonly waves: readonly Wave[]
  readonly counted: CountedAnswers
  readonly members: WaveMembers
}

/** Releases one wave after the other, each behind the gate that knows all before it, and raises its warnings. */
export function releaseWaves(input: WavesToRelease, errors: ErrorList): readonly ReleasedWave[] {
  const { survey, waves, members } = input
  const units = surveyUnits(
    [...members.values()].flatMap((roster) => [...roster.keys()]),
    survey.organisation,
  )
  const rosters = waves.map(({ label }) => waveRoster(members.get(label) ?? new Map<string, string[]>(), units))
  for (const [place, roster] of rosters.entries())
    if (typeof roster === 'string') errors.add({ place: 'answers', code: roster, detail: `${place + 1}` })
  errors.refuse()
  const released: ReleasedWave[] = []
  for (const [place, wave] of waves.entries()) {
    const roster = rosters[place]
    if (roster === undefined || typeof roster === 'string') continue
    released.push(releaseWave({ ...input, wave, before: [...released], roster, idOf: units.idOf }))
  }
  return released
}

type WaveToRelease = WavesToRelease & {
  readonly wave: Wave
  readonly before: readonly ReleasedWave[]
  readonly roster: WaveRoster
  readonly idOf: (key: string) => string
}

function releaseWave(input: WaveToRelease): ReleasedWave {
  const { survey, wave, before, counted, members, roster: formed } = input
  const { roster, isOneGroup } = formed
  const units = counted.get(wave.label) ?? new Map<string, CountedUnit>()
  const groups = groupsOf(input, units)
  const earlier = before.map(({ record }) => record)
  const record = buildRelease({
    round: { id: `wave-${before.length + 1}`, title: wave.title, closedOn: wave.closedOn, fingerprint: '' },
    roster,
    questionnaire: isOneGroup ? ordinaryOnly(survey.questionnaire) : survey.questionnaire,
    plan: survey.plan,
    counted: { ...groups, empty: emptySummary(survey.plan) },
    comments: new Map(),
    seal: { count: [...groups.issued.values()].flat().length, hash: '' },
    earlier,
  })
  const beside = earlier.find(({ release }) => release.round === record.release.comparedWith)
  return {
    wave,
    record,
    ...(beside ? { comparedWith: beside.release.title } : {}),
    alerts: alertsOfReleases([...earlier, record]),
    rows: [...units.values()].reduce((sum, { people }) => sum + people, 0),
    answered: [...units.values()].reduce((sum, unit) => sum + unit.answered, 0),
    units: members.get(wave.label)?.size ?? 0,
    notCounted: roster.notCounted.filter(({ reason }) => reason === 'group-too-small').length,
    isOrdinaryOnly: isOneGroup && survey.questionnaire.scales.some((scale) => scale.class === 'sensitive'),
  }
}

/** By group, its sums, and who of the roster is taken to have answered: as many as did, those who stay longest first. */
function groupsOf(input: WaveToRelease, units: ReadonlyMap<string, CountedUnit>) {
  const { plan, questionnaire } = input.survey
  const summaries = new Map<string, UnitSummary>()
  const issued = new Map<string, string[]>()
  const products = new Map<string, UnitProducts>()
  for (const { group, people, found } of countedIn(input, units)) {
    summaries.set(group, mergeSummaries(summaries.get(group) ?? emptySummary(plan), found.summary))
    issued.set(group, [...(issued.get(group) ?? []), ...people.slice(0, found.answered)])
    const own = found.products.products()
    const before = products.get(group)
    products.set(group, before ? mergeProducts(before, own) : own)
  }
  const none = emptyPool(plan, countedScales(questionnaire))
  return { summaries, issued, pooled: [...products.values()].reduce(poolUnit, none) }
}

/** The units of a wave that have answers and are counted in a group. */
function countedIn(
  { wave, members, roster: { roster } }: WaveToRelease,
  units: ReadonlyMap<string, CountedUnit>,
): readonly { readonly group: string; readonly people: readonly string[]; readonly found: CountedUnit }[] {
  const groupOf = new Map(
    roster.groups.flatMap(({ id, members: people }) => people.map((one) => [one.id, id] as const)),
  )
  return [...(members.get(wave.label) ?? [])].flatMap(([unit, people]) => {
    const group = groupOf.get(people[0] ?? '')
    const found = units.get(unit)
    return group === undefined || !found ? [] : [{ group, people, found }]
  })
}

/** What is left are the first items in the order of the plan: those of sensitive scales come last. */
function ordinaryOnly(questionnaire: AskedQuestionnaire): AskedQuestionnaire {
  const scales = questionnaire.scales.filter((scale) => scale.class === 'ordinary')
  const kept = new Set(scales.map(({ id }) => id))
  return { ...questionnaire, scales, items: questionnaire.items.filter(({ scale }) => kept.has(scale)) }
}
