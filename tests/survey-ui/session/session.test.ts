import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeClient, type Answered, type Client } from '../../../survey-ui/api/client.ts'
import { invitationLink, type InvitationLink } from '../../../survey-ui/session/invitation-link.ts'
import type { SessionState } from '../../../survey-ui/session/session-state.ts'
import { startAnsweringServer, type AnsweringServer } from '../answering-server.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type SampleRound } from '../sample-round.ts'
import { begin, failing, reaching, send, tabsOf, type Tab } from './tabs.ts'

let round: SampleRound
let server: AnsweringServer

beforeAll(async () => {
  round = await sampleRound(await sampleQuestionnaire(), { people: 40 })
  server = await startAnsweringServer(round)
})
afterAll(() => server.close())

const { openTab, counted, newLink, answer, clientWith } = tabsOf(() => ({ server, round }))

const stopped = (state: SessionState) => state.phase === 'refused'

describe('answering', () => {
  it('goes from the invitation to a receipt, and the tally reads what was answered', async () => {
    const tab = openTab(await newLink())
    expect(await begin(tab)).toMatchObject({ facts: { group: { name: 'Hjemmeplejen Nord' }, used: false } })
    answer(tab, { w1: 4, w2: 0, t2: 2 })
    expect(await send(tab)).toMatchObject({ view: { name: 'receipt' } })
    expect(await counted()).toContainEqual([4, 0, null, 2])
  })

  it('leaves nothing in the tab once it is sent, and counts a change in place of the first answers', async () => {
    const before = (await counted()).length
    const tab = openTab(await newLink())
    await begin(tab)
    answer(tab, { w1: 1 })
    expect(tab.kept.size).toBeGreaterThan(0)
    await send(tab)
    expect(tab.kept.size).toBe(0)
    tab.session.dispatch({ type: 'change' })
    tab.session.dispatch({ type: 'show', place: 0 })
    tab.session.dispatch({ type: 'answer', item: 'w1', choice: 3 })
    tab.session.dispatch({ type: 'next' })
    expect(await send(tab)).toMatchObject({ view: { name: 'receipt' } })
    expect(tab.kept.size).toBe(0)
    const sheets = await counted()
    expect(sheets).toContainEqual([3, null, null, null])
    expect(sheets.length).toBe(before + 1)
  })

  it('goes on with the same ballot and the draft after a reload', async () => {
    const link = await newLink()
    const first = openTab(link)
    await begin(first)
    answer(first, { w1: 2, t1: 1 })
    await expect.poll(() => first.memory.draft().ballot).toBeDefined()
    const reloaded = openTab(link, { storage: first })
    expect(reloaded.session.state()).toMatchObject({ phase: 'door', resumes: true })
    expect(await begin(reloaded)).toMatchObject({ answers: { w1: 2, t1: 1 } })
    answer(reloaded, { w1: 2, t1: 1 })
    expect(await send(reloaded)).toMatchObject({ view: { name: 'receipt' } })
    expect(await counted()).toContainEqual([2, null, 1, null])
  })
})

describe('a recovery code', () => {
  /** Somebody who has answered, changed the answer and closed the tab; the code is what was written down. */
  async function answered(link: InvitationLink) {
    const tab = openTab(link)
    await begin(tab)
    answer(tab, { w1: 0, w2: 1 })
    await send(tab)
    tab.session.dispatch({ type: 'change' })
    const state = await send(tab)
    return { tab, code: (state.phase === 'answering' && state.code) || '' }
  }

  async function recover(tab: Tab, code: string) {
    expect(await begin(tab)).toMatchObject({ phase: 'refused', refusal: 'invitation-used' })
    tab.session.dispatch({ type: 'recover', code })
    return reaching(tab.session, (state) => state.phase !== 'refused' || state.recovers === undefined)
  }

  it('changes the answer on another device, and on the first one after it: what was sent last counts', async () => {
    const link = await newLink()
    const { tab: first, code } = await answered(link)
    expect(code).toHaveLength(26)
    const before = await counted()
    const other = openTab(link)
    expect(await recover(other, code)).toMatchObject({ view: { name: 'welcome' }, answers: {}, code })
    answer(other, { w1: 4, w2: 4, t1: 1, t2: 2 })
    expect(await send(other)).toMatchObject({ view: { name: 'receipt' } })
    const after = await counted()
    expect(after).toHaveLength(before.length)
    expect(after).toContainEqual([4, 4, 1, 2])
    expect(other.kept.size).toBe(0)
    first.session.dispatch({ type: 'change' })
    expect(await send(first)).toMatchObject({ view: { name: 'receipt' } })
    expect(await counted()).toContainEqual([0, 1, null, null])
    expect(await counted()).toHaveLength(before.length)
  })

  it('goes beyond what was sent from yet another device', async () => {
    const link = await newLink()
    const { code } = await answered(link)
    for (const choice of [1, 2, 3]) {
      const device = openTab(link)
      await recover(device, code)
      answer(device, { w1: choice, w2: choice, t1: 2, t2: 1 })
      expect(await send(device)).toMatchObject({ view: { name: 'receipt' } })
      expect(await counted()).toContainEqual([choice, choice, 2, 1])
    }
  })

  it('of another invitation leads nowhere, and the right one still does', async () => {
    const [link, otherLink] = [await newLink(), await newLink()]
    const { code } = await answered(link)
    const { code: otherCode } = await answered(otherLink)
    const device = openTab(link)
    const told = { phase: 'refused', refusal: 'wrong-code', contact: 'Karim Bundgård' }
    expect(await recover(device, otherCode)).toEqual(told)
    expect(device.memory.draft()).toEqual({ answers: {} })
    device.session.dispatch({ type: 'recover', code })
    expect(await reaching(device.session, ({ phase }) => phase === 'answering')).toMatchObject({ code })
  })

  it('can be tried again when the server was not reached', async () => {
    const link = await newLink()
    const { code } = await answered(link)
    const real = makeClient(server.origin)
    const device = openTab(link, { client: clientWith({ questionnaire: failing(1, real.questionnaire) }) })
    expect(await recover(device, code)).toMatchObject({ phase: 'refused', unreached: true })
    device.session.dispatch({ type: 'recover', code })
    expect(await reaching(device.session, ({ phase }) => phase === 'answering')).toMatchObject({ code })
  })

  it('is there before anything was sent, so that a tab may be closed for a break', async () => {
    const link = await newLink()
    const tab = openTab(link)
    await begin(tab)
    tab.session.dispatch({ type: 'next' })
    const state = await reaching(tab.session, (now) => now.phase === 'answering' && now.code !== undefined)
    const code = (state.phase === 'answering' && state.code) || ''
    const other = openTab(link)
    await recover(other, code)
    answer(other, { w1: 3, w2: 3, t1: 0, t2: 0 })
    expect(await send(other)).toMatchObject({ view: { name: 'receipt' } })
    expect(await counted()).toContainEqual([3, 3, 0, 0])
  })
})

describe('a bad network', () => {
  it('brings people back to the door with a message, and lets them try again', async () => {
    const link = await newLink()
    const real = makeClient(server.origin)
    const tab = openTab(link, { client: clientWith({ questionnaire: failing(1, real.questionnaire) }) })
    expect(await begin(tab)).toEqual({ phase: 'door', failed: true, resumes: false })
    expect(await begin(tab)).toMatchObject({ phase: 'answering' })
  })

  it('asks for the same ballot until it comes, waiting longer each time', async () => {
    const blinded = new Set<string>()
    const real = makeClient(server.origin)
    const late = failing(6, real.issue)
    const issue: Client['issue'] = async (request) => {
      blinded.add(request.blinded)
      return late(request)
    }
    const tab = openTab(await newLink(), { client: clientWith({ issue }) })
    await begin(tab)
    answer(tab, { w1: 0 })
    expect(await send(tab)).toMatchObject({ view: { name: 'receipt' } })
    expect(blinded.size).toBe(1)
    expect(tab.pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000])
  })

  it('gets the same ballot again when the reply was lost on the way', async () => {
    const real = makeClient(server.origin)
    let lost = 0
    const issue: Client['issue'] = async (request) => {
      const reply = await real.issue(request)
      return lost++ === 0 ? { outcome: 'unreachable' } : reply
    }
    const tab = openTab(await newLink(), { client: clientWith({ issue }) })
    await begin(tab)
    answer(tab, { w1: 0 })
    expect(await send(tab)).toMatchObject({ view: { name: 'receipt' } })
  })

  it('keeps the answers on the overview when they did not get through, and counts them once when they did twice', async () => {
    const before = (await counted()).length
    const real = makeClient(server.origin)
    let lost = 0
    const submit: Client['submit'] = async (submission) => {
      const reply = await real.submit(submission, 'here')
      return lost++ === 0 ? { outcome: 'unreachable' } : reply
    }
    const tab = openTab(await newLink(), { client: clientWith({ submit }) })
    await begin(tab)
    answer(tab, { w2: 3 })
    expect(await send(tab)).toMatchObject({ view: { name: 'review', failed: true }, answers: { w2: 3 } })
    expect(await send(tab)).toMatchObject({ view: { name: 'receipt' } })
    expect((await counted()).length).toBe(before + 1)
  })
})

describe('refusals', () => {
  it('has nothing to begin with without a link', () => {
    expect(openTab(undefined).session.state()).toEqual({ phase: 'refused', refusal: 'no-link' })
  })

  it('tells an unknown link from a used one, and whom to tell of that', async () => {
    const stranger = { secret: 'A'.repeat(43), fingerprint: round.manifest.fingerprint }
    expect(await begin(openTab(stranger))).toEqual({ phase: 'refused', refusal: 'invitation-unknown' })
    const link = await newLink()
    const first = openTab(link)
    await begin(first)
    answer(first, {})
    await send(first)
    const elsewhere = await begin(openTab(link))
    expect(elsewhere).toEqual({ phase: 'refused', refusal: 'invitation-used', contact: 'Karim Bundgård' })
  })

  it('tells when the same link is used on two devices at once', async () => {
    const link = await newLink()
    const [one, other] = [openTab(link), openTab(link)]
    await Promise.all([begin(one), begin(other)])
    answer(one, { w1: 1 })
    await send(one)
    other.session.dispatch({ type: 'next' })
    expect(await reaching(other.session, stopped)).toMatchObject({
      refusal: 'invitation-used',
      contact: 'Karim Bundgård',
    })
  })

  it('sends nothing for a round other than the invitation’s', async () => {
    const link = await newLink()
    const wrong = { ...link, fingerprint: '0'.repeat(26) }
    expect(await begin(openTab(wrong))).toEqual({ phase: 'refused', refusal: 'wrong-fingerprint' })
  })

  it.each<[string, string, (client: Client) => Partial<Client>]>([
    [
      'another question',
      'questions-differ',
      (real) => ({ questionnaire: changing(real.questionnaire, (one) => ({ ...one, items: one.items.slice(1) })) }),
    ],
    [
      'fewer people than are invited',
      'group-differs',
      (real) => ({ invitation: changing(real.invitation, (one) => ({ ...one, group: one.group.slice(1) })) }),
    ],
    [
      'an earlier end',
      'closing-time-differs',
      (real) => ({ invitation: changing(real.invitation, (one) => ({ ...one, closesAt: one.closesAt - 1 })) }),
    ],
    [
      'another key for the group',
      'unit-not-proved',
      (real) => ({
        unit: changing(real.unit, (one) => ({ ...one, entry: one.entry.replace('"invited":40', '"invited":39') })),
      }),
    ],
    [
      'a manifest its key did not sign',
      'manifest-not-signed',
      (real) => ({
        manifest: changing(real.manifest, (one) => ({ ...one, manifest: one.manifest.replace('Efterår', 'Vinter') })),
      }),
    ],
  ])('sends nothing when the server shows %s', async (_, refusal, change) => {
    const issued: unknown[] = []
    const issue: Client['issue'] = async (request) => {
      issued.push(request)
      return { outcome: 'unreachable' }
    }
    const tab = openTab(await newLink(), { client: clientWith({ ...change(makeClient(server.origin)), issue }) })
    expect(await begin(tab)).toEqual({ phase: 'refused', refusal })
    expect(issued).toEqual([])
  })

  it('says that the browser is too old when it cannot seal', async () => {
    const unable = { askForBallot: () => Promise.reject(new Error('X25519 is not supported')) }
    const tab = openTab(await newLink(), { sealing: unable })
    await begin(tab)
    tab.session.dispatch({ type: 'next' })
    expect(await reaching(tab.session, stopped)).toMatchObject({ refusal: 'old-browser' })
  })

  it('goes on until the later end of an extended round, and says that it was extended', async () => {
    const extendedTo = round.facts.closesAt + 86_400_000
    const other = await startAnsweringServer(round, { extendedTo })
    const tab = openTab(invitationLink(await other.invite(0)), {
      client: makeClient(other.origin),
      now: round.facts.closesAt + 1,
    })
    expect(await begin(tab)).toMatchObject({ facts: { isExtended: true, closesAt: extendedTo } })
    await other.close()
  })

  it('says that a round is closed, before answering and when it closed meanwhile', async () => {
    const late = openTab(await newLink(), { now: Date.UTC(2041, 0, 1) })
    expect(await begin(late)).toEqual({ phase: 'refused', refusal: 'round-closed' })
    const submit: Client['submit'] = async () => ({ outcome: 'refused', code: 'round-closed' })
    const slow = openTab(await newLink(), { client: clientWith({ submit }) })
    await begin(slow)
    answer(slow, { w1: 1 })
    expect(await send(slow)).toMatchObject({ phase: 'refused', refusal: 'round-closed' })
  })
})

/** The real reply, changed on its way. */
function changing<Arguments extends readonly unknown[], Value>(
  ask: (...given: Arguments) => Promise<Answered<Value>>,
  change: (value: Value) => Value,
) {
  return async (...given: Arguments): Promise<Answered<Value>> => {
    const answered = await ask(...given)
    return answered.outcome === 'answered' ? { ...answered, value: change(answered.value) } : answered
  }
}
