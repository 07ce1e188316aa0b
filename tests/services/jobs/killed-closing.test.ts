import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runDueJobs } from '../../../backend/services/jobs/run-due-jobs.ts'
import * as collections from '../../../backend/store/collections.ts'
import * as mongo from '../../../backend/store/mongo/open-mongo-stores.ts'
import * as sqlite from '../../../backend/store/sqlite/open-sqlite-stores.ts'
import type { RegistrarStores } from '../../../backend/store/opened-stores.ts'
import { dropDatabases, mongoUri } from '../../store/backends.ts'
import { buildRound } from '../../support/build-round.ts'
import { databaseUri } from '../../support/database-uri.ts'
import { day, fixedClock } from '../../support/fixed-clock.ts'

const folder = mkdtempSync(join(tmpdir(), 'varsko-killed-closing-'))
const onMongo = mongoUri && databaseUri(mongoUri, `varsko-test-${randomUUID()}`)
const places = [
  { where: 'SQLite', address: join(folder, 'registrar.sqlite'), open: sqlite.openRegistrarStores },
  ...(onMongo ? [{ where: 'MongoDB', address: onMongo, open: mongo.openRegistrarStores }] : []),
]

describe.each(places)('a closing on $where whose process is killed', ({ address, open }) => {
  let stores: RegistrarStores
  beforeEach(async () => {
    stores = await open(address)
  })
  afterEach(async () => {
    await stores.close()
    rmSync(folder, { recursive: true, force: true })
    if (onMongo) await dropDatabases([onMongo])
  })

  it('is taken up by another within a minute, and by none before', async () => {
    const clock = fixedClock()
    const start = clock.now()
    const closed: string[] = []
    const rounds = stores.documents.open(collections.rounds)
    await rounds.insert('r', buildRound({ state: 'open', closesAt: start - day }))
    const nothing = async () => {}
    const runJobs = runDueJobs({
      rounds,
      leases: stores.leases,
      holder: 'this process',
      carryOutCorrections: nothing,
      tellOfWaitingCorrections: nothing,
      deliverInvitations: nothing,
      remind: nothing,
      noteParticipation: nothing,
      closeRound: async (round) => void closed.push(round),
      finishCancelling: nothing,
      remindResponsible: nothing,
      tellResponsible: nothing,
      flushOutbox: nothing,
      report: (kind) => closed.push(kind),
      clock,
    })

    const first = fork(join(import.meta.dirname, 'close-and-hang.ts'), [address, String(start)], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    expect((await once(first, 'message'))[0]).toBe('closing')
    await runJobs()
    first.kill('SIGKILL')
    await once(first, 'exit')
    clock.moveTo(start + 30_000)
    await runJobs()
    expect(closed).toEqual([])
    clock.moveTo(start + 60_000)
    await runJobs()
    expect(closed).toEqual(['r'])
  }, 30_000)
})
