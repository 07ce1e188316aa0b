import type { Browser, Page } from 'playwright-core'
import { closeStores } from '../../backend/compose-stores.ts'
import { loadInstrument, questionnaireOf } from '../../question-banks/index.ts'
import { da } from '../../survey-ui/text/da.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { day } from '../support/fixed-clock.ts'
import { memoryStores, startInstallation } from '../support/start-installation.ts'
import { builtPage, openBrowser } from '../survey-ui/built-page.ts'
import { printFigure } from './figure.ts'
import { median } from './load-server.ts'

// How long somebody on a phone, a processor four times slower, waits for their ballot from a real round: from the press
// that shows the first question, with the code for cryptography still to be fetched, until the ballot is in hand.
const slowness = 4
const people = 5
const questionnaire = questionnaireOf(loadInstrument('work-and-cooperation'), { classes: ['ordinary'] })

const stores = await memoryStores()
const pages = await builtPage()
const installation = await startInstallation(buildOrganisation({ Nord: 14, Syd: 8 }), stores, {
  questionnaire,
  pages: pages.folder,
})
const { clock, rounds } = installation
const { instrument } = questionnaire
const chosen = {
  title: 'Trivsel',
  instrument,
  selection: 'full',
  custody: 'server' as const,
  closesAt: clock.now() + 14 * day,
}
const round = await rounds.createRound(chosen)
await rounds.openRound(round)
await installation.deliver(round)
const links = [...installation.links.values()]

const browser = await openBrowser()
// DevTools slow down the page and not its worker, where the ballot is made. So the time is taken at full speed and
// counted four times, waiting included; the page's own tasks are timed with the page slowed down.
const seconds: number[] = []
for (const link of links.slice(0, people)) seconds.push((await obtainBallot(browser, { link, rate: 1 })).seconds)
const longest: number[] = []
for (const link of links.slice(people, 2 * people))
  longest.push((await obtainBallot(browser, { link, rate: slowness })).longestTask)
await browser.close()
await installation.stop()
await closeStores(stores)
pages.remove()
printFigure('issue.phone-seconds', slowness * median(seconds), '< 2')
printFigure('issue.phone-longest-task-milliseconds', Math.max(...longest), '< 200')
process.exit()

type Obtained = { readonly seconds: number; readonly longestTask: number }

async function obtainBallot(one: Browser, { link, rate }: { link: string; rate: number }): Promise<Obtained> {
  const page = await one.newPage({ locale: 'da-DK', viewport: { width: 390, height: 844 } })
  const devtools = await page.context().newCDPSession(page)
  await page.goto(link)
  await page.getByRole('button', { name: da.door.begin }).click()
  const start = page.getByRole('button', { name: da.welcome.start })
  await start.waitFor()
  await watchLongTasks(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate })
  const began = performance.now()
  await start.click()
  // The recovery code stands on the page, folded away, once the ballot is there.
  await page.locator('.fingerprint').waitFor({ state: 'attached' })
  const taken = (performance.now() - began) / 1000
  const longestTask = await longestOf(page)
  console.log(`slowed ${rate} times: ballot after ${taken.toFixed(2)} s, longest task ${longestTask.toFixed(0)} ms`)
  await page.close()
  return { seconds: taken, longestTask }
}

async function watchLongTasks(one: Page): Promise<void> {
  await one.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
  })
}

/** Milliseconds; tasks shorter than 50 are not told. */
function longestOf(one: Page): Promise<number> {
  return one.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks))
}
