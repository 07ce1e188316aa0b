import type { PulseAfterChange } from '../../../analytics/index.ts'
import type { UnitResult } from '../../contract/office-api.ts'
import { newLeaderCourses } from '../../domain/new-leader-course.ts'
import type { ReadableRound } from './readable-round.ts'

/** For whoever may read what is about a unit's leadership, and saw its figures before as well. */
export function newLeaders({
  led,
  aboutLeadership,
  earlier,
}: Pick<ReadableRound, 'led' | 'aboutLeadership' | 'earlier'>) {
  const courseOf = newLeaderCourses(led)
  return (unit: string): Pick<UnitResult, 'newLeader'> => {
    const course = aboutLeadership.has(unit) ? courseOf(unit) : undefined
    const start = earlier.find(({ release }) => release.round === course?.before.round)
    if (!course || !start?.scope.has(unit)) return {}
    const scales = course.scales.map(({ scale, pulses }) => ({ scale, pulses: pulses.map(wholePoints) }))
    return { newLeader: { before: course.before.title, known: course.known, scales } }
  }
}

const wholePoints = ({ change, low, high, verdict }: PulseAfterChange) => ({
  change: Math.round(change),
  low: Math.round(low),
  high: Math.round(high),
  verdict,
})

/** Of all units that the viewer may read about, by id. */
export function newLeadersIn(readable: ReadableRound): ReadonlyMap<string, NonNullable<UnitResult['newLeader']>> {
  const of = newLeaders(readable)
  return new Map(
    [...readable.scope].flatMap((unit) => {
      const { newLeader } = of(unit)
      return newLeader ? [[unit, newLeader] as const] : []
    }),
  )
}
