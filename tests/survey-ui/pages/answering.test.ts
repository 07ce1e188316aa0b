import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Language } from '../../../backend/contract/respondent-api.ts'
import { howDa } from '../../../survey-ui/text/how-da.ts'
import { howEn } from '../../../survey-ui/text/how-en.ts'
import type { AnsweringServer } from '../answering-server.ts'
import { interfaceText } from '../interface-texts.ts'
import { pageFaults } from '../page-faults.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type SampleRound } from '../sample-round.ts'
import { openAnsweringSite, type AnsweringSite } from './answering-site.ts'

let round: SampleRound
let site: AnsweringSite
let server: AnsweringServer
let browser: Browser
let context: BrowserContext
let page: Page
let requests: Request[]
let complaints: string[]
let member = 0

beforeAll(async () => {
  round = await sampleRound(await sampleQuestionnaire(), { people: 60 })
  site = await openAnsweringSite(round)
  ;({ server, browser } = site)
})
afterAll(() => site.close())

beforeEach(() => open('da-DK'))
afterEach(() => context.close())

async function open(locale: string) {
  await context?.close()
  context = await browser.newContext({ locale, viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  requests = []
  complaints = []
  page.on('request', (request) => requests.push(request))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
}

const visit = async (fragment: string) => page.goto(`${server.origin}/${fragment}`)
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const paths = () => requests.map((request) => new URL(request.url()).pathname)
const itemTexts = (language: Language) => round.questionnaire.items.map(({ text }) => text[language])

/** From a fresh invitation to the first question. */
async function begin(language: Language = 'da') {
  const text = interfaceText[language]
  await visit(await server.invite(member++))
  if (language === 'en') await press('English')
  await press(text.door.begin)
  await heading(round.questionnaire.title[language])
  await press(text.welcome.start)
  await heading(itemTexts(language)[0]!)
}

/** From the first question to the overview, answering every question with its first option. */
async function answerAll(language: Language = 'da') {
  const text = interfaceText[language]
  for (const { options } of round.questionnaire.items) {
    await page.getByRole('radio', { name: options[0]![language], exact: true }).check()
    await press(text.question.next)
  }
  await heading(text.review.title)
}

describe('the invitation’s link', () => {
  it('is out of the address at once, and not among the pages gone through', async () => {
    await visit(await server.invite(member++))
    await heading(interfaceText.da.door.title)
    expect(page.url()).toBe(`${server.origin}/`)
    expect(await page.evaluate(() => history.length)).toBe(2)
  })

  it('is used for nothing before Begin is pressed, so that mail scanners use up nothing', async () => {
    await visit(await server.invite(member++))
    await heading(interfaceText.da.door.title)
    await page.waitForTimeout(500)
    expect(paths().filter((path) => !path.startsWith('/assets/'))).toEqual(['/'])
  })

  it('never stands in an address, a referrer or a cookie', async () => {
    const fragment = await server.invite(member++)
    const secret = fragment.slice(1, 44)
    await visit(fragment)
    await press(interfaceText.da.door.begin)
    await heading(round.questionnaire.title.da)
    for (const request of requests) {
      const headers = await request.allHeaders()
      expect(request.url()).not.toContain(secret)
      expect(JSON.stringify(headers)).not.toContain(secret)
      expect(headers['cookie']).toBeUndefined()
      expect(headers['referer']).toBeUndefined()
    }
    expect(await context.cookies()).toEqual([])
  })

  it('can be followed by another one in the same tab', async () => {
    await visit(await server.invite(member++))
    await heading(interfaceText.da.door.title)
    await page.evaluate((next) => void (location.hash = next), await server.invite(member++))
    await heading(interfaceText.da.door.title)
    await press(interfaceText.da.door.begin)
    await heading(round.questionnaire.title.da)
    expect(page.url()).toBe(`${server.origin}/`)
  })
})

describe('answering', () => {
  it('tells before the first question who gets the result, who is in the group and who holds the key', async () => {
    await visit(await server.invite(member++))
    await press(interfaceText.da.door.begin)
    await heading(round.questionnaire.title.da)
    const shown = await page.locator('main').innerText()
    for (const told of [
      'Ditte Holm',
      'Ulla Mikkelsen',
      'Karim Bundgård',
      'mindst 5',
      'mindst 20',
      '2040',
      '60 personer',
    ])
      expect(shown).toContain(told)
    expect(shown).toContain(interfaceText.da.welcome.custody.server())
    const marks = await page.locator('.tag').allInnerTexts()
    expect(marks).toEqual(['ny', 'flyttet hertil', 'nyt navn'])
  })

  it('obtains the ballot while the first question is read', async () => {
    await begin()
    await expect.poll(paths).toContain('/api/issue')
    expect(paths().some((path) => path.startsWith('/assets/sealing-worker'))).toBe(true)
    expect(complaints).toEqual([])
  })

  it('works by keyboard alone, from the door to the receipt', async () => {
    await visit(await server.invite(member++))
    const pressFocused = async (name: string) => {
      const button = page.getByRole('button', { name, exact: true })
      for (let tabs = 0; tabs < 30 && !(await isFocused(button)); tabs += 1) await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
    }
    await heading(interfaceText.da.door.title)
    await pressFocused(interfaceText.da.door.begin)
    await heading(round.questionnaire.title.da)
    await pressFocused(interfaceText.da.welcome.start)
    for (const text of itemTexts('da')) {
      await heading(text)
      await expect.poll(() => isFocused(page.getByRole('heading', { level: 1 }))).toBe(true)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await pressFocused(interfaceText.da.question.next)
    }
    await heading(interfaceText.da.review.title)
    await pressFocused(interfaceText.da.review.send)
    await heading(interfaceText.da.receipt.title)
  })

  it('leaves nothing on the device once the answers are sent, and lets this tab change them', async () => {
    await begin()
    expect(await page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0)
    await answerAll()
    await press(interfaceText.da.review.send)
    await heading(interfaceText.da.receipt.title)
    expect(await keptOnDevice()).toEqual({ session: 0, local: 0, cookies: '', databases: 0, caches: 0 })
    await press(interfaceText.da.receipt.change)
    await press(interfaceText.da.review.sendAgain)
    await heading(interfaceText.da.receipt.title)
    expect(await keptOnDevice()).toEqual({ session: 0, local: 0, cookies: '', databases: 0, caches: 0 })
    await press(interfaceText.da.receipt.finish)
    await heading(interfaceText.da.done.title)
    expect(complaints).toEqual([])
  })

  it('can be declined with a blank sheet, from the welcome or with every answer taken back', async () => {
    await visit(await server.invite(member++))
    await press(interfaceText.da.door.begin)
    await press(interfaceText.da.welcome.passOver)
    await heading(interfaceText.da.review.title)
    expect(await page.locator('main').innerText()).toContain(interfaceText.da.review.nothing)
    expect(await pageFaults(page)).toEqual([])
    await press(interfaceText.da.review.sendBlank)
    await heading(interfaceText.da.receipt.title)
    await press(interfaceText.da.receipt.change)
    await page.getByRole('button', { name: interfaceText.da.review.editItem(itemTexts('da')[0]!) }).click()
    await page.getByRole('radio', { name: 'Enig', exact: true }).check()
    await press(interfaceText.da.question.toReview)
    await press(interfaceText.da.review.sendAgain)
    await heading(interfaceText.da.receipt.title)
    await press(interfaceText.da.receipt.change)
    await page.getByRole('button', { name: interfaceText.da.review.editItem(itemTexts('da')[0]!) }).click()
    await press(interfaceText.da.question.clear)
    await press(interfaceText.da.question.toReview)
    await press(interfaceText.da.review.sendBlank)
    await heading(interfaceText.da.receipt.title)
    expect(complaints).toEqual([])
  })

  it('keeps the draft over a reload', async () => {
    await begin()
    await page.getByRole('radio', { name: 'Enig', exact: true }).check()
    await expect.poll(paths).toContain('/api/issue')
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await press(interfaceText.da.door.resume)
    await press(interfaceText.da.welcome.start)
    expect(await page.getByRole('radio', { name: 'Enig', exact: true }).isChecked()).toBe(true)
  })

  it('warns before a tab with unsent answers is closed, and not after', async () => {
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    await begin()
    await answerAll()
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
    await press(interfaceText.da.door.resume)
    await press(interfaceText.da.welcome.start)
    await heading(itemTexts('da')[0]!)
    await answerAll()
    await press(interfaceText.da.review.send)
    await heading(interfaceText.da.receipt.title)
    await page.reload()
    await heading(interfaceText.da.refused['no-link'].title)
    expect(asked).toEqual(['beforeunload'])
  })

  it('says when the answers did not get through, and sends them when the network is back', async () => {
    await begin()
    await answerAll()
    await expect.poll(paths).toContain('/api/issue')
    await context.setOffline(true)
    await press(interfaceText.da.review.send)
    await expect.poll(() => page.getByRole('alert').innerText()).toBe(interfaceText.da.review.failed)
    await context.setOffline(false)
    await press(interfaceText.da.review.send)
    await heading(interfaceText.da.receipt.title)
  })

  it('obtains its code for cryptography although the network failed at first', async () => {
    let failures = 1
    await page.route('**/assets/sealing*', (route) => (failures-- > 0 ? route.abort() : route.continue()))
    await begin()
    await answerAll()
    await press(interfaceText.da.review.send)
    await heading(interfaceText.da.receipt.title)
  })

  it('comes back from the overview to the question’s place in it', async () => {
    await begin()
    await answerAll()
    const edit = page.getByRole('button', { name: interfaceText.da.review.editItem(itemTexts('da')[2]!) })
    await edit.click()
    await heading(itemTexts('da')[2]!)
    await press(interfaceText.da.question.toReview)
    await expect.poll(() => isFocused(edit)).toBe(true)
  })
})

describe('languages', () => {
  it('are the browser’s at first, then the invitation’s, then what the person chose', async () => {
    await open('en-GB')
    await visit(await server.invite(member++))
    await heading(interfaceText.en.door.title)
    await press(interfaceText.en.door.begin)
    await heading(round.questionnaire.title.da)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('da')
    await press('English')
    await heading(round.questionnaire.title.en)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await press(interfaceText.en.welcome.start)
    await heading(itemTexts('en')[0]!)
  })
})

describe.each<Language>(['da', 'en'])('every screen (%s)', (language) => {
  const text = interfaceText[language]

  it('has no fault axe can find, on the way from the door to the end', async () => {
    await visit(await server.invite(member++))
    if (language === 'en') await press('English')
    await heading(text.door.title)
    expect(await pageFaults(page)).toEqual([])
    await press(text.door.begin)
    await heading(round.questionnaire.title[language])
    expect(await pageFaults(page)).toEqual([])
    await press(text.welcome.start)
    await heading(itemTexts(language)[0]!)
    expect(await pageFaults(page)).toEqual([])
    await answerAll(language)
    expect(await pageFaults(page)).toEqual([])
    await press(text.review.send)
    await heading(text.receipt.title)
    expect(await pageFaults(page)).toEqual([])
    await press(text.receipt.finish)
    await heading(text.done.title)
    expect(await pageFaults(page)).toEqual([])
  })

  it('has no fault axe can find where the page stops or explains itself', async () => {
    await visit('')
    if (language === 'en') await press('English')
    await heading(text.refused['no-link'].title)
    expect(await pageFaults(page)).toEqual([])
    await page.getByRole('link', { name: text.footer.how }).click()
    await heading((language === 'da' ? howDa : howEn).title)
    expect(await pageFaults(page)).toEqual([])
  })
})

describe.each<Language>(['da', 'en'])('where it goes no further (%s)', (language) => {
  const text = interfaceText[language]

  async function stops(fragment: string, refusal: keyof typeof text.refused) {
    await visit(fragment)
    if (language === 'en') await press('English')
    await press(text.door.begin)
    const told = text.refused[refusal]
    if (typeof told === 'function') throw new Error('that is no refusal')
    await heading(told.title)
    expect(await page.locator('main').innerText()).toContain(told.text)
    expect(await pageFaults(page)).toEqual([])
  }

  it('says that a link is not known', async () => {
    await stops(`#${'A'.repeat(43)}.${round.manifest.fingerprint}`, 'invitation-unknown')
  })

  it('says that a link was used elsewhere, and whom to tell', async () => {
    const fragment = await server.invite(member++)
    await visit(fragment)
    await press(interfaceText.da.door.begin)
    const issued = page.waitForResponse('**/api/issue')
    await press(interfaceText.da.welcome.start)
    await issued
    await open('da-DK')
    await stops(fragment, 'invitation-used')
    expect(await page.locator('main').innerText()).toContain(text.refused.contact('Karim Bundgård'))
  })

  it('stops at a round that is not the invitation’s', async () => {
    const fragment = await server.invite(member++)
    await stops(`${fragment.slice(0, -26)}${'0'.repeat(26)}`, 'wrong-fingerprint')
  })

  it('says that the server cannot be reached, and stays where it is', async () => {
    await visit(await server.invite(member++))
    if (language === 'en') await press('English')
    await heading(text.door.title)
    await context.setOffline(true)
    await press(text.door.begin)
    await expect.poll(() => page.getByRole('alert').innerText()).toBe(text.door.failed)
    expect(await pageFaults(page)).toEqual([])
  })
})

describe('in the dark', () => {
  it('has no fault axe can find either, contrast included', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await begin()
    expect(await pageFaults(page)).toEqual([])
    await answerAll()
    expect(await pageFaults(page)).toEqual([])
  })
})

describe('how do we know', () => {
  it('shows the fingerprint of the round in groups, and returns to where one was', async () => {
    await begin()
    await page.getByRole('link', { name: interfaceText.da.footer.how }).click()
    await heading(howDa.title)
    const fingerprint = await page.locator('.fingerprint').innerText()
    expect(fingerprint).toMatch(/^\w{5}-\w{5}-\w{6}-\w{5}-\w{5}$/)
    expect(fingerprint.replaceAll('-', '')).toBe(round.manifest.fingerprint)
    await page.getByRole('link', { name: interfaceText.da.footer.back }).click()
    await heading(itemTexts('da')[0]!)
  })
})

describe('layout', () => {
  it('fits a narrow phone without scrolling sideways, on every screen', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    const widest = () => page.evaluate(() => document.documentElement.scrollWidth)
    await begin()
    expect(await widest()).toBeLessThanOrEqual(320)
    await answerAll()
    expect(await widest()).toBeLessThanOrEqual(320)
    await page.getByRole('link', { name: interfaceText.da.footer.how }).click()
    await heading(howDa.title)
    expect(await widest()).toBeLessThanOrEqual(320)
  })
})

async function isFocused(locator: ReturnType<Page['locator']>): Promise<boolean> {
  return locator.evaluate((element) => {
    const root = element.getRootNode()
    return root instanceof ShadowRoot || root instanceof Document ? root.activeElement === element : false
  })
}

async function keptOnDevice() {
  return page.evaluate(async () => ({
    session: sessionStorage.length,
    local: localStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }))
}
