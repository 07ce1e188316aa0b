import type { Page } from 'playwright-core'
import { readQuestionnaires } from '../../../backend/questionnaires.ts'
import { da } from '../../../survey-ui/text/da.ts'

/** One request as a proxy logs it, but for its time: what varies from person to person by chance is left out of the path. */
export type WireEntry = { readonly what: string; readonly sent: number; readonly received: number }

const asked = readQuestionnaires().questionnaireOf({
  instrument: 'work-and-cooperation',
  selection: 'pulse',
  custody: 'server',
})

/** Goes from the link in the mail to the first question. */
export async function beginInBrowser(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await press(page, da.door.begin)
  await press(page, da.welcome.start)
}

/** Answers every question with the option given, or the first one alone for null; then sends. */
export async function answerInBrowser(page: Page, link: string, option: number | null): Promise<void> {
  await beginInBrowser(page, link)
  await answerQuestions(page, option)
  await press(page, da.review.send)
  await page.getByRole('heading', { name: da.receipt.title }).waitFor()
}

/** Answers so many questions, all of them unless said. */
export async function answerQuestions(page: Page, option: number | null, count = Infinity): Promise<void> {
  for (const [place, { text }] of asked.items.slice(0, count).entries()) {
    await page.getByRole('heading', { name: text.da, exact: true }).waitFor()
    const chosen = place === 0 ? (option ?? 3) : option
    if (chosen !== null) await page.getByRole('radio').nth(chosen).check()
    await press(page, chosen === null ? da.question.skip : da.question.next)
  }
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** Notes every request of a page with its sizes on the wire, headers included. */
export function recordWire(page: Page): () => Promise<readonly WireEntry[]> {
  const waiting: Promise<WireEntry>[] = []
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url())
    const what = `${request.method()} ${pathname.replaceAll(/[\w-]{22}/g, 'ID')}`
    const noted = request.sizes().then((sizes) => ({
      what,
      sent: sizes.requestHeadersSize + sizes.requestBodySize,
      received: sizes.responseHeadersSize + sizes.responseBodySize,
    }))
    waiting.push(noted)
  })
  return () => Promise.all(waiting)
}
