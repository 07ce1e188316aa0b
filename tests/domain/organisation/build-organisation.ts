import * as fc from 'fast-check'
import type { Member, MemberRole } from '../../../backend/domain/organisation/member.ts'
import type { Organisation } from '../../../backend/domain/organisation/organisation.ts'
import type { Unit } from '../../../backend/domain/organisation/unit.ts'

export type People = { readonly employees?: number; readonly leaders?: number; readonly representatives?: number }

/**
 * An organisation from paths and head counts. Ids of units are their paths, ids of members `PATH#e1`, `PATH#l1`,
 * `PATH#r1` for employees, leaders and representatives.
 */
export function buildOrganisation(peopleByPath: Readonly<Record<string, People>>): Organisation {
  return {
    units: Object.keys(peopleByPath).map(buildUnit),
    members: Object.entries(peopleByPath).flatMap(([path, people]) => membersOf(path, people)),
  }
}

function buildUnit(path: string): Unit {
  const parts = path.split('/')
  return { id: path, name: parts.at(-1) ?? '', path, parentId: parts.slice(0, -1).join('/') || null }
}

function membersOf(path: string, { employees = 0, leaders = 0, representatives = 0 }: People): Member[] {
  return [
    ...several(path, 'employee', employees),
    ...several(path, 'leader', leaders),
    ...several(path, 'representative', representatives),
  ]
}

function several(unitId: string, role: MemberRole, count: number): Member[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${unitId}#${role.charAt(0)}${index + 1}`
    return { id, name: `Name ${id}`, email: `${id}@example.org`, unitId, role, language: 'da' }
  })
}

/** Organisations of up to 25 units in any shape, with a leader and a representative at the top. */
export const anyOrganisation: fc.Arbitrary<Organisation> = fc
  .array(
    fc.record({
      // Half of them directly below the top, so that many teams stand beside each other.
      above: fc.oneof(fc.constant(0), fc.nat()),
      employees: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 25 })),
      leaders: fc.constantFrom(0, 1, 1, 1, 2),
      representatives: fc.constantFrom(0, 0, 1),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows) => {
    const paths: string[] = []
    const people: Record<string, People> = {}
    for (const [index, { above, ...counts }] of rows.entries()) {
      const parent = paths[above % Math.max(paths.length, 1)]
      const path = parent === undefined ? `u${index}` : `${parent}/u${index}`
      paths.push(path)
      people[path] = parent === undefined ? { ...counts, leaders: 1, representatives: 1 } : counts
    }
    return buildOrganisation(people)
  })
