import { createHash } from 'node:crypto'
import type { Member } from './member.ts'
import type { Organisation } from './organisation.ts'

/** SHA-256 in hexadecimal over UTF-8. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Names exactly one roster: every unit, and every member with address, name, unit, role and language. Ids are left out,
 * so that anybody with the file comes to the same hash; the order of rows does not matter.
 */
export function rosterHash({ units, members }: Organisation): string {
  const paths = new Map(units.map(({ id, path }) => [id, path]))
  const line = ({ email, name, unitId, role, language }: Member) =>
    JSON.stringify(['member', email, name, paths.get(unitId) ?? '', role, language])
  const lines = [...units.map(({ path }) => JSON.stringify(['unit', path])), ...members.map(line)]
  return sha256(['varsko roster 1', ...lines.toSorted()].join('\n'))
}
