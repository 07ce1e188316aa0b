import { beforeEach, describe, expect, it } from 'vitest'
import { publicRounds } from '../../../backend/services/results/public-rounds.ts'
import { buildRound } from '../../support/build-round.ts'
import { buildRelease } from '../../support/build-release.ts'
import { inMemoryStores } from '../../support/in-memory-stores.ts'
import { sampleKeys, sampleRound } from '../../contract/sealed-box-samples.ts'

let stores: Awaited<ReturnType<typeof inMemoryStores>>

beforeEach(async () => {
  stores = await inMemoryStores()
  return stores.close
})

async function put(state: 'draft' | 'open' | 'closed' | 'released' | 'cancelled', counted = 13) {
  const { text } = await sampleRound(await sampleKeys())
  const manifest = { text, signature: 'signature', fingerprint: 'fingerprint' }
  await stores.rounds.insert('r1', buildRound({ state, ...(state === 'draft' ? {} : { manifest }) }))
  const release = buildRelease({ round: 'r1' })
  const integrity = { invited: 26, issued: 14, sealed: counted + 1, counted, boxHash: 'hash' }
  const receipts = Array.from({ length: counted }, (_, place) => `RECEIPT${place}`)
  await stores.releases.insert('r1', { sequence: 1, release: { ...release, integrity }, memberships: [], receipts })
  return publicRounds(stores)
}

describe('what anybody may see of a round', () => {
  it('is nothing of a draft', async () => {
    const { list, counted } = await put('draft')
    expect(await list()).toEqual({ rounds: [] })
    await expect(counted('r1')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is no number before the result is out, though it is counted already', async () => {
    expect(await (await put('closed')).counted('r1')).toEqual({ counted: 'not-yet' })
  })

  it('is what was invited, issued, sealed and counted in the whole organisation once it is out', async () => {
    const shown = await (await put('released')).counted('r1')
    expect(shown).toMatchObject({ invited: 26, issued: 14, sealed: 14, sheets: 13, boxHash: 'hash' })
    expect(shown).toHaveProperty('receipts.length', 13)
  })

  it('is neither a number nor a receipt where fewer than 5 were counted', async () => {
    expect(await (await put('released', 4)).counted('r1')).toEqual({ counted: 'too-few' })
  })

  it('is that it was cancelled', async () => {
    const { list, counted } = await put('cancelled')
    expect(await list()).toMatchObject({ rounds: [{ round: 'r1', organisation: 'Ærø Kommune', state: 'cancelled' }] })
    expect(await counted('r1')).toEqual({ counted: 'not-yet' })
  })
})
