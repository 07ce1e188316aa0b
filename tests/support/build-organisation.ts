import type { Organisation } from '../../backend/domain/organisation/organisation.ts'

const id = (text: string) => Buffer.from(text.padEnd(16, '.').slice(0, 16)).toString('base64url')

/**
 * An organisation of one company with teams of the given sizes: a director, a representative for the whole, a leader in
 * each team, and employees. Nobody but the leaders moves up; with eight teams or more the leaders are a group of their own.
 */
export function buildOrganisation(teamSizes: Readonly<Record<string, number>>): Organisation {
  const top = { id: id('company'), name: 'Firma', path: 'Firma', parentId: null }
  const member = (name: string, unitId: string, role: 'employee' | 'leader' | 'representative') => ({
    id: id(name),
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@firma.example`,
    unitId,
    role,
    language: 'da' as const,
  })
  const teams = Object.entries(teamSizes).map(([name, size]) => ({
    unit: { id: id(name), name, path: `Firma/${name}`, parentId: top.id },
    members: [
      member(`L ${name}`, id(name), 'leader'),
      ...Array.from({ length: size }, (_, place) => member(`${place} ${name}`, id(name), 'employee')),
    ],
  }))
  return {
    units: [top, ...teams.map(({ unit }) => unit)],
    members: [
      member('Direktør', top.id, 'leader'),
      member('Repræsentant', top.id, 'representative'),
      ...teams.flatMap(({ members }) => members),
    ],
  }
}
