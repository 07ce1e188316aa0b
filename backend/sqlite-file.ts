import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Location } from './config.ts'

/** The file of one part's database; makes its folder, for its owner alone. */
export function sqliteFile(location: Extract<Location, { kind: 'sqlite' }>, part: string): string {
  mkdirSync(location.folder, { recursive: true, mode: 0o700 })
  return join(location.folder, `${part}.sqlite`)
}
