import type { Browser } from 'playwright-core'
import { startAnsweringServer, type AnsweringServer } from '../answering-server.ts'
import { builtPage, openBrowser } from '../built-page.ts'
import type { SampleRound } from '../sample-round.ts'

/** A round that can be answered, the pages it is answered on, and a browser to open them in. */
export type AnsweringSite = {
  readonly server: AnsweringServer
  readonly browser: Browser
  readonly close: () => Promise<void>
}

export async function openAnsweringSite(round: SampleRound): Promise<AnsweringSite> {
  const pages = await builtPage()
  const server = await startAnsweringServer(round, { pages: pages.folder })
  const browser = await openBrowser()
  const close = async () => {
    await browser.close()
    await server.close()
    pages.remove()
  }
  return { server, browser, close }
}
