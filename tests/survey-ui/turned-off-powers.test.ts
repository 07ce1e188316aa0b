import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { startAnsweringServer, type AnsweringServer } from './answering-server.ts'
import { builtPage, openBrowser, type BuiltPage } from './built-page.ts'
import { startRecordedServer, type RecordedServer } from './office/recorded-server.ts'
import { sampleQuestionnaire } from './sample-questionnaire.ts'
import { sampleRound } from './sample-round.ts'

let pages: BuiltPage
let browser: Browser
let answering: AnsweringServer
let office: RecordedServer

beforeAll(async () => {
  pages = await builtPage()
  browser = await openBrowser()
  answering = await startAnsweringServer(await sampleRound(await sampleQuestionnaire()), { pages: pages.folder })
  office = await startRecordedServer(pages.folder)
})
afterAll(async () => {
  await browser.close()
  await Promise.all([answering.close(), office.close()])
  pages.remove()
})

/** What the browser at hand can forbid, what it allows there, and what it says of the header. */
async function powersOn(address: string) {
  const page = await browser.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.goto(address)
  const ask = (what: string) => page.evaluate<string[]>(`document.featurePolicy.${what}()`)
  const [known, allowed] = [await ask('features'), await ask('allowedFeatures')]
  await page.close()
  return { known, allowed, complaints: said.filter((text) => text.includes('Permissions-Policy')) }
}

describe('the powers that a browser can give a page', () => {
  it('are all turned off on both hosts, on every page', async () => {
    const addresses = [`${answering.origin}/`, `${answering.origin}/round`, `${office.origin}/`]
    for (const address of addresses) {
      const { known, allowed, complaints } = await powersOn(address)
      expect(known.length).toBeGreaterThan(50)
      expect(allowed).toEqual([])
      expect(complaints).toEqual([])
    }
  })
})
