import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeIssuerKey } from '../../../backend/keys/issuer-keys.ts'
import { ballotSigning } from '../../../backend/services/registrar/ballot-signing.ts'
import type { KeyStore } from '../../../backend/store/keys.port.ts'
import { inMemoryStores } from '../../support/in-memory-stores.ts'

const blinded = new Uint8Array(384).fill(1)
const request = { round: 'r', unit: 'u', blinded }

let stores: Awaited<ReturnType<typeof inMemoryStores>>
beforeEach(async () => {
  stores = await inMemoryStores()
  await stores.keys.put('r', 'issuer:u', (await makeIssuerKey()).privateKey)
})
afterEach(() => stores.close())

/** Counts what is read from the store, and can hold a reading back. */
function watched(keys: KeyStore) {
  const state = { reads: 0, until: Promise.resolve() }
  const get: KeyStore['get'] = async (round, name) => {
    state.reads += 1
    const key = await keys.get(round, name)
    await state.until
    return key
  }
  return { state, keys: { ...keys, get } satisfies KeyStore }
}

describe('signing ballots', () => {
  it('reads a key once and signs the same with it', async () => {
    const { state, keys } = watched(stores.keys)
    const { sign } = ballotSigning(keys)
    expect(await sign(request)).toEqual(await sign(request))
    expect(state.reads).toBe(1)
  })

  it('has nothing to sign with once the keys of a round are destroyed, not even from memory', async () => {
    const signing = ballotSigning(stores.keys)
    await signing.sign(request)
    await signing.keys.destroy('r')
    await expect(signing.sign(request)).rejects.toMatchObject({ code: 'round-closed' })
  })

  it('keeps no key that was being read while it was destroyed', async () => {
    const { state, keys } = watched(stores.keys)
    const signing = ballotSigning(keys)
    let goOn = () => {}
    state.until = new Promise((resolve) => (goOn = resolve))
    const late = signing.sign(request)
    await signing.keys.destroy('r')
    goOn()
    await expect(late).rejects.toMatchObject({ code: 'round-closed' })
    await expect(signing.sign(request)).rejects.toMatchObject({ code: 'round-closed' })
  })

  it('refuses what is no blinded ballot', async () => {
    const { sign } = ballotSigning(stores.keys)
    await expect(sign({ ...request, blinded: new Uint8Array(12) })).rejects.toMatchObject({ code: 'bad-request' })
  })
})
