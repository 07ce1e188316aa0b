import { newLeaderCourse, type PulseAfterChange } from '../../analytics/index.ts'
import type { Release } from './release.ts'

/** A release and who led each group when its round opened, by group. */
export type LedRelease = { readonly release: Release; readonly leaders: ReadonlyMap<string, ReadonlySet<string>> }

export type NewLeaderCourse = {
  /** Title of the last round under the former leader, and its id. */
  readonly before: { readonly round: string; readonly title: string }
  /** How many other changes of leader here there is to compare with. */
  readonly known: number
  /** By scale, the rounds since in order, three at the most; without those of which too little is known. */
  readonly scales: readonly { readonly scale: string; readonly pulses: readonly PulseAfterChange[] }[]
}

/** What a leader colours first, as far as the round asks it. */
const followed = new Set(['leadership', 'tone', 'wellbeing'])
const pulses = 3

/**
 * How a group has gone in its first three rounds under a new leader, beside what is usual here after a change of leader;
 * nothing where its leader is not that new. `history`: every release, oldest first, up to the one that is read; rounds
 * that asked something else are left out. Who leads is who led at opening; a change is one after which nobody of those
 * who led before leads any more. Made of released figures and public facts of the rounds.
 */
export function newLeaderCourses(history: readonly LedRelease[]): (unit: string) => NewLeaderCourse | undefined {
  const now = history.at(-1)
  if (!now) return () => undefined
  const alike = history.filter(({ release }) => release.questionnaire.hash === now.release.questionnaire.hash)
  const changes = changesOfLeader(alike.map(indexed))
  const newest = alike.length - 1
  return (unit) => {
    const mine = changes.findLast((one) => one.unit === unit && one.rounds.at(-1) === newest)
    const before = mine && alike[mine.before]?.release
    if (!mine || !before) return undefined
    const others = changes.filter((one) => one !== mine)
    const scales = now.release.scales.filter(({ id, construct }) => followed.has(construct) && id in mine.courses)
    return {
      before: { round: before.round, title: before.title },
      known: others.length,
      scales: scales.flatMap(({ id }) => {
        const usual = others.map(({ courses }) => courses[id] ?? [])
        const told = newLeaderCourse(mine.courses[id] ?? [], usual, now.release.step)
        return told.length > 0 ? [{ scale: id, pulses: told }] : []
      }),
    }
  }
}

type Change = {
  readonly unit: string
  /** Places of the last round before it and of those after it. */
  readonly before: number
  readonly rounds: readonly number[]
  /** By scale, points toward the favourable end since the round before. */
  readonly courses: Readonly<Record<string, readonly number[]>>
}

type Indexed = LedRelease & { readonly units: ReadonlyMap<string, Release['units'][number]> }

const indexed = (led: LedRelease): Indexed => ({
  ...led,
  units: new Map(led.release.units.filter(({ kind }) => kind === 'group').map((unit) => [unit.id, unit])),
})

function changesOfLeader(rounds: readonly Indexed[]): readonly Change[] {
  return rounds.flatMap((round, place) => {
    const former = rounds[place - 1]
    if (!former) return []
    return [...round.units.keys()].flatMap((unit) => {
      if (!hasNewLeader(unit, former, round)) return []
      const after = roundsUnder(unit, rounds, place)
      return after.length > 0
        ? [{ unit, before: place - 1, rounds: after, courses: coursesOf(unit, rounds, after) }]
        : []
    })
  })
}

function hasNewLeader(unit: string, former: LedRelease, now: LedRelease): boolean {
  const [before, after] = [former.leaders.get(unit), now.leaders.get(unit)]
  return (
    before !== undefined && after !== undefined && before.size > 0 && after.size > 0 && before.isDisjointFrom(after)
  )
}

/** The first rounds after a change, as long as figures may be set beside the ones before and nobody new leads. */
function roundsUnder(unit: string, rounds: readonly Indexed[], first: number): readonly number[] {
  const after: number[] = []
  for (let place = first; place < Math.min(first + pulses, rounds.length); place++) {
    const [former, round] = [rounds[place - 1], rounds[place]]
    if (!former || !round?.units.get(unit)?.comparable) return after
    if (place > first && hasNewLeader(unit, former, round)) return after
    after.push(place)
  }
  return after
}

function coursesOf(unit: string, rounds: readonly Indexed[], after: readonly number[]): Change['courses'] {
  const start = rounds[(after[0] ?? 0) - 1]
  const from = start?.units.get(unit)?.scores ?? {}
  return Object.fromEntries(
    (start?.release.scales ?? []).flatMap(({ id, adverse }) => {
      const before = from[id]
      const figures = after.map((place) => rounds[place]?.units.get(unit)?.scores[id])
      // Pulse by pulse: what comes after a round in which the figure was hidden would stand in the wrong place.
      const hidden = figures.indexOf(undefined)
      const known = hidden === -1 ? figures : figures.slice(0, hidden)
      if (before === undefined || known.length === 0) return []
      return [[id, known.map((score) => ((score ?? before) - before) * (adverse === 'low' ? 1 : -1))]]
    }),
  )
}
