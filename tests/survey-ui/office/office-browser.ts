import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { builtPage, openBrowser } from '../built-page.ts'
import { startRecordedServer, type RecordedServer } from './recorded-server.ts'

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 900 }

export type OfficeBrowser = {
  readonly server: RecordedServer
  /** A new browser without memory; `complaints` is what it says in its console, the policy's refusals among it. */
  readonly open: (given?: {
    locale?: string
    viewport?: typeof phone
    colorScheme?: 'light' | 'dark'
  }) => Promise<OfficeTab>
  readonly close: () => Promise<void>
}

export type OfficeTab = { readonly page: Page; readonly complaints: string[]; readonly close: () => Promise<void> }

/** The built pages in a real Chromium, served with the office's real headers. */
export async function startOfficeBrowser(): Promise<OfficeBrowser> {
  const pages = await builtPage()
  const server = await startRecordedServer(pages.folder)
  const browser: Browser = await openBrowser()
  return {
    server,
    open: async ({ locale = 'da-DK', viewport = phone, colorScheme = 'light' } = {}) => {
      const context: BrowserContext = await browser.newContext({
        locale,
        viewport,
        colorScheme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        // A refusal is an answer that the page expects; the browser writes it to the console all the same.
        if (!/the server responded with a status of 4\d\d/.test(message.text())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      return { page, complaints, close: () => context.close() }
    },
    close: async () => {
      await browser.close()
      await server.close()
      pages.remove()
    },
  }
}

/** What axe finds wrong on the page, shadow trees included. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe }
    const { violations, passes } = await here.run(document)
    if (passes.length < 10) throw new Error('axe looked at nothing')
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`)
  })
}
