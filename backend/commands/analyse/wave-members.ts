import type { CountedAnswers } from './count-answers.ts'
import type { ErrorList } from './import-error.ts'
import type { MembersByWave } from './read-members.ts'

/** By wave and unit, the ids of the people on the roster: those who stay longest in the unit first. */
export type WaveMembers = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

/**
 * The roster where nobody told it: the same people in every wave, in each unit as many as it has rows in its largest
 * wave. Their ids are made up.
 */
export function assumedMembers(counted: CountedAnswers): WaveMembers {
  const largest = new Map<string, number>()
  for (const units of counted.values())
    for (const [unit, { people }] of units) largest.set(unit, Math.max(largest.get(unit) ?? 0, people))
  const roster = new Map(
    [...largest].map(([unit, people]) => [unit, Array.from({ length: people }, (_, place) => idIn(unit, `${place}`))]),
  )
  return new Map([...counted.keys()].map((wave) => [wave, roster]))
}

/**
 * The roster as the file of members tells it. Adds an error for each unit in which more people answered than there are,
 * or in which there are none.
 */
export function toldMembers(counted: CountedAnswers, told: MembersByWave, errors: ErrorList): WaveMembers {
  const wavesIn = new Map<string, number>()
  for (const members of told.values())
    for (const [member, unit] of members) wavesIn.set(idIn(unit, member), (wavesIn.get(idIn(unit, member)) ?? 0) + 1)
  const rosters = new Map(
    [...counted.keys()].map((wave) => [wave, byUnit(told.get(wave) ?? new Map<string, string>(), wavesIn)]),
  )
  refuseMissing(counted, rosters, errors)
  return rosters
}

function refuseMissing(counted: CountedAnswers, rosters: WaveMembers, errors: ErrorList): void {
  const units = [...counted].flatMap(([wave, inWave]) => [...inWave].map(([unit, found]) => ({ wave, unit, ...found })))
  for (const { wave, unit, people, firstRow: row } of units) {
    const members = rosters.get(wave)?.get(unit)?.length ?? 0
    if (members === 0) errors.add({ place: 'answers', code: 'unit-without-members', row })
    else if (people > members) errors.add({ place: 'answers', code: 'more-rows-than-members', row })
  }
}

// Ids of different units never meet: no name has a control character in it.
const idIn = (unit: string, member: string) => `${unit}\u001E${member}`

function byUnit(members: ReadonlyMap<string, string>, wavesIn: ReadonlyMap<string, number>) {
  const stay = (unit: string, member: string) => wavesIn.get(idIn(unit, member)) ?? 0
  const units = Map.groupBy(members, ([, unit]) => unit)
  return new Map(
    [...units].map(([unit, entries]) => [
      unit,
      entries
        .map(([member]) => member)
        .toSorted((one, other) => stay(unit, other) - stay(unit, one) || (one < other ? -1 : 1)),
    ]),
  )
}
