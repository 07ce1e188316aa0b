import type { Viewer } from '../../domain/access/viewer.ts'
import type { Reader } from './units-in-scope.ts'

/** As what a viewer reads results: administrators, and representatives whose appointment waits, read none. */
export function findReader({ member, grants }: Viewer): Reader | undefined {
  if (member === undefined) return undefined
  const as = (['leader', 'representative'] as const).find((grant) => grants.includes(grant))
  return as && { member, as }
}
