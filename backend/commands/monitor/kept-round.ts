import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { SeenRound } from '../../contract/sealed-box/seen-round.ts'

const kept = z.strictObject({
  round: z.string(),
  fingerprint: z.string(),
  closesAt: z.number(),
  extension: z.string().nullable(),
})

/** What the monitor remembers, one round in one file: no time, no count, nothing of who ran it. */
export type KeptRound = { readonly read: () => SeenRound | undefined; readonly write: (seen: SeenRound) => void }

export function keptRound(file: string): KeptRound {
  return {
    read: () => {
      try {
        return kept.parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw new Error(`${file} is not what the monitor wrote; move it away to begin anew`, { cause: error })
      }
    },
    write: ({ round, fingerprint, closesAt, extension }) => {
      writeFileSync(`${file}.new`, `${JSON.stringify({ round, fingerprint, closesAt, extension }, null, 2)}\n`)
      renameSync(`${file}.new`, file)
    },
  }
}
