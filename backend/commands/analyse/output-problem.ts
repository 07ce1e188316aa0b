import { readdir } from 'node:fs/promises'
import type { ErrorCode } from './import-error.ts'
import { isThere } from './is-there.ts'
import type { Options } from './options.ts'

/** Why the output cannot go where it should, if so. Only an earlier output is ever replaced: a slip must not cost a folder. */
export async function outputProblem({
  output,
  replace,
}: Pick<Options, 'output' | 'replace'>): Promise<ErrorCode | undefined> {
  if (!(await isThere(output))) return undefined
  if (!replace) return 'output-exists'
  const names = await readdir(output).catch(() => [''])
  return names.length === 0 || (names.includes('summary.txt') && names.includes('release.json'))
    ? undefined
    : 'output-foreign'
}
