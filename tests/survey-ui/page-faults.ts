import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong on a page, shadow trees included, each with where. */
export async function pageFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe }
    const { violations, passes } = await here.run(document)
    if (passes.length < 10) throw new Error('axe looked at nothing')
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`)
  })
}
