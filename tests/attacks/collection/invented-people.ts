import type { MadeUpPerson } from '../../../backend/commands/example/municipality.ts'

const companyName = 'Angrebet'

/** 200 employees in teams of 5, 8 and 15; with the leaders of the teams 26 more are on the roster. */
export const manyTeams: readonly number[] = [...fill(9, 5), ...fill(10, 8), ...fill(5, 15)]
/** 41 employees: enough to see a leak of order, few enough for a test. */
export const fewTeams: readonly number[] = [5, 8, 5, 8, 15]

function fill(times: number, size: number): readonly number[] {
  return Array.from({ length: times }, () => size)
}

/**
 * People whose names and addresses occur nowhere by chance: whatever holds one of them got it from them. A director and a
 * representative for the whole, and in each team a leader and employees.
 */
export function inventedPeople(teams: readonly number[]): readonly MadeUpPerson[] {
  const person = (name: string, unitPath: string, role: MadeUpPerson['role']): MadeUpPerson => ({
    name: `Kanariefugl ${name}`,
    email: `kanarie-${name.toLowerCase().replaceAll(' ', '-')}@angrebet.example`,
    unitPath,
    role,
    language: 'da',
  })
  return [
    person('Chef', companyName, 'leder'),
    person('Tillid', companyName, 'amr'),
    ...teams.flatMap((size, team) => {
      const [path, number] = [`${companyName}/Hold ${team + 1}`, team + 1]
      return [
        person(`L ${number}`, path, 'leder'),
        ...Array.from({ length: size }, (_, place) => person(`M ${number} ${place + 1}`, path, 'medarbejder')),
      ]
    }),
  ]
}
