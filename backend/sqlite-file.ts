import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Location } from './config.ts'

/** The file of one part's database; makes its folder, for its owner alone. */
export function sqliteFile({ folder }: Extract<Location, { kind: 'sqlite' }>, part: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return sqliteFileIn(folder, part)
}

export function sqliteFileIn(folder: string, part: string): string {
  return join(folder, `${part}.sqlite`)
}
