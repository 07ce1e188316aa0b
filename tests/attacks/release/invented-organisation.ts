import type { Member } from '../../../backend/domain/organisation/member.ts'
import type { Organisation } from '../../../backend/domain/organisation/organisation.ts'
import type { Unit } from '../../../backend/domain/organisation/unit.ts'

export type Chance = () => number

export type InventedOrganisation = {
  readonly organisation: Organisation
  /** Share of the invited who answer, .60 to .95. */
  readonly response: number
}

/** Share of people who leave, join or change team between two rounds. */
const turnover = 0.1

/**
 * A made-up organisation: departments of three to nine teams of eight people in the middle, a leader in each team and
 * department, a leader and a representative of the whole.
 */
export function inventedOrganisation(people: number, chance: Chance): InventedOrganisation {
  const units: Unit[] = [{ id: 'top', name: 'top', path: 'top', parentId: null }]
  const members: Member[] = [
    person('top-leader', 'top', 'leader'),
    person('top-representative', 'top', 'representative'),
  ]
  while (members.length < people) addDepartment(units, members, { people, chance })
  return { organisation: { units, members }, response: 0.6 + 0.35 * chance() }
}

/** The same organisation a round later: of a hundred people ten left and came or changed to another team. */
export function roundLater({ units, members }: Organisation, round: number, chance: Chance): Organisation {
  const teams = units.filter(({ parentId }) => parentId !== null && parentId !== 'top').map(({ id }) => id)
  const moved = members.map((one, place): Member => {
    if (one.role !== 'employee' || chance() >= turnover) return one
    if (chance() < 0.5 && teams.length > 1)
      return { ...one, unitId: teams[Math.floor(chance() * teams.length)] ?? one.unitId }
    return person(`r${round}-${place}`, one.unitId, 'employee')
  })
  return { units, members: moved }
}

type Plan = { readonly people: number; readonly chance: Chance }

function addDepartment(units: Unit[], members: Member[], { people, chance }: Plan): void {
  const department = `d${units.length}`
  units.push({ id: department, name: department, path: `top/${department}`, parentId: 'top' })
  members.push(person(`${department}-leader`, department, 'leader'))
  const teams = 3 + Math.floor(7 * chance())
  for (let team = 0; team < teams && members.length < people; team += 1) {
    const id = `${department}-t${team}`
    units.push({ id, name: id, path: `top/${department}/${id}`, parentId: department })
    members.push(person(`${id}-leader`, id, 'leader'))
    const size = Math.min(teamSize(chance), people - members.length)
    for (let place = 0; place < size; place += 1) members.push(person(`${id}-${place}`, id, 'employee'))
  }
}

/** Log-normal with a median of 8, at least 3 and at most 40. */
function teamSize(chance: Chance): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  return Math.min(40, Math.max(3, Math.round(8 * Math.exp(0.5 * normal))))
}

const person = (id: string, unitId: string, role: Member['role']): Member => ({
  id,
  name: '',
  email: id,
  unitId,
  role,
  language: 'en',
})
