import { beforeEach, describe, expect, it } from 'vitest'
import type { ReleaseRecord } from '../../../backend/domain/release.ts'
import { mayBecome, roundState } from '../../../backend/domain/round.ts'
import { cancelRound, destroyRound, finishCancelling } from '../../../backend/services/round/cancel-round.ts'
import { changeState, roundOrRefuse } from '../../../backend/services/round/change-round.ts'
import { closeRound, type CloseRound } from '../../../backend/services/round/close-round.ts'
import { askOpening } from '../../../backend/services/round/ask-opening.ts'
import { createRound } from '../../../backend/services/round/create-round.ts'
import { extendRound } from '../../../backend/services/round/extend-round.ts'
import { sealBox } from '../../../backend/services/round/seal-box.ts'
import { buildRound } from '../../support/build-round.ts'
import { day, fixedClock } from '../../support/fixed-clock.ts'
import { inMemoryStores, randomness } from '../../support/in-memory-stores.ts'

let stores: Awaited<ReturnType<typeof storesWithBox>>
let clock: ReturnType<typeof fixedClock>
const id = Buffer.alloc(16, 1).toString('base64url')
const unit = Buffer.alloc(16, 2).toString('base64url')
const record: ReleaseRecord = {
  sequence: 1,
  release: {
    round: id,
    title: 'Trivsel, forår',
    organisation: 'Lyngå Kommune',
    closedOn: '2026-03-16',
    questionnaire: { instrument: 'varsko', version: '1', selection: 'full', hash: 'hash' },
    step: 10,
    scales: [],
    items: [],
    units: [],
    commentQuestions: [],
    commentThemes: [],
    comments: [],
    integrity: { invited: 1, issued: 0, counted: 0, boxHash: 'hash' },
    fingerprint: 'fingerprint',
    comparedWith: null,
    certificate: {
      method: 'tree',
      thresholds: { ordinary: { floor: 5, difference: 5 }, sensitive: { floor: 20, difference: 10 } },
      groupsShown: 0,
      groupsHidden: 0,
      earlierReleases: 0,
      protectedSetsChecked: 0,
      attempts: 1,
    },
  },
  memberships: [],
}

beforeEach(async () => {
  stores = await storesWithBox()
  clock = fixedClock()
  return stores.close
})

/** A box in this process, of a round that was never extended. */
async function storesWithBox() {
  const made = await inMemoryStores()
  return { ...made, box: { ...made.box, extend: async () => {} } }
}

async function openARound() {
  await stores.rounds.insert(id, buildRound({ state: 'open', manifest }))
  await stores.box.prepare(id, [{ unit, slots: 8, issuerKey: new Uint8Array(422), sealedBytes: 512 }])
  await stores.invitations.prepare(id, [{ member: 'ann', unit }])
}

function closing(given: Partial<CloseRound> = {}) {
  return closeRound({
    ...stores,
    seal: sealBox(stores),
    makeRelease: async () => record,
    openerOf: async () => opener,
    remindHolders: async () => {},
    destroy: destroyRound(stores),
    raiseAlerts: async () => {},
    clock,
    ...given,
  })
}

const manifest = { text: 'text', signature: 'signature', fingerprint: 'fingerprint' }
const nobody = async () => {}
const opener = { openSheet: async () => undefined, openComment: async () => undefined }
const sign = async () => new Uint8Array(64)

const stateNow = async () => (await stores.rounds.get(id))?.value.state

describe('the life of a round', () => {
  it('has only the steps of its design', () => {
    const steps = roundState.options.flatMap((from) =>
      roundState.options.filter((to) => mayBecome(from, to)).map((to) => `${from} ${to}`),
    )
    expect(steps).toEqual([
      'draft open',
      'draft cancelled',
      'open closed',
      'open cancelled',
      'closed released',
      'closed cancelled',
      'released archived',
    ])
  })

  it('begins as a draft under an id that says nothing', async () => {
    const { state: _, extended: __, ...chosen } = buildRound()
    const made = await createRound({ ...stores, questionnaireOf: () => {}, clock, randomness })(chosen)
    expect(Buffer.from(made, 'base64url')).toHaveLength(16)
    expect((await stores.rounds.get(made))?.value).toMatchObject({ state: 'draft', fewestInvited: 8 })
  })

  it('cannot be made to close in the past', async () => {
    const making = createRound({ ...stores, questionnaireOf: () => {}, clock, randomness })({
      ...buildRound(),
      closesAt: clock.now() - 1,
    })
    await expect(making).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('cannot be made to last less than three days, nor be opened when less is left', async () => {
    const make = createRound({ ...stores, questionnaireOf: () => {}, clock, randomness })
    const lasting = (time: number) => make({ ...buildRound(), closesAt: clock.now() + time })
    await expect(lasting(3 * day - 1)).rejects.toMatchObject({ code: 'round-too-short' })
    const draft = await lasting(3 * day)
    clock.moveTo(clock.now() + 1)
    const asking = askOpening({ ...stores, clock, freeze: () => Promise.reject(new Error('not asked')) })
    await expect(asking(draft)).rejects.toMatchObject({ code: 'round-too-short' })
  })
})

describe('a manifest', () => {
  it('is written once: of two openings that race one wins, and no step ever writes a second', async () => {
    await stores.rounds.insert(id, buildRound({ state: 'draft' }))
    const draft = await roundOrRefuse(stores.rounds, id)
    const other = { ...manifest, text: 'another', fingerprint: 'another' }
    const openings = [manifest, other].map((one) =>
      changeState(stores.rounds, draft, { to: 'open', facts: { manifest: one } }),
    )
    const outcomes = await Promise.allSettled(openings)
    expect(outcomes.map(({ status }) => status).toSorted(byText)).toEqual(['fulfilled', 'rejected'])
    const opened = await roundOrRefuse(stores.rounds, id)
    const again = changeState(stores.rounds, opened, { to: 'closed', facts: { manifest: other } })
    await expect(again).rejects.toMatchObject({ code: 'wrong-state' })
    expect((await roundOrRefuse(stores.rounds, id)).value.manifest).toEqual(opened.value.manifest)
  })
})

const byText = (one: string, other: string) => (one < other ? -1 : 1)

describe('extending', () => {
  it('moves the end later once and tells everybody', async () => {
    await openARound()
    const told: number[] = []
    const extend = extendRound({
      ...stores,
      clock,
      sign,
      tellEverybody: async (_, closesAt) => void told.push(closesAt),
    })
    const later = buildRound().closesAt + 7 * day
    await extend(id, later)
    expect(told).toEqual([later])
    await expect(extend(id, later + day)).rejects.toMatchObject({ code: 'wrong-state' })
  })

  it('never moves the end earlier', async () => {
    await openARound()
    const extend = extendRound({ ...stores, clock, sign, tellEverybody: async () => {} })
    await expect(extend(id, buildRound().closesAt - day)).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('is refused after the end', async () => {
    await openARound()
    clock.moveTo(buildRound().closesAt)
    const extend = extendRound({ ...stores, clock, sign, tellEverybody: async () => {} })
    await expect(extend(id, buildRound().closesAt + day)).rejects.toMatchObject({ code: 'wrong-state' })
  })
})

describe('cancelling', () => {
  it('destroys everything and leaves no release', async () => {
    await openARound()
    await stores.keys.put(id, 'tally', new Uint8Array(32))
    const told: string[] = []
    await cancelRound({ ...stores, tellEverybody: async (round) => void told.push(round) })(id)
    expect(told).toEqual([id])
    expect(await stateNow()).toBe('cancelled')
    expect(await stores.keys.get(id, 'tally')).toBeUndefined()
    expect(await stores.box.units(id)).toEqual([])
    expect(await stores.invitations.ofRound(id)).toEqual([])
    expect(await stores.releases.get(id)).toBeUndefined()
  })

  const places = ['keys', 'box', 'invitations'] as const
  for (const place of places) {
    it(`is finished without anybody asking again when it was killed at destroying ${place}`, async () => {
      await openARound()
      await stores.keys.put(id, 'tally', new Uint8Array(32))
      const told = new Set<string>()
      const deps = { ...stores, tellEverybody: async (round: string) => void told.add(round) }
      const destroy = async () => {
        throw new Error('killed')
      }
      const killed = cancelRound({ ...deps, [place]: { ...stores[place], destroy } })
      await expect(killed(id)).rejects.toThrow('killed')
      await finishCancelling(deps)(id)
      expect(await stores.keys.get(id, 'tally')).toBeUndefined()
      expect(await stores.box.units(id)).toEqual([])
      expect(await stores.invitations.ofRound(id)).toEqual([])
      expect([...told]).toEqual([id])
    })
  }

  it('is not run again once it is finished', async () => {
    await openARound()
    await cancelRound({ ...stores, tellEverybody: nobody })(id)
    const told: string[] = []
    await finishCancelling({ ...stores, tellEverybody: async (round) => void told.push(round) })(id)
    expect(told).toEqual([])
  })

  it('is impossible once the round is closed', async () => {
    await stores.rounds.insert(id, buildRound({ state: 'closed' }))
    await expect(cancelRound({ ...stores, tellEverybody: nobody })(id)).rejects.toMatchObject({ code: 'wrong-state' })
  })
})

describe('closing', () => {
  it('is refused before the closing time', async () => {
    await openARound()
    await expect(closing()(id)).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await stateNow()).toBe('open')
  })

  it('commits the release, then destroys what it was made of, then raises alerts', async () => {
    await openARound()
    clock.moveTo(buildRound().closesAt)
    const seen: unknown[] = []
    await closing({
      makeRelease: async () => {
        seen.push(await stores.box.isSealed(id))
        return record
      },
      destroy: async (round) => {
        seen.push((await stores.releases.get(round))?.value.sequence)
        await destroyRound(stores)(round)
      },
      raiseAlerts: async () => void seen.push((await stores.box.units(id)).length),
    })(id)
    expect(seen).toEqual([true, 1, 0])
    expect(await stateNow()).toBe('released')
  })

  const steps = ['seal', 'makeRelease', 'destroy', 'raiseAlerts'] as const
  for (const step of steps) {
    it(`ends the same when it was killed at ${step} and is run again`, async () => {
      await openARound()
      clock.moveTo(buildRound().closesAt)
      let raised = 0
      const killed = closing({
        [step]: async () => {
          throw new Error('killed')
        },
      })
      await expect(killed(id)).rejects.toThrow('killed')
      await closing({ raiseAlerts: async () => void (raised += 1) })(id)
      expect(await stateNow()).toBe('released')
      expect((await stores.releases.get(id))?.value).toEqual(record)
      expect(await stores.box.units(id)).toEqual([])
      expect(raised).toBe(1)
    })
  }

  it('refuses to count another box than the one that was sealed', async () => {
    await openARound()
    clock.moveTo(buildRound().closesAt)
    const killed = closing({
      makeRelease: async () => {
        throw new Error('killed')
      },
    })
    await expect(killed(id)).rejects.toThrow('killed')
    const other = closing({
      seal: sealBox({ ...stores, box: { ...stores.box, seal: async () => ({ count: 1, hash: 'other' }) } }),
    })
    await expect(other(id)).rejects.toMatchObject({ code: 'box-changed' })
    expect(await stores.releases.get(id)).toBeUndefined()
  })

  it('issues no ballot and takes no answer any more', async () => {
    await openARound()
    const secretHash = new Uint8Array(32).fill(7)
    await stores.invitations.renewSecret(id, 'ann', secretHash)
    clock.moveTo(buildRound().closesAt)
    await closing({
      makeRelease: async () => {
        const issue = { secretHash, blindedHash: new Uint8Array(32), signature: new Uint8Array(384) }
        expect(await stores.invitations.recordIssue(issue)).toEqual({ outcome: 'closed' })
        return record
      },
    })(id)
  })
})
