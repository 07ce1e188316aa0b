import { beforeEach, describe, expect, it } from 'vitest'
import type { Mail, MailOutcome } from '../../../backend/mail/mailer.port.ts'
import { enqueue } from '../../../backend/services/mail/enqueue.ts'
import { flushOutbox, type FlushOutbox } from '../../../backend/services/mail/flush-outbox.ts'
import { outbox, type OutboxMail } from '../../../backend/services/mail/outbox-collection.ts'
import { retryDelay } from '../../../backend/services/mail/retry-delay.ts'
import type { Documents, DocumentStore } from '../../../backend/store/documents.port.ts'
import * as sqlite from '../../../backend/store/sqlite/open-sqlite-stores.ts'

const minute = 60_000
const day = 24 * 60 * minute
let now: number
let documents: DocumentStore
let sent: Mail[]
let answers: MailOutcome[]
const clock = { now: () => now }
const random = (length: number) => new Uint8Array(length)

beforeEach(async () => {
  now = Date.UTC(2026, 2, 2, 8)
  sent = []
  answers = []
  const stores = await sqlite.openRegistrarStores(':memory:')
  documents = stores.documents
  return stores.close
})

/** Answers as listed, then `sent`; keeps what it took. */
const mailer = {
  send: async (mail: Mail) => {
    const outcome = answers.shift() ?? 'sent'
    if (outcome === 'sent') sent.push(mail)
    return outcome
  },
  close: () => {},
}

const flush = (given: Partial<FlushOutbox> = {}) =>
  flushOutbox({ documents, mailer, clock, random, from: 'varsko@example.dk', ...given })
const queue = (...ids: string[]) =>
  enqueue({ documents, clock })(ids.map((id) => ({ id, to: `${id}@example.dk`, subject: 'Besked', text: `til ${id}` })))
const stored = async (id: string) => (await documents.open(outbox).get(id))?.value

describe('the outbox', () => {
  it('sends what is queued, once', async () => {
    expect(await queue('a', 'b')).toBe(2)
    expect(await flush()()).toMatchObject({ sent: 2 })
    expect(await flush()()).toMatchObject({ sent: 0 })
    expect(sent.map(({ to, text }) => `${to} ${text}`).toSorted()).toEqual(['a@example.dk til a', 'b@example.dk til b'])
  })

  it('never queues a mail again, not even after it was sent', async () => {
    await queue('a')
    expect(await queue('a', 'b')).toBe(1)
    await flush()()
    expect(await queue('a', 'b')).toBe(0)
    await flush()()
    expect(sent).toHaveLength(2)
  })

  it('keeps neither address nor text of what was delivered or refused', async () => {
    await queue('a')
    await flush()()
    expect(await stored('a')).toEqual({ state: 'sent' })
    await queue('b')
    answers = ['refused']
    expect(await flush()()).toMatchObject({ refused: 1 })
    expect(await stored('b')).toEqual({ state: 'refused' })
  })

  it('lets one of several processes send a mail', async () => {
    await queue('a', 'b', 'c')
    const results = await Promise.all(Array.from({ length: 8 }, () => flush()()))
    expect(sent).toHaveLength(3)
    expect(results.reduce((sum, counts) => sum + counts.sent, 0)).toBe(3)
  })

  it('gives every try of a mail the same Message-ID, and every mail another', async () => {
    const ids: string[] = []
    const refusing = {
      ...mailer,
      send: async ({ messageId }: Mail) => {
        ids.push(messageId)
        return 'unavailable' as const
      },
    }
    await queue('a', 'b')
    const run = flush({ mailer: refusing })
    await run()
    now += minute
    await run()
    expect(ids).toHaveLength(4)
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^<[0-9a-f]{32}@example\.dk>$/)
  })

  it('delivers everything after a mail server was down for a day', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `m${index}`)
    await queue(...ids)
    const run = flush()
    answers = Array.from({ length: 100_000 }, () => 'unavailable')
    const end = now + day
    while (now < end) {
      await run()
      now += minute
    }
    answers = []
    const hours: number[] = []
    for (let hour = 0; hour <= 6; hour += 1) {
      await run()
      hours.push(sent.length)
      now += 60 * minute
    }
    expect(hours.at(-1)).toBe(50)
    expect(new Set(sent.map(({ to }) => to)).size).toBe(50)
  })

  it('stops a run after three failures in a row and leaves the rest untouched', async () => {
    await queue('a', 'b', 'c', 'd', 'e')
    answers = ['unavailable', 'unavailable', 'unavailable']
    expect(await flush()()).toMatchObject({ postponed: 3, sent: 0 })
    const untouched = await documents.open(outbox).find({ state: 'waiting' })
    expect(untouched.filter(({ value }) => value.state === 'waiting' && value.tries === 0)).toHaveLength(2)
  })

  it('goes on past one address that never answers', async () => {
    const picky = {
      ...mailer,
      send: async (mail: Mail) => (mail.to.startsWith('b') ? ('unavailable' as const) : mailer.send(mail)),
    }
    await queue('a', 'b', 'c', 'd')
    await flush({ mailer: picky })()
    expect(sent).toHaveLength(3)
  })

  it('gives up after two weeks, and says so', async () => {
    await queue('a')
    const run = flush()
    answers = Array.from({ length: 1000 }, () => 'unavailable')
    let givenUp = 0
    for (let tries = 0; tries < 24 * 15; tries += 1) {
      givenUp += (await run())['given-up']
      now += 60 * minute
    }
    expect(givenUp).toBe(1)
    expect(await stored('a')).toEqual({ state: 'given-up' })
  })

  it('does not send again what it could not write down as sent', async () => {
    await queue('a')
    let full = false
    const failing: DocumentStore = {
      open: (shape) => {
        const real = documents.open(shape)
        return {
          ...real,
          replace: async (...change) => (full ? Promise.reject(new Error('disk full')) : real.replace(...change)),
        }
      },
    }
    const filling = {
      ...mailer,
      send: async (mail: Mail) => {
        full = true
        return mailer.send(mail)
      },
    }
    const run = flush({ documents: failing, mailer: filling })
    await expect(run()).rejects.toThrow('disk full')
    for (let tries = 0; tries < 30; tries += 1) {
      now += minute
      if (tries === 20) full = false
      await run().catch(() => {})
    }
    expect(sent).toHaveLength(1)
    expect(await stored('a')).toEqual({ state: 'sent' })
  })

  it('sends nothing while there is no room for a claim', async () => {
    await queue('a')
    const full: DocumentStore = {
      open: <Value>(shape: Parameters<typeof documents.open<Value>>[0]): Documents<Value> => ({
        ...documents.open(shape),
        replace: () => Promise.reject(new Error('disk full')),
      }),
    }
    await expect(flush({ documents: full })()).rejects.toThrow('disk full')
    expect(sent).toEqual([])
    await flush()()
    expect(sent).toHaveLength(1)
  })

  it('frees a claim only when it has ended', async () => {
    await queue('a')
    const claimed: OutboxMail = {
      state: 'sending',
      mail: { to: 'a@example.dk', subject: 'Besked', text: 'til a' },
      tries: 1,
      dueAt: now + 10 * minute,
      untilAt: now + day,
    }
    await documents.open(outbox).replace('a', 1, claimed)
    now += 10 * minute - 1
    await flush()()
    expect(sent).toEqual([])
    now += 1
    await flush()()
    expect(sent).toHaveLength(1)
  })
})

describe('the wait before another try', () => {
  it('doubles from a minute to six hours', () => {
    const minutes = Array.from({ length: 11 }, (_, index) => retryDelay(index + 1, random) / minute)
    expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360])
  })

  it('is shortened at random by less than a half', () => {
    const shortest = retryDelay(1, () => new Uint8Array([255]))
    expect(shortest).toBeGreaterThan(minute / 2)
    expect(shortest).toBeLessThan(0.51 * minute)
  })
})
