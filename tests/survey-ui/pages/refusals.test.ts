import type { Browser, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../../backend/contract/respondent-api.ts'
import { toBase64url } from '../../../backend/contract/sealed-box/base64url.ts'
import { makeIssuerKey } from '../../../backend/keys/issuer-keys.ts'
import type { Refusal } from '../../../survey-ui/session/refusal.ts'
import { startAnsweringServer, type AnsweringServer } from '../answering-server.ts'
import { builtPage, openBrowser, type BuiltPage } from '../built-page.ts'
import { interfaceText } from '../interface-texts.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type RoundChanges, type SampleRound } from '../sample-round.ts'
import { openDevice, type Device } from './respondents-device.ts'

let pages: BuiltPage
let browser: Browser
let usual: SampleRound
let server: AnsweringServer
const opened: { readonly close: () => Promise<void> }[] = []
let member = 0

beforeAll(async () => {
  pages = await builtPage()
  browser = await openBrowser()
  usual = await sampleRound(await sampleQuestionnaire(), { people: 40 })
  server = await startAnsweringServer(usual, { pages: pages.folder })
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})
afterAll(async () => {
  await browser.close()
  await server.close()
  pages.remove()
})

/** A host whose round was made with these changes, for what a server could try. */
async function hostOf(changes: RoundChanges): Promise<{ round: SampleRound; server: AnsweringServer }> {
  const round = await sampleRound(await sampleQuestionnaire(), changes)
  const host = await startAnsweringServer(round, { pages: pages.folder })
  opened.push(host)
  return { round, server: host }
}

async function deviceOn(
  host: { readonly round: SampleRound; readonly server: AnsweringServer },
  language: Language = 'da',
) {
  const device = await openDevice({ browser, ...host, language })
  opened.unshift(device)
  return device
}

/** The heading and the words of the refusal, and no fault in how they are shown. */
async function stoppedBy(device: Device, refusal: Refusal, language: Language = 'da') {
  const { title, text } = interfaceText[language].refused[refusal]
  await device.heading(title)
  expect(await device.told()).toContain(text)
  expect(await device.faults()).toEqual([])
  await device.look(`refusal-${refusal}`)
}

/** Sends on what the page sends, changed at one byte. */
const changedAt = (place: number) => async (route: Route) => {
  const body = Buffer.from(route.request().postDataBuffer() ?? Buffer.alloc(0))
  body[place] = (body[place] ?? 0) ^ 1
  await route.continue({ postData: body })
}

describe.each<Language>(['da', 'en'])('what a server could show somebody is told as what it is (%s)', (language) => {
  const text = interfaceText[language]

  it.each<[string, Refusal, RoundChanges]>([
    ['another round', 'another-round', { facts: { round: toBase64url(new Uint8Array(16)) } }],
    ['another group', 'unit-not-proved', { entry: { unit: toBase64url(new Uint8Array(16)) } }],
  ])('%s', async (_, refusal, changes) => {
    const host = await hostOf(changes)
    const device = await deviceOn(host, language)
    await device.visit(await host.server.invite(0))
    await device.press(text.door.begin)
    await stoppedBy(device, refusal, language)
    expect(device.requests.some((request) => request.url().endsWith('/api/issue'))).toBe(false)
  })

  it('a ballot that another key signed', async () => {
    const { publicKey } = await makeIssuerKey()
    const host = await hostOf({ entry: { issuerKey: toBase64url(publicKey) } })
    const device = await deviceOn(host, language)
    await device.begin(await host.server.invite(0))
    await stoppedBy(device, 'bad-signature', language)
  })

  it.each([
    ['a forged ballot', 100],
    ['a ballot of another group', 20],
    ['a ballot of another round', 5],
  ])('%s that the box refuses', async (_, place) => {
    const device = await deviceOn({ round: usual, server }, language)
    await device.page.route('**/api/box', changedAt(place))
    await device.begin(await server.invite(member++))
    await device.answerAll()
    await device.press(text.review.send)
    await stoppedBy(device, 'ballot-refused', language)
  })
})

describe('two at a time', () => {
  const text = interfaceText.da

  it('with one link: the second is told that it was used, and whom to tell', async () => {
    const fragment = await server.invite(member++)
    const [first, second] = [await deviceOn({ round: usual, server }), await deviceOn({ round: usual, server })]
    for (const device of [first, second]) {
      await device.visit(fragment)
      await device.press(text.door.begin)
      await device.heading(usual.questionnaire.title.da)
    }
    const issued = first.page.waitForResponse('**/api/issue')
    await first.press(text.welcome.start)
    await issued
    await second.press(text.welcome.start)
    await stoppedBy(second, 'invitation-used')
    expect(await second.told()).toContain(text.refused.contact('Karim Bundgård'))
    await first.answerAndSend()
  })

  it('with one ballot: whoever sends last is the one that counts, and both are thanked', async () => {
    const before = (await server.box.answersOf(usual.round, usual.unit)).length
    const device = await deviceOn({ round: usual, server })
    await device.begin(await server.invite(member++))
    await device.answerAll()
    // The first reply is lost on its way, so that the page does not know that the box has the answers.
    let lost = 0
    await device.page.route('**/api/box', async (route) => {
      if (lost++ > 0) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await device.press(text.review.send)
    await expect.poll(device.alarm).toBe(text.review.failed)
    await device.press(text.review.send)
    await device.heading(text.receipt.title)
    expect(await server.box.answersOf(usual.round, usual.unit)).toHaveLength(before + 1)
  })
})

describe('too late', () => {
  const text = interfaceText.da

  it('is said when the round closes while somebody answers, also when everything of it is gone already', async () => {
    const host = await hostOf({})
    const { round } = host
    const [late, later, latest] = [await deviceOn(host), await deviceOn(host), await deviceOn(host)]
    for (const device of [later, latest]) await device.page.clock.install()
    for (const [place, device] of [late, later].entries()) {
      await device.begin(await host.server.invite(place))
      await device.answerAll()
    }
    await latest.visit(await host.server.invite(2))
    await latest.press(text.door.begin)
    await latest.heading(round.questionnaire.title.da)
    await host.server.box.seal(round.round)
    await late.press(text.review.send)
    await stoppedBy(late, 'round-closed')
    await host.server.box.destroy(round.round)
    await host.server.parts.invitations.destroy(round.round)
    for (const device of [later, latest]) await device.page.clock.setFixedTime(round.facts.closesAt)
    await later.press(text.review.send)
    await stoppedBy(later, 'round-closed')
    await latest.press(text.welcome.start)
    await stoppedBy(latest, 'round-closed')
  })

  it('is said of a link whose round is forgotten, and that it may be incomplete', async () => {
    const host = await hostOf({})
    const fragment = await host.server.invite(0)
    await host.server.parts.invitations.destroy(host.round.round)
    const device = await deviceOn(host)
    await device.visit(fragment)
    await device.press(text.door.begin)
    await stoppedBy(device, 'invitation-unknown')
    expect(await device.told()).toContain('Er fristen i mailen overskredet, er runden slut.')
  })
})
