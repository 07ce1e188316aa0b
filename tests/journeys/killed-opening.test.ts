import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { OpeningWord } from '../bench/opening-process.ts'
import { databaseUri } from '../support/database-uri.ts'
import { dropDatabases, mongoUri } from '../store/backends.ts'

const folder = mkdtempSync(join(tmpdir(), 'varsko-killed-opening-'))
const name = `varsko-test-${randomUUID()}`
afterAll(async () => {
  rmSync(folder, { recursive: true })
  if (mongoUri)
    await dropDatabases(['registrar', 'box', 'keys'].map((part) => databaseUri(mongoUri, `${name}-${part}`)))
})

const groups = 7

function open(place: string): { readonly process: ChildProcess; readonly said: OpeningWord[] } {
  const said: OpeningWord[] = []
  const file = join(import.meta.dirname, '..', 'bench', 'opening-process.ts')
  const opening = fork(file, [place, String(groups), 'made', name], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  opening.on('message', (word) => said.push(word as OpeningWord))
  return { process: opening, said }
}

const made = (said: readonly OpeningWord[]) => said.flatMap((word) => (word.kind === 'progress' ? [word.made] : []))

describe.each([{ where: 'SQLite', place: folder }, ...(mongoUri ? [{ where: 'MongoDB', place: mongoUri }] : [])])(
  'an opening on $where whose process is killed',
  ({ place }) => {
    it('goes on in the next one with every key that was made, and opens', async () => {
      const first = open(place)
      await expect.poll(() => made(first.said).at(-1) ?? 0, { timeout: 60_000 }).toBeGreaterThan(0)
      first.process.kill('SIGKILL')
      await once(first.process, 'exit')
      const before = made(first.said).at(-1) ?? 0
      expect(before).toBeLessThan(groups)
      const second = open(place)
      const [code] = await once(second.process, 'exit')
      expect(code).toBe(0)
      expect(made(second.said)[0] ?? groups).toBeGreaterThanOrEqual(before)
      expect(second.said.map(({ kind }) => kind)).toContain('opened')
    }, 120_000)
  },
)
