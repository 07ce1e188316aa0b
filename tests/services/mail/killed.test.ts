import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smtpMailer } from '../../../backend/mail/smtp-mailer.ts'
import { alertMailFor } from '../../../backend/messages/alert-mail.ts'
import { enqueue } from '../../../backend/services/mail/enqueue.ts'
import { flushOutbox } from '../../../backend/services/mail/flush-outbox.ts'
import * as sqlite from '../../../backend/store/sqlite/open-sqlite-stores.ts'
import { startSmtpServer, type Reception } from '../../mail/smtp-server.ts'
import { buildAlert, buildContext, buildRecipient } from '../../messages/build-facts.ts'

const minute = 60_000
let folder: string
let file: string
let server: Reception
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'varsko-outbox-'))
  file = join(folder, 'registrar.sqlite')
  server = await startSmtpServer()
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

async function queueAlert(): Promise<void> {
  const stores = await sqlite.openRegistrarStores(file)
  const message = alertMailFor(buildRecipient(), [buildAlert()], buildContext())
  const mail = { id: 'alert.r1.m1', to: 'bodil@example.dk', ...message }
  await enqueue({ documents: stores.documents, clock: { now: () => Date.now() } })([mail])
  await stores.close()
}

async function flushAndDie(moment: 'before' | 'after'): Promise<string | null> {
  const script = join(import.meta.dirname, 'flush-and-die.ts')
  const child = spawn(process.execPath, [script, file, server.url, moment], { stdio: 'inherit' })
  const [, signal] = await once(child, 'exit')
  return typeof signal === 'string' ? signal : null
}

async function flushIn(minutes: number): Promise<number> {
  const stores = await sqlite.openRegistrarStores(file)
  const clock = { now: () => Date.now() + minutes * minute }
  const mailer = smtpMailer({ url: server.url, clock, report: () => {} })
  const random = (length: number) => new Uint8Array(length)
  const counts = await flushOutbox({ documents: stores.documents, mailer, clock, random, from: 'varsko@example.dk' })()
  mailer.close()
  await stores.close()
  return counts.sent
}

describe('an alert in the outbox of a process that is killed', () => {
  it('goes out exactly once when the process died before handing it over', async () => {
    await queueAlert()
    expect(await flushAndDie('before')).toBe('SIGKILL')
    expect(server.raw).toHaveLength(0)
    expect(await flushIn(1)).toBe(0)
    expect(await flushIn(11)).toBe(1)
    expect(await flushIn(22)).toBe(0)
    expect(server.raw).toHaveLength(1)
  })

  it('is not lost when it died after handing it over: a second copy at most, recognisable as the same', async () => {
    await queueAlert()
    expect(await flushAndDie('after')).toBe('SIGKILL')
    expect(server.raw).toHaveLength(1)
    expect(await flushIn(11)).toBe(1)
    expect(await flushIn(22)).toBe(0)
    const [first, second] = await server.parsed()
    expect(server.raw).toHaveLength(2)
    expect(second?.messageId).toBe(first?.messageId)
    expect(second?.text).toBe(first?.text)
  })
})
