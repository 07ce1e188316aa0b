import type { Page } from 'playwright-core'

/** What a page says in its console from now on, the policy's refusals among it, and the errors nobody caught; it grows. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    // A refusal is an answer that the page expects; the browser writes it to the console all the same.
    if (!/the server responded with a status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}
