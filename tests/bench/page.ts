import type { Page } from 'playwright-core'
import { loadInstrument, questionnaireOf } from '../../question-banks/index.ts'
import { da } from '../../survey-ui/text/da.ts'
import { startAnsweringServer } from '../survey-ui/answering-server.ts'
import { builtPage, openBrowser } from '../survey-ui/built-page.ts'
import { sampleRound } from '../survey-ui/sample-round.ts'
import { printFigure } from './figure.ts'

// What a phone transfers until the first question is on its screen: everything the real server sends, headers included,
// for the bank's whole ordinary questionnaire and a group of nine. Fails when anybody else is asked for anything.

const questionnaire = questionnaireOf(loadInstrument('work-and-cooperation'), { classes: ['ordinary'] })
const pages = await builtPage()
const server = await startAnsweringServer(await sampleRound(questionnaire), { pages: pages.folder })
const browser = await openBrowser()
const page = await browser.newPage({ locale: 'da-DK', viewport: { width: 390, height: 844 } })
const devtools = await page.context().newCDPSession(page)

const strangers: string[] = []
page.on('request', (request) => {
  if (new URL(request.url()).origin !== server.origin) strangers.push(request.url())
})
const transfers = watchTransfers(page)
const releaseCryptography = await holdBack(page, '**/assets/sealing*')
await showFirstQuestion(page)
const bytes = server.sentBytes()
for (const { path, bytes: own } of transfers) console.log(String(own).padStart(7), path)
console.log(String(bytes).padStart(7), `until the first of ${questionnaire.items.length} questions is shown`)

await watchLongTasks(page)
await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
const issued = page.waitForResponse('**/api/issue')
releaseCryptography()
await issued
await page.waitForTimeout(1500)
const later = server.sentBytes() - bytes
console.log(String(later).padStart(7), 'more while it is read, for cryptography and the ballot')
console.log(`longest task meanwhile, on a processor four times slower: ${await longestTask(page)} ms`)
console.log(`third-party requests: ${strangers.length}`)

await browser.close()
await server.close()
pages.remove()
printFigure('page.bytes', bytes, '40000')
if (strangers.length > 0) process.exitCode = 1

type Transfer = { readonly path: string; readonly bytes: number }

function watchTransfers(one: Page): readonly Transfer[] {
  const finished: Transfer[] = []
  one.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes()
    const path = `${request.method()} ${new URL(request.url()).pathname}`
    finished.push({ path, bytes: responseBodySize + responseHeadersSize })
  })
  return finished
}

/** Keeps a request waiting until the function returned is called, so that it cannot slip into what is counted. */
async function holdBack(one: Page, path: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await one.route(path, async (route) => {
    await released
    await route.continue()
  })
  return release
}

async function showFirstQuestion(one: Page) {
  const { door, welcome } = da
  await one.goto(`${server.origin}/${await server.invite(0)}`)
  await one.getByRole('button', { name: door.begin }).click()
  await one.getByRole('button', { name: welcome.start }).click()
  await one.getByRole('heading', { name: questionnaire.items[0]?.text.da ?? '' }).waitFor()
}

async function watchLongTasks(one: Page) {
  await one.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
  })
}

/** Milliseconds; tasks shorter than 50 are not told. */
function longestTask(one: Page): Promise<number> {
  return one.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks))
}
