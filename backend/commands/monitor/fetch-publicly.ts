/** The reply's JSON, or `unreachable`. */
export type FetchPublicly = (path: string) => Promise<{ readonly reply: unknown } | 'unreachable'>

// What the most common browser sends when a page fetches: whoever serves a round should not tell the monitor from a page.
const likeAPage = {
  accept: '*/*',
  'accept-language': 'da-DK,da;q=0.9,en-US;q=0.8,en;q=0.7',
  'cache-control': 'no-cache',
  pragma: 'no-cache',
  'user-agent':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Mobile Safari/537.36',
}

/**
 * Asks as a page does: without a cookie or anything else that says who asks, each time the same way. The address it comes
 * from is still seen: run it from where others are too, and open the page on a phone now and then.
 */
export function fetchPublicly(origin: string): FetchPublicly {
  return async (path) => {
    try {
      const reply = await fetch(origin + path, { headers: likeAPage, redirect: 'error' })
      return reply.ok ? { reply: await reply.json() } : 'unreachable'
    } catch {
      return 'unreachable'
    }
  }
}
