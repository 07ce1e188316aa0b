import { fewestForGroups } from '../../domain/disclosure-policy.ts'
import type { Member } from '../../domain/organisation/member.ts'
import type { Organisation } from '../../domain/organisation/organisation.ts'
import { asNamed } from '../../domain/organisation/representing.ts'
import { reportingUnits } from '../../domain/organisation/reporting-units.ts'
import type { Unit } from '../../domain/organisation/unit.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import { freezeRoster } from '../../services/round/freeze-roster.ts'
import type { SurveyUnits } from './survey-units.ts'

/** Groups of fewer people are merged with their neighbours, as in a round of our own. */
const fewestInGroup = 8
/** Under this many people there is no survey; see the conversation APV. */
const fewestPeople = 15

export type WaveRoster = {
  readonly roster: FrozenRoster
  /** Under 30 people: one group, and ordinary items only. */
  readonly isOneGroup: boolean
}

/**
 * The groups that answers of a wave are counted in: small units merged as in a round of our own. Nobody is known as a
 * leader, so everybody is counted in their own unit.
 */
export function waveRoster(
  members: ReadonlyMap<string, readonly string[]>,
  { units, idOf }: SurveyUnits,
): WaveRoster | 'too-few-people' | 'no-group' {
  const people = [...members].flatMap(([unit, ids]) => ids.map((id) => member(id, idOf(unit))))
  if (people.length < fewestPeople) return 'too-few-people'
  const isOneGroup = people.length < fewestForGroups
  const organisation = isOneGroup ? withoutUnits(units, people) : { units: [...units], members: people }
  const read = withReader(organisation)
  const representing = asNamed(read.members)
  const structure = reportingUnits(read, { minimum: fewestInGroup, newId: () => '', representing })
  if (structure.outcome === 'refused') return 'no-group'
  const approval = { difference: '', representative: '' }
  return { roster: freezeRoster({ organisation, structure, changes: new Map(), approval }), isOneGroup }
}

function member(id: string, unitId: string): Member {
  return { id, unitId, name: '', email: '', role: 'employee', language: 'en' }
}

function topOf(units: readonly Unit[]): Unit[] {
  return units.filter(({ parentId }) => parentId === null)
}

function withoutUnits(units: readonly Unit[], people: readonly Member[]): Organisation {
  const top = topOf(units)
  return { units: top, members: people.map((one) => ({ ...one, unitId: top[0]?.id ?? '' })) }
}

/** Whoever runs the analysis receives all of it and is counted nowhere, as a representative of the whole would be. */
function withReader({ units, members }: Organisation): Organisation {
  const reader: Member = { ...member('', topOf(units)[0]?.id ?? ''), role: 'representative' }
  return { units, members: [...members, reader] }
}
