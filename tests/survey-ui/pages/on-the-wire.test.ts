import type { Browser, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnsweringServer } from '../answering-server.ts'
import { interfaceText } from '../interface-texts.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type SampleRound } from '../sample-round.ts'
import { openDevice, type Device } from './respondents-device.ts'
import { openAnsweringSite, type AnsweringSite } from './answering-site.ts'

const text = interfaceText.da
let round: SampleRound
let site: AnsweringSite
let server: AnsweringServer
let browser: Browser
let member = 0

beforeAll(async () => {
  round = await sampleRound(await sampleQuestionnaire(), { people: 20 })
  site = await openAnsweringSite(round)
  ;({ server, browser } = site)
})
afterAll(() => site.close())

/** What travels for one request, both ways, headers included; nothing may be compressed. */
async function traffic(device: Device, path: string): Promise<readonly string[]> {
  const sent = device.requests.filter((request) => new URL(request.url()).pathname === path)
  return Promise.all(sent.map(sizesOf))
}

async function sizesOf(request: Request): Promise<string> {
  const response = await request.response()
  const { requestHeadersSize, requestBodySize, responseHeadersSize, responseBodySize } = await request.sizes()
  const encoding = response?.headers()['content-encoding'] ?? 'plain'
  return [encoding, requestHeadersSize, requestBodySize, responseHeadersSize, responseBodySize].join(' ')
}

describe('what travels', () => {
  it('is as long for all answers, many, few or none, first or changed, and for every ballot', async () => {
    const [issue, box] = [new Set<string>(), new Set<string>()]
    for (const choices of [[0, 0, 0, 0], [1], [2, 1], []]) {
      const device = await openDevice({ browser, server, round })
      await device.begin(await server.invite(member++))
      for (const [place, { options }] of round.questionnaire.items.entries()) {
        const choice = choices[place]
        if (choice === undefined) {
          await device.press(text.question.skip)
          continue
        }
        await device.page.getByRole('radio', { name: options[choice]!.da, exact: true }).check()
        await device.press(text.question.next)
      }
      const isBlank = choices.length === 0
      await device.press(isBlank ? text.review.sendBlank : text.review.send)
      await device.heading(text.receipt.title)
      await device.press(text.receipt.change)
      await device.press(isBlank ? text.review.sendBlank : text.review.sendAgain)
      await device.heading(text.receipt.title)
      for (const size of await traffic(device, '/api/issue')) issue.add(size)
      for (const size of await traffic(device, '/api/box')) box.add(size)
      await device.close()
    }
    expect([issue.size, box.size]).toEqual([1, 1])
    expect([...issue, ...box].every((size) => size.startsWith('plain '))).toBe(true)
  })

  it('does not tell whether an invitation was used', async () => {
    const fragment = await server.invite(member++)
    const sizes = new Set<string>()
    for (const device of [await openDevice({ browser, server, round }), await openDevice({ browser, server, round })]) {
      await device.visit(fragment)
      await device.press(text.door.begin)
      await device.page.getByRole('heading', { level: 1, name: text.door.title }).waitFor({ state: 'detached' })
      for (const size of await traffic(device, '/api/invitation')) sizes.add(size)
      const isIssued = device.page.waitForResponse('**/api/issue').catch(() => undefined)
      const start = device.page.getByRole('button', { name: text.welcome.start })
      if (await start.isVisible()) {
        await start.click()
        await isIssued
      }
      await device.close()
    }
    expect(sizes.size).toBe(1)
  })
})

describe('a link that is merely opened', () => {
  it('uses up nothing, whether a scanner fetches it or loads and runs the whole page without a click', async () => {
    const fragment = await server.invite(member++)
    expect((await fetch(`${server.origin}/${fragment}`)).status).toBe(200)
    const scanner = await openDevice({ browser, server, round })
    await scanner.visit(fragment)
    await scanner.heading(text.door.title)
    await scanner.page.waitForTimeout(1000)
    const asked = scanner.requests.filter((request) => request.url().includes('/api/'))
    expect(asked).toEqual([])
    await scanner.close()
    const person = await openDevice({ browser, server, round })
    await person.begin(fragment)
    await person.answerAndSend()
    await person.close()
  })

  it('stands neither in the address nor among the pages gone through, forwards and back', async () => {
    const fragment = await server.invite(member++)
    const device = await openDevice({ browser, server, round })
    await device.visit(fragment)
    await device.heading(text.door.title)
    const devtools = await device.context.newCDPSession(device.page)
    const { entries } = await devtools.send('Page.getNavigationHistory')
    expect(entries.map(({ url }) => url).filter((url) => url.includes(fragment.slice(1, 44)))).toEqual([])
    expect(device.page.url()).toBe(`${server.origin}/`)
    await device.close()
  })
})

describe('the respondents’ host', () => {
  it('sends every page and file with headers that keep others out', async () => {
    const page = await fetch(`${server.origin}/`)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain("form-action 'none'")
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    for (const power of ['camera', 'microphone', 'geolocation', 'browsing-topics'])
      expect(page.headers.get('permissions-policy')).toContain(`${power}=()`)
    const style = await fetch(`${server.origin}/assets/none.css`)
    expect(style.headers.get('permissions-policy')).toBeNull()
    expect(page.headers.get('set-cookie')).toBeNull()
    for (const path of ['box', 'issue', 'invitation', 'lost-link']) {
      const reply = await fetch(`${server.origin}/api/${path}`, { method: 'POST', body: '{}' })
      expect(reply.headers.get('cache-control')).toBe('no-store')
      expect(reply.headers.get('content-encoding')).toBeNull()
      expect(reply.headers.get('set-cookie')).toBeNull()
      expect(Number(reply.headers.get('content-length')) % 512).toBe(0)
    }
  })

  it('refuses bodies that are too long, and stays there for the next', async () => {
    for (const path of ['box', 'issue', 'invitation', 'lost-link']) {
      const reply = await fetch(`${server.origin}/api/${path}`, { method: 'POST', body: 'x'.repeat(20_000) })
      expect(reply.status).toBe(413)
    }
  })
})
