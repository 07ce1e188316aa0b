import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchBallot, sendAnswers } from '../../backend/commands/example/respondent-client.ts'
import { readInvitationLink } from '../../backend/commands/example/invitation-link.ts'
import { roundReader } from '../../backend/commands/example/read-round.ts'
import { closeStores, type Stores } from '../../backend/compose-stores.ts'
import type { RoundsNeed } from '../../backend/compose-rounds.ts'
import { Problem } from '../../backend/domain/problems.ts'
import { heldRounds } from '../../backend/store/held-rounds.ts'
import { backends, type Place } from '../store/backends.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { day } from '../support/fixed-clock.ts'
import { startInstallation } from '../support/start-installation.ts'

type Appointments = RoundsNeed['appointments']
const organisation = buildOrganisation({ Nord: 8, Syd: 9 })
const appointed = (name: string): Awaited<ReturnType<Appointments>> => [
  { name, role: 'representative', appointedBy: 'Direktør', appointedAt: 1 },
]

describe.each(backends)('a draft that two open at once, on $name', (backend) => {
  let place: Place
  let stores: Stores
  let running: Awaited<ReturnType<typeof startInstallation>>[]
  beforeEach(async () => {
    place = await backend.makePlace()
    stores = { registrar: await place.registrar(), box: await place.box(), keys: await place.keys() }
    running = []
  })
  afterEach(async () => {
    for (const one of running) await one.stop()
    await closeStores(stores)
    await place.remove()
  })

  /** One of two processes; what its manifest would say is another thing than the other's. */
  async function start(appointments: Appointments, on = stores) {
    const installation = await startInstallation(organisation, on, { appointments })
    running.push(installation)
    return installation
  }

  const created = (installation: Awaited<ReturnType<typeof start>>) =>
    installation.rounds.createRound({
      title: 'Trivsel',
      instrument: 'made-up',
      selection: 'full',
      custody: 'server',
      closesAt: installation.clock.now() + 14 * day,
    })

  async function expectOneManifest(round: string, installation: Awaited<ReturnType<typeof start>>) {
    const stored = await installation.parts.rounds.get(round)
    expect(stored?.value).toMatchObject({ state: 'open' })
    const held = await stores.box.documents.open(heldRounds).get(round)
    expect(held?.value.manifest).toBe(stored?.value.manifest?.text)
    await installation.deliver(round)
    const [link = ''] = installation.links.values()
    const ballot = await fetchBallot(readInvitationLink(link), roundReader(installation.clock.now))
    await sendAnswers(ballot, { sheet: [4, 4, 0, 0, 3, 3] })
    return stored?.value.manifest?.text
  }

  const outcome = (opening: Promise<unknown>) =>
    opening.catch((error: unknown) => (error instanceof Problem ? error.code : error))

  it('has the manifest of the first in the box too, when the other comes to its own later', async () => {
    const first = await start(async () => appointed('Første'))
    const isOpen = Promise.withResolvers<void>()
    const isLate = Promise.withResolvers<void>()
    const late = await start(async () => {
      isLate.resolve()
      await isOpen.promise
      return appointed('Anden')
    })
    const round = await created(first)
    const opening = outcome(late.rounds.openRound(round))
    await isLate.promise
    expect(await first.rounds.openRound(round)).toBe('open')
    isOpen.resolve()
    expect(await opening).toBe('changed-meanwhile')
    expect(await expectOneManifest(round, first)).toContain('Første')
  }, 60_000)

  it('opens with one manifest, whoever is faster', async () => {
    const [one, other] = [await start(async () => appointed('Første')), await start(async () => appointed('Anden'))]
    const round = await created(one)
    const outcomes = await Promise.all([one, other].map(({ rounds }) => outcome(rounds.openRound(round))))
    expect(new Set(outcomes)).toEqual(new Set(['changed-meanwhile', 'open']))
    const manifest = await expectOneManifest(round, one)
    expect(manifest).toContain(outcomes[0] === 'open' ? 'Første' : 'Anden')
  }, 60_000)

  it('goes on with the manifest that an interrupted opening decided, whatever changed since', async () => {
    const { invitations } = stores.registrar
    const cutOff = { ...invitations, prepare: () => Promise.reject(new Error('The process was killed')) }
    const killed = await start(async () => appointed('Første'), {
      ...stores,
      registrar: { ...stores.registrar, invitations: cutOff },
    })
    const round = await created(killed)
    await expect(killed.rounds.openRound(round)).rejects.toThrow('killed')
    const next = await start(async () => appointed('Anden'))
    expect(await next.rounds.openRound(round)).toBe('open')
    expect(await expectOneManifest(round, next)).toContain('Første')
  }, 60_000)
})
