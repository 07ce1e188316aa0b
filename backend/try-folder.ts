import { existsSync, mkdtempSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Throws where a folder cannot be made or written to; leaves nothing behind, and makes none that is missing. */
export function tryFolder(folder: string): void {
  const nearest = existsSync(folder) || folder === dirname(folder) ? folder : undefined
  if (nearest === undefined) return tryFolder(dirname(folder))
  rmdirSync(mkdtempSync(join(nearest, '.varsko-')))
}
