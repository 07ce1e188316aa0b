import type { Browser, BrowserContext, Page } from 'playwright-core'
import { builtPage, openBrowser } from '../built-page.ts'
import { complaintsOf } from './complaints-of.ts'
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
      return { page, complaints: complaintsOf(page), close: () => context.close() }
    },
    close: async () => {
      await browser.close()
      await server.close()
      pages.remove()
    },
  }
}
