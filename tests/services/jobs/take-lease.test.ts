import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leaseInMilliseconds, takeLease, type HeldLease } from '../../../backend/services/jobs/take-lease.ts'
import type { RegistrarStores } from '../../../backend/store/opened-stores.ts'
import { backends, type Place } from '../../store/backends.ts'
import { fixedClock } from '../../support/fixed-clock.ts'

describe.each(backends)('a lease that is kept, on $name', (backend) => {
  let place: Place
  let stores: RegistrarStores
  let clock: ReturnType<typeof fixedClock>
  beforeEach(async () => {
    place = await backend.makePlace()
    stores = await place.registrar()
    clock = fixedClock()
  })
  afterEach(async () => {
    await stores.close()
    await place.remove()
  })

  const pass = (milliseconds: number) => clock.moveTo(clock.now() + milliseconds)

  /** Asks for the lease; its heart beats when it is told to, and never after it was given back. */
  async function ask(holder: string) {
    let heart: (() => void) | undefined
    const heartbeat = (beat: () => void) => {
      heart = beat
      return () => (heart = undefined)
    }
    let asked = 0
    const acquire: RegistrarStores['leases']['acquire'] = async (...lease) => {
      const outcome = await stores.leases.acquire(...lease)
      asked += 1
      return outcome
    }
    const leases = { ...stores.leases, acquire }
    const lease = await takeLease({ leases, clock, heartbeat }, { name: 'close', holder })
    return { lease, beat: () => heart?.(), asked: () => asked }
  }

  const isTaken = async (holder: string) => (await ask(holder)).lease !== undefined
  const held = (lease: HeldLease | undefined) => lease?.holds()

  it('is one process’s for as long as its heart beats, however long that is', async () => {
    const { lease, beat, asked } = await ask('a')
    for (let beats = 1; beats <= 20; beats += 1) {
      pass(leaseInMilliseconds - 1)
      expect(await isTaken('b')).toBe(false)
      beat()
      await expect.poll(asked).toBe(beats + 1)
    }
    expect(await held(lease)).toBe(true)
    await lease?.giveBack()
    expect(await isTaken('b')).toBe(true)
  })

  it('is lost by a process that stood still, which is told before it goes on', async () => {
    const { lease, beat } = await ask('a')
    pass(leaseInMilliseconds)
    const other = await ask('b')
    expect(other.lease).toBeDefined()
    expect(await held(lease)).toBe(false)
    beat()
    await lease?.giveBack()
    expect(await held(other.lease)).toBe(true)
    expect(await isTaken('c')).toBe(false)
  })

  it('goes to one of two who ask at once when its holder is dead', async () => {
    await ask('dead')
    pass(leaseInMilliseconds)
    const taken = await Promise.all(Array.from({ length: 20 }, (_, racer) => isTaken(`racer ${racer}`)))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  it('is not taken again by a beat that was under way when it was given back', async () => {
    const { lease, beat } = await ask('a')
    beat()
    await lease?.giveBack()
    beat()
    expect(await isTaken('b')).toBe(true)
  })
})
