import { createHash } from 'node:crypto'
import type { Unit } from '../../domain/organisation/unit.ts'
import { pathOfKey, unitKey } from './unit-key.ts'

export type SurveyUnits = {
  /** Every unit there is a person in, and all above them. */
  readonly units: readonly Unit[]
  /** The id of the unit that rows with a key speak of. */
  readonly idOf: (key: string) => string
}

/**
 * The organisation's tree from the paths in the file. Where they do not all begin with the same unit, the organisation
 * itself is put on top. Ids are made from the paths: the same file gives the same ids in every run.
 */
export function surveyUnits(keys: Iterable<string>, organisation: string): SurveyUnits {
  const paths = [...new Set(keys)].map(pathOfKey)
  const tops = new Set(paths.map(([top]) => top))
  const fromTop = (path: readonly string[]) => (tops.size === 1 ? path : [organisation, ...path])
  const all = new Map<string, readonly string[]>()
  for (const path of paths.map(fromTop))
    for (const depth of path.keys()) all.set(unitKey(path.slice(0, depth + 1)), path.slice(0, depth + 1))
  return {
    units: [...all.values()].map((path) => ({
      id: idOfPath(path),
      name: path.at(-1) ?? '',
      path: path.join('/'),
      parentId: path.length > 1 ? idOfPath(path.slice(0, -1)) : null,
    })),
    idOf: (key) => idOfPath(fromTop(pathOfKey(key))),
  }
}

function idOfPath(path: readonly string[]): string {
  return createHash('sha256').update(unitKey(path)).digest().subarray(0, 16).toString('base64url')
}
