import type { Member } from './member.ts'
import type { Organisation } from './organisation.ts'
import type { RosterEntry } from './roster-row.ts'
import type { Unit } from './unit.ts'

/**
 * The organisation as the file states it. People are found again by their address and units by their path, and keep
 * their ids; everybody and everything else gets a new one. Who is not in the file is not in the result. Somebody whose
 * address was corrected may be known by two: where the file has both, the one known first is this person's.
 */
export function adoptRoster(current: Organisation, entries: readonly RosterEntry[], newId: () => string): Organisation {
  const idOf = idsByAddress(current.members, new Set(entries.map(({ email }) => email)))
  const units = adoptUnits(current.units, entries, newId)
  const unitIds = new Map(units.map(({ path, id }) => [path, id]))
  const adopt = ({ unitPath, ...person }: RosterEntry): readonly Member[] => {
    const unitId = unitIds.get(unitPath)
    return unitId === undefined ? [] : [{ ...person, id: idOf(person.email) ?? newId(), unitId }]
  }
  return { units, members: entries.flatMap(adopt) }
}

function idsByAddress(known: readonly Member[], listed: ReadonlySet<string>) {
  const ids = new Map(known.map(({ email, id }) => [email, id]))
  const addresses = new Map(known.toReversed().flatMap(({ email, id }) => (listed.has(email) ? [[id, email]] : [])))
  return (email: string): string | undefined => {
    const id = ids.get(email)
    return id !== undefined && addresses.get(id) === email ? id : undefined
  }
}

function adoptUnits(current: readonly Unit[], entries: readonly RosterEntry[], newId: () => string): readonly Unit[] {
  const known = new Map(current.map(({ path, id }) => [path, id]))
  const paths = [...new Set(entries.flatMap(({ unitPath }) => pathsDownTo(unitPath)))].toSorted()
  const ids = new Map(paths.map((path) => [path, known.get(path) ?? newId()]))
  return [...ids].map(([path, id]) => {
    const names = path.split('/')
    return { id, name: names.at(-1) ?? path, path, parentId: ids.get(names.slice(0, -1).join('/')) ?? null }
  })
}

function pathsDownTo(path: string): readonly string[] {
  return path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'))
}
