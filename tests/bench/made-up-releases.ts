import {
  coarseScores,
  favourableShare,
  participationBand,
  sheetCounter,
  withinUnitSpread,
  type Sheet,
  type UnitSummary,
} from '../../analytics/index.ts'
import type { Release, ReleaseRecord, ReleasedUnit } from '../../backend/domain/release.ts'
import { buildRelease } from '../support/build-release.ts'
import { seededNormal, seededRandom } from '../analytics/seeded-random.ts'
import { asked, plan } from './forty-items.ts'

type Size = { readonly units: number; readonly rounds: number }

/** A team over all rounds. */
type Team = {
  readonly id: string
  readonly parent: string
  readonly invited: number
  readonly response: number
  readonly level: number
  readonly people: string[]
}

/** A round that has been counted and not yet scored. */
export type CountedRound = {
  readonly round: number
  readonly groups: readonly { readonly team: Team; readonly summary: UnitSummary; readonly issued: readonly string[] }[]
}

const levels = 60
const [smallest, sizes] = [8, 40]
const unitsInDepartment = 100

/**
 * Rounds of units that wander about their own level: teams of 8 to 47, 50 to 90 % answers, some people new each round. As
 * many different numbers as real rounds have; what they say does not matter here. Counts come from a stock of made-up
 * teams by size and level.
 */
export function* madeUpRounds({ units, rounds }: Size): Generator<CountedRound> {
  const random = seededRandom(20)
  const normal = seededNormal(random)
  const stock = stockOfSummaries(random)
  const teams = Array.from({ length: units }, (_, index) => madeUpTeam(index, random))
  for (let round = 0; round < rounds; round++) {
    const groups = teams.map((team) => {
      const answered = Math.min(team.invited, Math.max(5, Math.round(team.invited * team.response + normal())))
      const level = Math.min(levels - 1, Math.max(0, Math.round(team.level + 6 * normal())))
      for (const place of team.people.keys())
        if (random() < 0.035) team.people[place] = `${team.id}-${place}-since-${round}`
      return { team, summary: stock[answered]![level]!, issued: team.people.slice(0, answered) }
    })
    yield { round, groups }
  }
}

function madeUpTeam(index: number, random: () => number): Team {
  const id = `unit-${String(index).padStart(5, '0')}`
  const invited = smallest + (index % sizes)
  return {
    id,
    parent: `department-${Math.floor(index / unitsInDepartment)}`,
    invited,
    response: 0.5 + 0.4 * random(),
    level: levels * random(),
    people: Array.from({ length: invited }, (_, place) => `${id}-${place}`),
  }
}

/** By how many answered, then by level. */
function stockOfSummaries(random: () => number): readonly (readonly UnitSummary[])[] {
  return Array.from({ length: smallest + sizes }, (_, answered) =>
    Array.from({ length: levels }, (__, level) => {
      const counter = sheetCounter(plan)
      for (let person = 0; person < answered; person++) counter.add(madeUpSheet(random, level / levels - 0.5))
      return counter.summary()
    }),
  )
}

/** `favour`: how much better than usual, from -.5 to .5. */
export function madeUpSheet(random: () => number, favour: number): Sheet {
  return plan.items.map(({ reversed }) => {
    if (random() < 0.03) return null
    const option = Math.min(4, Math.floor(5 * random() ** (0.55 - 0.3 * favour)))
    return reversed ? 4 - option : option
  })
}

const scales = asked.scales.map(({ id, name, construct, adverse, warns }): Release['scales'][number] => ({
  id,
  name,
  construct,
  class: 'ordinary',
  adverse,
  figure: warns ? 'robust' : 'mean',
}))
const items = asked.items.map(({ id, scale, text }): Release['items'][number] => ({
  id,
  scale,
  text,
  class: 'ordinary',
}))
const base = buildRelease()

type Figures = Pick<ReleasedUnit, 'scores' | 'favourable' | 'participation'>

/** The figures of every unit of a round from the answers to its forty items, as closing makes them; the gate is measured apart. */
export function scoredRound({ groups }: CountedRound, before: ReleaseRecord | undefined): readonly Figures[] {
  const spread = withinUnitSpread(
    plan,
    groups.map(({ summary }) => summary),
  )
  const last = new Map(before?.release.units.map((unit) => [unit.id, unit]))
  return groups.map(({ team, summary }) => {
    const shown = last.get(team.id)
    const scores = coarseScores(plan, summary, { spread, step: 10, before: shown?.scores ?? {} })
    return {
      participation: participationBand(summary.sheets, team.invited) ?? undefined,
      scores: Object.fromEntries(scores.flatMap(({ scale, score }) => (score === null ? [] : [[scale, score]]))),
      favourable: Object.fromEntries(
        asked.items.flatMap(({ id }, place) => {
          const counts = summary.items[place]
          const share = counts ? favourableShare(counts, shown?.favourable[id]) : null
          return share === null ? [] : [[id, share]]
        }),
      ),
    }
  })
}

/** The round as it is kept, with the departments around its groups and the company around these. */
export function releasedRound({ round, groups }: CountedRound, figures: readonly Figures[]): ReleaseRecord {
  const usual = Object.fromEntries(scales.map(({ id, adverse }) => [id, adverse === 'high' ? 30 : 70]))
  const above = (id: string, kind: ReleasedUnit['kind'], parent: string | null): ReleasedUnit => ({
    id,
    name: id,
    kind,
    parent,
    invited: 1000,
    participation: '100+',
    scores: usual,
    favourable: {},
    comparable: true,
  })
  const departments = new Set(groups.map(({ team }) => team.parent))
  const units = [
    above('company', 'company', null),
    ...[...departments].map((id) => above(id, 'department', 'company')),
    ...groups.map(({ team: { id, parent, invited } }, place): ReleasedUnit => {
      const own = figures[place] ?? { scores: {}, favourable: {} }
      return { id, name: id, parent, kind: 'group', invited, ...own, comparable: round > 0 }
    }),
  ]
  const closedOn = new Date(Date.UTC(2025, round, 1)).toISOString().slice(0, 10)
  return {
    sequence: round + 1,
    release: { ...base, round: `r${round}`, title: `Round ${round}`, closedOn, scales, items, units },
    memberships: groups.map(({ team, issued }) => ({ unit: team.id, issued: [...issued] })),
  }
}
