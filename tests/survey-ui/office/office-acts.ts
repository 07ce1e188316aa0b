import type { Page } from 'playwright-core'

// What somebody does on a page of the office, by the words they read there.
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
export const fill = (page: Page, label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value)
export const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
/** Milliseconds are for what a busy machine may take. */
export const shown = (page: Page, words: string) => page.getByText(words).first().waitFor({ timeout: 60_000 })

/** Hands in a roster as a spreadsheet in Danish writes it. */
export async function chooseRoster(page: Page, label: string, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(lines.join('\r\n'), 'latin1')
  await page.getByLabel(label, { exact: true }).setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer })
}
