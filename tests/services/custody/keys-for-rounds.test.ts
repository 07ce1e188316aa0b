import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '../../../backend/domain/access/viewer.ts'
import { makeCustody } from '../../../backend/services/custody/make-custody.ts'
import { remindHolders } from '../../../backend/services/custody/remind-holders.ts'
import { reserveKey } from '../../../backend/services/custody/reserve-key.ts'
import type { QueuedMail } from '../../../backend/services/mail/enqueue.ts'
import { custodyKeys, frozenRosters, rounds } from '../../../backend/store/collections.ts'
import { backends, type Place } from '../../store/backends.ts'
import { buildRound } from '../../support/build-round.ts'
import { day, fixedClock } from '../../support/fixed-clock.ts'

const rikke: Viewer = { name: 'Rikke Ravn', email: 'rikke@firma.example', language: 'da', grants: ['representative'] }
const second = { name: 'Sam Holt', email: ' Sam@Firma.example ', language: 'en' as const }
const publicKey = () => randomBytes(32).toString('base64url')

describe.each(backends)('keys for rounds to come, on $name', (backend) => {
  let place: Place
  let clock: ReturnType<typeof fixedClock>
  let stores: Awaited<ReturnType<typeof openStores>>

  async function openStores() {
    const registrar = await place.registrar()
    const open = registrar.documents.open
    return {
      documents: registrar.documents,
      custodyKeys: open(custodyKeys),
      rounds: open(rounds),
      frozenRosters: open(frozenRosters),
      close: registrar.close,
    }
  }

  beforeEach(async () => {
    place = await backend.makePlace()
    stores = await openStores()
    clock = fixedClock()
    return async () => {
      await stores.close()
      await place.remove()
    }
  })

  const custody = () =>
    makeCustody({ ...stores, clock, isEmployers: async (email: string) => email.startsWith('leader') })

  it('are used in the order in which they were made, one for each round, and shown with their holders', async () => {
    const [first, next] = [publicKey(), publicKey()]
    await custody().register({ publicKeys: [first, next], second }, rikke)
    const reserve = reserveKey(stores)
    expect(await reserve('spring')).toEqual({ publicKey: first, holders: ['Rikke Ravn', 'Sam Holt'] })
    expect((await reserve('spring')).publicKey).toBe(first)
    expect((await reserve('autumn')).publicKey).toBe(next)
    await expect(reserve('winter')).rejects.toMatchObject({ code: 'no-custody-key' })
    await stores.rounds.insert('spring', buildRound({ title: 'Forår' }))
    expect((await custody().overview()).keys[0]).toEqual({
      publicKey: first,
      holders: ['Rikke Ravn', 'Sam Holt'],
      madeOn: '2026-03-02',
      discarded: false,
      round: 'Forår',
    })
  })

  it('are never given to two rounds that are opened at the same moment', async () => {
    const publicKeys = Array.from({ length: 6 }, publicKey)
    await custody().register({ publicKeys, second }, rikke)
    const taken = await Promise.all(publicKeys.map((_, number) => reserveKey(stores)(`round-${number}`)))
    expect(new Set(taken.map((one) => one.publicKey)).size).toBe(6)
  })

  it('are taken by no round once they were put aside', async () => {
    await custody().register({ publicKeys: [publicKey(), publicKey()], second }, rikke)
    await reserveKey(stores)('spring')
    await custody().discard()
    expect((await reserveKey(stores)('spring')).holders).toHaveLength(2)
    await expect(reserveKey(stores)('autumn')).rejects.toMatchObject({ code: 'no-custody-key' })
  })

  it('are refused a second time, with one holder only, and with a holder on the employer’s side', async () => {
    const publicKeys = [publicKey()]
    const { register } = custody()
    for (const [other, code] of [
      [{ ...second, email: 'RIKKE@firma.example' }, 'bad-request'],
      [{ ...second, email: 'Rikke+to@firma.example' }, 'bad-request'],
      [{ ...second, name: 'Rikke Ravn' }, 'bad-request'],
      [{ ...second, email: 'Leader@firma.example' }, 'holder-not-independent'],
    ] as const)
      await expect(register({ publicKeys, second: other }, rikke)).rejects.toMatchObject({ code })
    await register({ publicKeys, second }, rikke)
    await expect(register({ publicKeys, second }, rikke)).rejects.toMatchObject({ code: 'key-taken' })
  })

  it('are asked for at once, after three days and after seven, in the holder’s language and once each', async () => {
    await custody().register({ publicKeys: [publicKey()], second }, rikke)
    await reserveKey(stores)('spring')
    const round = { id: 'spring', version: 1, value: buildRound({ state: 'closed', custody: 'representative' }) }
    const queued = new Map<string, QueuedMail>()
    const enqueue = async (mails: readonly QueuedMail[]) => mails.forEach((mail) => queued.set(mail.id, mail))
    const remind = remindHolders({ ...stores, clock, officeOrigin: 'https://kontor.example', enqueue })
    const countAfter = async (days: number) => {
      clock.moveTo(round.value.closesAt + days * day)
      await remind(round)
      return queued.size
    }
    const counts: number[] = []
    for (const days of [0, 1, 2.9, 3, 6, 7, 30]) counts.push(await countAfter(days))
    expect(counts).toEqual([2, 2, 2, 4, 4, 6, 6])
    const [danish, english] = queued.values()
    expect(danish).toMatchObject({ to: 'rikke@firma.example', subject: 'Trivsel, forår: din nøgle mangler' })
    expect(danish?.text).toContain('https://kontor.example/#/closing/spring')
    expect(english).toMatchObject({ to: 'sam@firma.example', subject: 'Trivsel, forår: your key is needed' })
  })
})
