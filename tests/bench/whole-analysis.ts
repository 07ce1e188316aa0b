import type { MeasureKind } from '../../backend/contract/measure-kinds.ts'
import { effectsOfMeasures, everything } from '../../backend/domain/effect-of-measure.ts'
import type { Measure } from '../../backend/domain/measure.ts'
import { newLeaderCourses } from '../../backend/domain/new-leader-course.ts'
import type { ReleaseRecord } from '../../backend/domain/release.ts'
import { ripeningOf } from '../../backend/domain/signs-of-unit.ts'
import { whatHelps } from '../../backend/domain/what-helps.ts'
import { whyOfRelease } from '../../backend/domain/why-of-release.ts'
import { escalationStages } from '../../analytics/index.ts'
import { alertsOfReleases } from '../../backend/services/alerts/alerts-of-releases.ts'
import { historyOfReleases } from '../../backend/services/alerts/history-of-releases.ts'
import { madeUpRounds, releasedRound, scoredRound } from './made-up-releases.ts'
import { spent, type Spent } from './spent.ts'

type Part = Spent & { readonly name: string; readonly found: number }

/** Everything that is worked out of a large organisation's rounds, part by part. */
export function wholeAnalysis(size: { readonly units: number; readonly rounds: number }): readonly Part[] {
  const { records, ...scoring } = scoredRecords(size)
  const releases = records.map(({ release }) => release)
  const measures = measuresOf(records)
  const part = (name: string, work: () => number): Part => {
    const { result, ...time } = spent(work)
    return { name, found: result, ...time }
  }
  const ids = new Set(releases.at(-1)?.units.map(({ id }) => id))
  return [
    { name: `scores of ${size.rounds} rounds from forty items`, found: size.units * size.rounds, ...scoring },
    part('alerts of the last round', () => alertsOfReleases(records).length),
    part('stages of every group', () => escalationStages(historyOfReleases(records)).length),
    part('ripening conditions of every group', () => ripeOnes(records)),
    part(
      'what goes with strain and a bad tone',
      () => releases.slice(-1).flatMap((one) => whyOfRelease({ ...one }, ids)).length,
    ),
    part('effects of measures', () => {
      const effectOf = effectsOfMeasures({ releases, measures })
      return measures.filter((one) => effectOf(one, everything).outcome === 'measured').length
    }),
    part('what helps', () => whatHelps({ releases, measures }, everything).length),
    part('new leaders', () => ledOnes(records)),
  ]
}

function scoredRecords(size: { readonly units: number; readonly rounds: number }) {
  const records: ReleaseRecord[] = []
  let [processor, clock] = [0, 0]
  for (const counted of madeUpRounds(size)) {
    const time = spent(() => scoredRound(counted, records.at(-1)))
    processor += time.processor
    clock += time.clock
    records.push(releasedRound(counted, time.result))
  }
  return { records, processor, clock }
}

function ripeOnes(records: readonly ReleaseRecord[]): number {
  const [before, now] = records.slice(-2).map(({ release }) => release)
  if (!before || !now) return 0
  const earlier = new Map(before.units.map((unit) => [unit.id, unit]))
  return now.units.filter((unit) => {
    const then = earlier.get(unit.id)
    const was = then ? { release: before, unit: then } : undefined
    return unit.kind === 'group' && ripeningOf({ release: now, unit, lastShown: then?.scores ?? {} }, was) !== null
  }).length
}

const kinds: readonly MeasureKind[] = ['clear-roles', 'workload', 'tone-dialogue', 'shorter-week']
const scales = ['tone', 'wellbeing', 'demands']

/** One in two hundred units has a measure, begun after any of the rounds. */
function measuresOf(records: readonly ReleaseRecord[]): readonly Measure[] {
  const groups = records.at(-1)?.release.units.filter(({ kind }) => kind === 'group') ?? []
  return groups
    .filter((_, place) => place % 200 === 0)
    .map(({ id }, place) => ({
      unit: id,
      kind: kinds[place % kinds.length]!,
      scale: scales[place % scales.length]!,
      after: `r${place % (records.length - 1)}`,
      writtenOn: '2025-01-02',
      foreseen: true,
    }))
}

/** In one unit of fifty the leader changes in a round. */
function ledOnes(records: readonly ReleaseRecord[]): number {
  const courseOf = newLeaderCourses(
    records.map(({ release }, round) => ({
      release,
      leaders: new Map(
        release.units.map(({ id }, place) => [id, new Set([`leader-${place}-${Math.floor((place + round) / 50)}`])]),
      ),
    })),
  )
  return records.at(-1)?.release.units.filter(({ id }) => courseOf(id) !== undefined).length ?? 0
}
