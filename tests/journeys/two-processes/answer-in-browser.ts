import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { da } from '../../../survey-ui/text/da.ts'
import { openBrowser } from '../../survey-ui/built-page.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The pages as `npm start` builds them, where both processes look for them. */
export async function buildPages(): Promise<void> {
  await promisify(execFile)(process.execPath, ['backend/launch.js', '--bin', 'vite', 'build', 'survey-ui'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/** One person answers the first question in a real browser and skips the others; every address it asked, in order. */
export async function answerInBrowser(
  link: string,
): Promise<{ readonly asked: readonly string[]; readonly receipt: string }> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ locale: 'da-DK', reducedMotion: 'reduce' })
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await page.goto(link)
    await press(da.door.begin)
    await press(da.welcome.start)
    await page.getByRole('radio').first().check()
    await press(da.question.next)
    for (;;) {
      const send = page.getByRole('button', { name: da.review.send, exact: true })
      const skip = page.getByRole('button', { name: da.question.skip, exact: true })
      await send.or(skip).first().waitFor()
      if (await send.isVisible()) break
      await skip.click()
    }
    await press(da.review.send)
    await page.getByRole('heading', { name: da.receipt.title }).waitFor()
    const summary = page.locator('summary').filter({ hasText: da.receipt.counted.show })
    await summary.click()
    return { asked, receipt: await page.locator('details', { has: summary }).locator('.fingerprint').innerText() }
  } finally {
    await browser.close()
  }
}
