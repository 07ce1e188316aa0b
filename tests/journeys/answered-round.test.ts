import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roundReader } from '../../backend/commands/example/read-round.ts'
import { readInvitationLink } from '../../backend/commands/example/invitation-link.ts'
import { countedReply, publicRoundsReply } from '../../backend/contract/respondent-api.ts'
import type { Respondent } from '../../backend/contract/sealed-box/respondent.ts'
import { fetchBallot, sendAnswers } from '../../backend/commands/example/respondent-client.ts'
import { closeStores, type Stores } from '../../backend/compose-stores.ts'
import { backends, type Place } from '../store/backends.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { day } from '../support/fixed-clock.ts'
import { startInstallation } from '../support/start-installation.ts'

const teams = { Nord: 9, Syd: 8, Øst: 4, Vest: 5 }
const calm = [4, 4, 0, 0, 3, 3]
const rough = [0, 0, 4, 4, 1, 1]

describe.each(backends)('a round, from invitation to release, on $name', (backend) => {
  let place: Place
  let stores: Stores
  let installation: Awaited<ReturnType<typeof startInstallation>>
  let round: string
  const receipts: string[] = []

  beforeAll(async () => {
    place = await backend.makePlace()
    stores = { registrar: await place.registrar(), box: await place.box(), keys: await place.keys() }
    installation = await startInstallation(buildOrganisation(teams), stores)
    const { clock, rounds } = installation
    const asked = { title: 'Trivsel', instrument: 'made-up', selection: 'full', custody: 'server' as const }
    const chosen = { ...asked, closesAt: clock.now() + 14 * day }
    round = await rounds.createRound(chosen)
    await rounds.openRound(round)
    await installation.deliver(round)
  }, 120_000)

  afterAll(async () => {
    await installation.stop()
    await closeStores(stores)
    await place.remove()
  })

  const groupsOf = async () => (await installation.parts.frozenRosters.get(round))?.value.groups ?? []

  async function answer(member: string, sheet: readonly (number | null)[]) {
    const read = roundReader(() => installation.clock.now())
    const held = await fetchBallot(readInvitationLink(installation.links.get(member) ?? ''), read)
    const kept = { ...held, role: keepingReceipts(held.role) }
    await sendAnswers(kept, { sheet })
    return kept
  }

  /** A person who writes each receipt down. */
  function keepingReceipts(role: Respondent): Respondent {
    return {
      ...role,
      submit: async (...given) => {
        const made = await role.submit(...given)
        receipts.push(made.receipt)
        return made
      },
    }
  }

  const counted = async () =>
    countedReply.parse(await (await fetch(`${installation.origin}/api/rounds/${round}/counted`)).json())

  it('merges the two small teams and counts nobody where they receive results', async () => {
    const groups = await groupsOf()
    expect(groups.map(({ name, members }) => [name, members.length])).toEqual([
      ['Nord', 9],
      ['Syd', 8],
      ['Vest + Øst', 9],
    ])
    expect(groups.flatMap(({ members }) => members.map(({ name }) => name)).some((name) => name.startsWith('L '))).toBe(
      false,
    )
  })

  it('takes answers over HTTP with real ballots, and the latest of each counts', async () => {
    const [north, south] = await groupsOf()
    for (const member of north?.members.slice(0, 8) ?? []) await answer(member.id, rough)
    for (const member of south?.members.slice(0, 4) ?? []) await answer(member.id, calm)
    const changed = await answer(south?.members[4]?.id ?? '', rough)
    await sendAnswers(changed, { sheet: calm }, 1)
    expect(await counted()).toEqual({ counted: 'not-yet' })
    const bands = async () =>
      Object.fromEntries((await installation.rounds.participation(round)).map(({ unit, band }) => [unit, band]))
    const told = (inNorth: string, inSouth: string) => ({ [north?.id ?? '']: inNorth, [south?.id ?? '']: inSouth })
    expect(await bands()).toMatchObject(told('under 5', 'under 5'))
    installation.clock.moveTo(installation.clock.now() + day)
    await installation.rounds.noteParticipation(round)
    expect(await bands()).toMatchObject(told('5-9', '5-8'))
  }, 120_000)

  it('takes a blank sheet as any other', async () => {
    const [, south] = await groupsOf()
    await answer(
      south?.members[5]?.id ?? '',
      calm.map(() => null),
    )
  }, 20_000)

  it('gives a used invitation no second ballot', async () => {
    const [north] = await groupsOf()
    await expect(answer(north?.members[0]?.id ?? '', calm)).rejects.toThrow('urn:varsko:invitation-used')
  })

  it('closes, releases and destroys, and takes nothing afterwards', async () => {
    const { clock, rounds, parts } = installation
    const [, , merged] = await groupsOf()
    const read = roundReader(() => clock.now())
    const late = await fetchBallot(readInvitationLink(installation.links.get(merged?.members[0]?.id ?? '') ?? ''), read)
    clock.moveTo(clock.now() + 15 * day)
    await rounds.closeRound(round)
    expect((await parts.rounds.get(round))?.value.state).toBe('released')
    await expect(sendAnswers(late, { sheet: calm })).rejects.toThrow(/ballot-refused|round-closed/)
    expect(await parts.keys.get(round, 'tally')).toBeUndefined()
  }, 60_000)

  it('lets each person find the receipt of the last answers sent, in public and in an order that says nothing', async () => {
    const shown = await counted()
    const list = shown.counted === 'released' ? shown.receipts : []
    expect(shown).toMatchObject({ counted: 'released', invited: 26, issued: 15, sealed: 14, sheets: 14 })
    // The last person but one changed the answers: the receipt of what was overwritten counts no more. A blank sheet's does.
    expect(receipts.map((receipt) => list.includes(receipt))).toEqual([
      ...receipts.map(() => true).slice(3),
      false,
      true,
      true,
    ])
    expect(list).toEqual(list.toSorted())
    const listed = publicRoundsReply.parse(await (await fetch(`${installation.origin}/api/rounds`)).json())
    expect(listed.rounds).toMatchObject([{ round, title: 'Trivsel', state: 'released' }])
  })

  it('shows what is safe, coarsely, and hides by size alone', async () => {
    const record = (await installation.parts.releases.get(round))?.value
    const units = Object.fromEntries(record?.release.units.map(({ name, scores }) => [name, scores]) ?? [])
    expect(units).toEqual({
      Firma: { tone: 40, humour: 60, wellbeing: 40 },
      Nord: { tone: 10, humour: 90, wellbeing: 30 },
      // Five answers: the ends are wider there.
      Syd: { tone: 80, humour: 20, wellbeing: 70 },
      'Vest + Øst': {},
    })
    expect(record?.release.integrity).toMatchObject({ invited: 26, issued: 15, counted: 14 })
    expect(installation.reported).toEqual([])
  })
})
