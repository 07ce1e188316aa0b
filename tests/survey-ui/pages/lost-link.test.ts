import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../../backend/contract/respondent-api.ts'
import { lostLinkDa } from '../../../survey-ui/text/lost-link-da.ts'
import { lostLinkEn } from '../../../survey-ui/text/lost-link-en.ts'
import type { AnsweringServer } from '../answering-server.ts'
import { interfaceText } from '../interface-texts.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type SampleRound } from '../sample-round.ts'
import { openDevice } from './respondents-device.ts'
import { openAnsweringSite, type AnsweringSite } from './answering-site.ts'

let round: SampleRound
let site: AnsweringSite
let server: AnsweringServer
let browser: Browser

beforeAll(async () => {
  round = await sampleRound(await sampleQuestionnaire())
  site = await openAnsweringSite(round)
  ;({ server, browser } = site)
})
afterAll(() => site.close())

describe.each<Language>(['da', 'en'])('a lost link (%s)', (language) => {
  const words = language === 'da' ? lostLinkDa : lostLinkEn
  const text = interfaceText[language]

  it('is asked for from the page that has none, and nothing of it stays on the device', async () => {
    const device = await openDevice({ browser, server, round, language })
    const { page } = device
    await device.visit('')
    await page.getByRole('link', { name: text.newLink }).click()
    await device.heading(words.title)
    expect(await device.faults()).toEqual([])
    await device.look('lost-link')
    await page.getByLabel(words.label).fill('anne')
    await device.press(words.send)
    await expect.poll(device.alarm).toBe(words.invalid)
    expect(await device.faults()).toEqual([])
    await device.context.setOffline(true)
    await page.getByLabel(words.label).fill(` Anne.${language}@Example.dk `)
    await device.press(words.send)
    await expect.poll(device.alarm).toBe(words.failed)
    await device.context.setOffline(false)
    await device.press(words.send)
    await page.getByRole('heading', { name: words.doneTitle }).waitFor()
    expect(server.askedFor).toContain(`Anne.${language}@Example.dk`)
    expect(await device.faults()).toEqual([])
    await device.look('lost-link-done')
    const kept = { session: 0, local: 0, cookies: '', databases: 0, caches: 0 }
    expect(await device.kept()).toEqual(kept)
    expect(page.url()).toBe(`${server.origin}/#/link`)
    await device.close()
  })
})

describe('asking for a link', () => {
  it('has the same length and the same reply whatever the address, in both directions', async () => {
    const device = await openDevice({ browser, server, round })
    const { page } = device
    const sizes = new Set<string>()
    for (const address of ['a@b.dk', `${'long'.repeat(50)}@example.dk`, 'ærø@østergård.dk']) {
      await device.visit('#/link')
      await page.reload()
      await page.getByLabel(lostLinkDa.label).fill(address)
      const answered = page.waitForResponse((one) => one.url().endsWith('/api/lost-link') && one.status() === 200)
      await device.press(lostLinkDa.send)
      const response = await answered
      const { requestBodySize, responseBodySize, responseHeadersSize } = await response.request().sizes()
      sizes.add([response.status(), requestBodySize, responseBodySize, responseHeadersSize].join(' '))
      expect(await response.json()).toEqual({ outcome: 'received' })
    }
    expect(sizes.size).toBe(1)
    await device.close()
  })
})
