import type { ErrorList } from './import-error.ts'
import { openTable } from './survey-table.ts'
import { nothing, type Survey } from './survey.ts'

/** By wave, the unit of each member by the member's id. */
export type MembersByWave = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * Reads who was on the roster in which unit in which wave: a column with the member's id, and the columns of units and
 * waves under the same headings as in the answers.
 */
export async function readMembers(path: string, survey: Survey, errors: ErrorList): Promise<MembersByWave> {
  const column = survey.memberColumn
  const table = await openTable({ path, place: 'members', columns: [column], survey }, errors)
  const members = new Map<string, Map<string, string>>()
  if (!table) return members
  for await (const { row, wave, unit, cells } of table.rows()) {
    const member = (cells[0] ?? '').normalize('NFC').trim()
    const inWave = members.get(wave) ?? new Map<string, string>()
    if (nothing.has(member.toLowerCase())) errors.add({ place: 'members', code: 'member-empty', row, column })
    else if (inWave.has(member)) errors.add({ place: 'members', code: 'member-twice', row, column })
    else if (unit !== undefined) members.set(wave, inWave.set(member, unit))
  }
  return members
}
