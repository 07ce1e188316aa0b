import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInvitationLink } from '../../backend/commands/example/invitation-link.ts'
import { roundReader } from '../../backend/commands/example/read-round.ts'
import { fetchBallot, type HeldBallot } from '../../backend/commands/example/respondent-client.ts'
import { closeStores, type Stores } from '../../backend/compose-stores.ts'
import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { boxReply, issueReply, problemReply } from '../../backend/contract/respondent-api.ts'
import { stampLength } from '../../backend/contract/sealed-box/work.ts'
import { backends, type Place } from '../store/backends.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { day } from '../support/fixed-clock.ts'
import { startInstallation } from '../support/start-installation.ts'

const sheet = [4, 4, 0, 0, 3, 3]
/** Where the parts of a submission lie, as `submission.ts` has it. */
const at = { round: [1, 17], unit: [17, 33], token: [97, 481], opener: [481, 513] } as const

type Submission = Uint8Array<ArrayBuffer>
type Reply = { readonly status: number; readonly says: string }

describe.each(backends)('what is refused of those who answer, on $name', (backend) => {
  let place: Place
  let stores: Stores
  let installation: Awaited<ReturnType<typeof startInstallation>>
  const rounds: string[] = []
  const links: ReadonlyMap<string, string>[] = []
  let person = 0

  beforeAll(async () => {
    place = await backend.makePlace()
    stores = { registrar: await place.registrar(), box: await place.box(), keys: await place.keys() }
    installation = await startInstallation(buildOrganisation({ Nord: 16, Syd: 16 }), stores)
    for (const title of ['Forår', 'Efterår']) {
      const chosen = { title, instrument: 'made-up', selection: 'full', custody: 'server' as const }
      const round = await installation.rounds.createRound({ ...chosen, closesAt: installation.clock.now() + 14 * day })
      await installation.rounds.openRound(round)
      await installation.deliver(round)
      rounds.push(round)
      links.push(new Map(installation.links))
    }
  }, 120_000)
  afterAll(async () => {
    await installation.stop()
    await closeStores(stores)
    await place.remove()
  })

  const now = () => installation.clock.now()
  /** Somebody who has done nothing yet, in the first group unless said. */
  const newLink = async (round = 0, group = 0) => {
    const groups = (await installation.parts.frozenRosters.get(rounds[round] ?? ''))?.value.groups ?? []
    const members = groups[group]?.members ?? []
    person += 1
    return readInvitationLink(links[round]?.get(members[person % members.length]?.id ?? '') ?? '')
  }
  const newBallot = async (round = 0, group = 0) => fetchBallot(await newLink(round, group), roundReader(now))
  const sealed = async ({ role, ballot }: HeldBallot, step = 0): Promise<Submission> =>
    (await role.submit(ballot, { sheet, comments: [] }, step)).submission

  async function send(submission: Uint8Array<ArrayBuffer>): Promise<Reply> {
    const headers = { 'content-type': 'application/octet-stream' }
    const response = await fetch(`${installation.origin}/api/box`, { method: 'POST', headers, body: submission })
    const reply: unknown = await response.json()
    const says = response.ok ? boxReply.parse(reply).outcome : problemReply.parse(reply).type
    return { status: response.status, says }
  }

  async function post(path: string, body: object): Promise<Reply> {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(installation.origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
    const reply: unknown = await response.json()
    const says = response.ok ? Object.keys(issueReply.parse(reply)).join(' ') : problemReply.parse(reply).type
    return { status: response.status, says }
  }
  const issue = (secret: string, blinded: Uint8Array) =>
    post('/api/issue', { secret, blinded: toBase64url(blinded), work: toBase64url(new Uint8Array(stampLength)) })
  const blinded = () => new Uint8Array(384).map((_, index) => (index === 0 ? 0 : 1 + ((index * person) % 200)))

  const refused = { status: 403, says: 'urn:varsko:ballot-refused' }
  const changed = (submission: Submission, [from]: readonly [number, number]) =>
    submission.map((byte, index) => (index === from ? byte ^ 1 : byte))
  const withPart = (submission: Submission, part: readonly [number, number], other: Submission) =>
    submission.map((byte, index) => (index >= part[0] && index < part[1] ? (other[index] ?? 0) : byte))

  it('forged: a ballot that no key of the round signed', async () => {
    const submission = await sealed(await newBallot())
    expect(await send(changed(submission, at.token))).toEqual(refused)
    expect(await send(withPart(submission, at.token, await sealed(await newBallot())))).toEqual(refused)
    expect(await send(submission)).toEqual({ status: 200, says: 'stored' })
  })

  it('wrong unit: a ballot of one group in another, and in one that is none', async () => {
    const [north, south] = [await sealed(await newBallot(0, 0)), await sealed(await newBallot(0, 1))]
    expect(await send(withPart(north, at.unit, south))).toEqual(refused)
    expect(await send(changed(north, at.unit))).toEqual(refused)
  })

  it('wrong round: a ballot of one round in another, and in one that is none', async () => {
    const [first, second] = [await sealed(await newBallot(0)), await sealed(await newBallot(1))]
    expect(await send(withPart(first, at.round, second))).toEqual(refused)
    expect(await send(changed(first, at.round))).toEqual(refused)
  })

  it('replay: a submission sent again is stored once, also by somebody who heard it', async () => {
    const held = await newBallot()
    const [first, second] = [await sealed(held), await sealed(held, 1)]
    expect(await send(first)).toEqual({ status: 200, says: 'stored' })
    expect(await send(first)).toEqual({ status: 200, says: 'outdated' })
    expect(await send(second)).toEqual({ status: 200, says: 'stored' })
    for (const old of [first, second]) expect(await send(old)).toEqual({ status: 200, says: 'outdated' })
    expect(await send(changed(await sealed(held, 2), at.opener))).toEqual({ status: 200, says: 'outdated' })
  })

  it('two racing submissions of one ballot: one is stored, and the other told to look again', async () => {
    const held = await newBallot()
    const racing = await Promise.all((await Promise.all([sealed(held), sealed(held), sealed(held)])).map(send))
    expect(racing.map(({ says }) => says).toSorted()).toEqual(['outdated', 'outdated', 'stored'])
    expect(await send(await sealed(held, 1))).toEqual({ status: 200, says: 'stored' })
  })

  it('a second device, and two racing ones: one ballot for an invitation', async () => {
    const { secret } = await newLink(1)
    const messages = [1, 2, 3].map((mark) => blinded().map((byte, index) => (index === 383 ? mark : byte)))
    const racing = await Promise.all(messages.map((message) => issue(secret, message)))
    const used = { status: 409, says: 'urn:varsko:invitation-used' }
    expect(racing.filter(({ says }) => says === 'signature')).toHaveLength(1)
    expect(racing.filter(({ says }) => says !== 'signature')).toEqual([used, used])
    const winner = messages[racing.findIndex(({ says }) => says === 'signature')] ?? new Uint8Array()
    expect(await issue(secret, winner)).toEqual({ status: 200, says: 'signature' })
  })

  it('loss: a secret that nobody was given, in the same words as one that was replaced', async () => {
    const unknown = { status: 404, says: 'urn:varsko:invitation-unknown' }
    expect(await issue(toBase64url(new Uint8Array(32)), blinded())).toEqual(unknown)
    expect(await post('/api/invitation', { secret: toBase64url(new Uint8Array(32)) })).toEqual(unknown)
  })

  it('after close: neither a ballot, nor an answer, nor a change of one, at once and when all is destroyed', async () => {
    const [held, link] = [await newBallot(1, 1), await newLink(1, 1)]
    expect(await send(await sealed(held))).toEqual({ status: 200, says: 'stored' })
    const change = await sealed(held, 1)
    installation.clock.moveTo(now() + 15 * day)
    const closed = { status: 410, says: 'urn:varsko:round-closed' }
    expect(await issue(link.secret, blinded())).toEqual(closed)
    await stores.box.box.seal(rounds[1] ?? '')
    expect(await send(change)).toEqual(closed)
    await installation.rounds.closeRound(rounds[1] ?? '')
    expect(await send(change)).toEqual(refused)
    expect(await issue(link.secret, blinded())).toMatchObject({ says: 'urn:varsko:invitation-unknown' })
    expect(installation.reported).toEqual([])
  }, 60_000)
})
