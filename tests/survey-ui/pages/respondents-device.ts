import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import type { Language } from '../../../backend/contract/respondent-api.ts'
import type { AnsweringServer } from '../answering-server.ts'
import { interfaceText } from '../interface-texts.ts'
import { pageFaults } from '../page-faults.ts'
import type { SampleRound } from '../sample-round.ts'

/** A phone or computer of its own, on which nobody has been to the page before. */
export type Device = ReturnType<typeof deviceWith>

export type DeviceNeed = {
  readonly browser: Browser
  readonly server: AnsweringServer
  readonly round: SampleRound
  readonly language?: Language
}

export async function openDevice(need: DeviceNeed): Promise<Device> {
  const context = await need.browser.newContext({
    locale: 'da-DK',
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  })
  return deviceWith(need, context, await context.newPage())
}

function deviceWith({ server, round, language = 'da' }: DeviceNeed, context: BrowserContext, page: Page) {
  const text = interfaceText[language]
  const requests: Request[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const visit = async (fragment: string) => {
    await page.goto(`${server.origin}/${fragment}`)
    if (language === 'en') await press('English')
  }
  const answerAll = async (place = 0) => {
    for (const { options } of round.questionnaire.items) {
      await page.getByRole('radio', { name: options[place]![language], exact: true }).check()
      await press(text.question.next)
    }
    await heading(text.review.title)
  }
  return {
    page,
    context,
    requests,
    complaints,
    press,
    heading,
    visit,
    /** From the link to the first question. */
    begin: async (fragment: string) => {
      await visit(fragment)
      await press(text.door.begin)
      await press(text.welcome.start)
    },
    answerAll,
    /** From the first question to the receipt. */
    answerAndSend: async (place = 0) => {
      await answerAll(place)
      await press(text.review.send)
      await heading(text.receipt.title)
    },
    told: () => page.locator('main').innerText(),
    alarm: () => page.getByRole('alert').innerText(),
    faults: () => pageFaults(page),
    kept: () => keptOn(page),
    look: (name: string) => look(page, `${name}-${language}`),
    close: () => context.close(),
  }
}

function keptOn(page: Page) {
  return page.evaluate(async () => ({
    session: sessionStorage.length,
    local: localStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }))
}

/** Pictures for people to look at, in the folder that `PICTURES` names; none without it. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (!folder) return
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 390, height: 844 })
}
