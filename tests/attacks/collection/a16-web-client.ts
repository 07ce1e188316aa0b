import { mkdtempSync, readFileSync, rmSync, cpSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Request } from 'playwright-core'
import { plantedLine, told, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { answerInBrowser, answerQuestions, beginInBrowser, recordWire, type WireEntry } from './browser-respondent.ts'
import { chromiumOptions } from './chromium-options.ts'
import type { LivingRound } from './living-round.ts'
import { filesOf } from './snapshot.ts'

export const webClient: AttackHeading = {
  id: 'A16',
  title: 'the browser, its profile, the proxy and a page around the survey',
  has: 'the company’s proxy log, a copy of the browser’s profile, the mailbox, and a page that shows the survey in a frame',
  tries: 'cookies, storage, third parties, headers, sizes on the wire, and reading the form from outside',
}

export async function attackWebClient(round: LivingRound): Promise<AttackReport> {
  // The first two people's invitations are used by the attack with many votes, the last ones' by the one with forgeries.
  const links = [...round.links.values()]
  const seen = await watchAnswering(round, links.slice(2, 8))
  const hostile = await hostileHost(links[8] ?? '')
  const profile = await copiedProfile(links[9] ?? '', links[10] ?? '')
  const { kind } = round.attacked
  const guessed = classified(seen.wires)
  return {
    lines: [
      `  cookies: ${seen.cookies}; entries in storages after sending: ${seen.stored}; requests to others: ${seen.foreign}; requests with a referrer: ${seen.referrers}`,
      `  headers missing on the page: ${seen.missing.length === 0 ? 'none' : seen.missing.join(', ')}`,
      `  sizes on the wire of issue and box requests, over full sheets and sheets with one answer: ${seen.sizes.join('; ')}`,
      `  a classifier of proxy logs without times, full sheet or one answer: ${guessed.right} of ${guessed.all} right, chance ${guessed.all / 2}`,
      `  a page of another origin around the survey: ${hostile.read} values read, ${hostile.messages} messages heard, ${hostile.replies} replies read`,
      plantedLine('a form in the foreign page itself', hostile.planted > 0, `${hostile.planted} values read`),
      `  profile copied after sending: ballot or answers in ${profile.afterSending} files` +
        (profile.afterSending > 0
          ? '; remaining: the page has deleted them, but the browser’s own log of what tabs keep holds them until it tidies; a private window or a device of one’s own does not'
          : ''),
      `  profile copied in the middle of answering, tab open: answers so far in ${profile.during} files` +
        (profile.during > 0 ? '; remaining: whoever copies the profile while the tab is open reads the draft' : ''),
      `  profile copied in the middle, opened with the link from the mailbox: ${profile.resumed ? 'OPENS THE DRAFT' : 'no draft opens'}`,
      plantedLine('a draft in localStorage', profile.planted > 0, `in ${profile.planted} files`),
    ],
    figures: [
      zero(`web.cookies.${kind}`, seen.cookies),
      zero(`web.stored.${kind}`, seen.stored),
      zero(`web.third-party.${kind}`, seen.foreign + seen.referrers),
      zero(`web.headers.missing.${kind}`, seen.missing.length),
      zero(`web.sizes.differing.${kind}`, seen.differing),
      told(`web.proxy.classifier.${kind}`, guessed.right / guessed.all, '0.5, chance'),
      zero(`web.hostile.read.${kind}`, hostile.read + hostile.messages + hostile.replies),
      told(`web.profile.after-sending.${kind}`, profile.afterSending, 'none: files of the browser’s own'),
      zero(`web.profile.draft-opened.${kind}`, profile.resumed ? 1 : 0),
      zero(`web.planted.missed.${kind}`, [hostile.planted, profile.planted].filter((found) => found === 0).length),
    ],
  }
}

const wanted = {
  'content-security-policy': /default-src 'none'.*require-trusted-types-for 'script'/,
  'referrer-policy': /^no-referrer$/,
  'x-content-type-options': /^nosniff$/,
  'cache-control': /no-store/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
} as const

/** Half of the people answer everything, half one question: each in a browser of their own. */
async function watchAnswering({ attacked }: LivingRound, links: readonly string[]) {
  const browser = await chromium.launch(chromiumOptions)
  const wires: { readonly sparse: boolean; readonly wire: readonly WireEntry[] }[] = []
  const total = { cookies: 0, stored: 0, foreign: 0, referrers: 0 }
  let missing: readonly string[] = []
  for (const [place, link] of links.entries()) {
    const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce' })
    const page = await context.newPage()
    const requests: Request[] = []
    page.on('request', (request) => requests.push(request))
    page.on('response', (response) => {
      if (new URL(response.url()).pathname === '/') missing = missingHeaders(response.headers())
    })
    const wire = recordWire(page)
    await answerInBrowser(page, link, place % 2 === 0 ? 1 : null)
    total.cookies += (await context.cookies()).length
    total.stored += await storedIn(context)
    total.foreign += requests.filter((request) => !isOwn(request, attacked.respondentOrigin)).length
    for (const request of requests) if ((await request.allHeaders())['referer']) total.referrers += 1
    wires.push({ sparse: place % 2 === 1, wire: await wire() })
    await context.close()
  }
  await browser.close()
  const sizes = ['POST /api/issue', 'POST /api/box'].map((what) => {
    const entries = wires.flatMap(({ wire }) => wire.filter((entry) => entry.what === what))
    const distinct = (of: (entry: WireEntry) => number) => [...new Set(entries.map(of))]
    return { what, sent: distinct(({ sent }) => sent), received: distinct(({ received }) => received) }
  })
  return {
    ...total,
    missing,
    wires,
    sizes: sizes.map(({ what, sent, received }) => `${what} ${sent.join('/')} up, ${received.join('/')} down`),
    differing: sizes.filter(({ sent, received }) => sent.length !== 1 || received.length !== 1).length,
  }
}

const isOwn = (request: Request, origin: string) =>
  /^(data|blob):/.test(request.url()) || request.url().startsWith(origin)

function missingHeaders(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(wanted)
    .filter(([name, form]) => !form.test(headers[name] ?? ''))
    .map(([name]) => name)
}

async function storedIn(context: BrowserContext): Promise<number> {
  const counts = context.pages().map((page) =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases()
      const cached = await caches.keys()
      const workers = await navigator.serviceWorker.getRegistrations()
      return sessionStorage.length + localStorage.length + databases.length + cached.length + workers.length
    }),
  )
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}

/** Each log is judged by the log most like it among the others; where several are, half of a hit each. */
function classified(wires: readonly { readonly sparse: boolean; readonly wire: readonly WireEntry[] }[]) {
  const textOf = (wire: readonly WireEntry[]) =>
    wire.map(({ what, sent, received }) => `${what} ${sent} ${received}`).toSorted()
  const logs = wires.map(({ sparse, wire }) => ({ sparse, lines: textOf(wire) }))
  const right = logs.map((log) => {
    const others = logs.filter((other) => other !== log)
    const unlike = (other: (typeof logs)[number]) => differences(log.lines, other.lines)
    const least = Math.min(...others.map(unlike))
    const nearest = others.filter((other) => unlike(other) === least)
    const share = nearest.filter(({ sparse }) => sparse === log.sparse).length / nearest.length
    return share > 0.5 ? 1 : share === 0.5 ? 0.5 : 0
  })
  // Where all logs are alike the nearest ones are all the others, of whom one more is of the other kind: no knowledge.
  const allAlike = logs.every((log) => logs.every((other) => differences(log.lines, other.lines) === 0))
  return { right: allAlike ? logs.length / 2 : right.reduce((sum: number, one) => sum + one, 0), all: logs.length }
}

function differences(one: readonly string[], other: readonly string[]): number {
  return one.filter((line) => !other.includes(line)).length + other.filter((line) => !one.includes(line)).length
}

/** A page of another origin shows the survey in a frame and listens to everything it can; and one with a form of its own. */
async function hostileHost(link: string) {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(hostilePage(link))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const browser = await chromium.launch(chromiumOptions)
  try {
    const page = await browser.newPage({ locale: 'da-DK', reducedMotion: 'reduce' })
    await page.goto(`http://localhost:${typeof address === 'object' ? address?.port : 0}/`)
    const frame = page.frames()[1]
    await frame?.getByRole('button', { name: 'Begynd', exact: true }).click()
    await frame?.getByRole('button', { name: 'Gå til spørgsmålene', exact: true }).click()
    await frame?.getByRole('radio').nth(1).check()
    const found = await page.evaluate(() => (globalThis as unknown as { spy: () => Promise<Spied> }).spy())
    await page.locator('#own').fill('et svar')
    const planted = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.length)
    return { ...found, planted }
  } finally {
    await browser.close()
    server.close()
  }
}

type Spied = { readonly read: number; readonly messages: number; readonly replies: number }

function hostilePage(link: string): string {
  const origin = new URL(link).origin
  return `<!doctype html><iframe src="${link}" width="800" height="900"></iframe><input id="own">
<script>
  const heard = (globalThis.heard = [])
  let messages = 0
  addEventListener('message', () => (messages += 1))
  for (const kind of ['input', 'change', 'click', 'keydown'])
    addEventListener(kind, (event) => event.target.value && heard.push(event.target.value), true)
  globalThis.spy = async () => {
    let read = heard.length
    let replies = 0
    try { read += document.querySelector('iframe').contentDocument.querySelectorAll('input').length } catch {}
    try { read += document.querySelector('iframe').contentWindow.document.forms.length } catch {}
    for (const path of ['/api/rounds', '/', '/api/invitation'])
      try { replies += (await (await fetch('${origin}' + path)).text()).length > 0 ? 1 : 0 } catch {}
    return { read, messages, replies }
  }
</script>`
}

/** What a roaming profile would carry away: after sending, in the middle, and with a draft that is kept on purpose. */
async function copiedProfile(sentLink: string, openLink: string) {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-profile-'))
  try {
    const afterSending = await withProfile(join(folder, 'sent'), async (context) => {
      await answerInBrowser(await context.newPage(), sentLink, 1)
    })
    const middle = join(folder, 'middle')
    const copy = join(folder, 'copy')
    let during = 0
    await withProfile(middle, async (context) => {
      const page = await context.newPage()
      await beginInBrowser(page, openLink)
      await answerQuestions(page, 1, 4)
      // Chromium writes what a tab keeps to its profile every few seconds.
      await page.waitForTimeout(7000)
      cpSync(middle, copy, { recursive: true, filter: (file) => !file.includes('Singleton') })
      during = traces(copy)
    })
    const resumed = await opensDraft(copy, openLink)
    const planted = await withProfile(join(folder, 'planted'), async (context) => {
      const page = await context.newPage()
      await page.goto(new URL(openLink).origin)
      await page.evaluate(() => localStorage.setItem('draft', '{"answers":{"tone-1":1},"ballot":"x"}'))
      await page.waitForTimeout(1000)
    })
    return { afterSending, during, resumed, planted }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withProfile(folder: string, work: (context: BrowserContext) => Promise<void>): Promise<number> {
  const context = await chromium.launchPersistentContext(folder, {
    ...chromiumOptions,
    locale: 'da-DK',
    reducedMotion: 'reduce',
  })
  await work(context)
  await context.close()
  return traces(folder)
}

/** Files that hold a draft or a ballot, as the page writes them: text of one or two bytes a letter. */
function traces(folder: string): number {
  const words = ['"answers":{"', '"ballot":"']
  const forms = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  return filesOf({ folder }).filter((file) => {
    const bytes = readFileSync(file)
    return forms.some((form) => bytes.includes(form))
  }).length
}

async function opensDraft(profile: string, link: string): Promise<boolean> {
  const context = await chromium.launchPersistentContext(profile, { ...chromiumOptions, locale: 'da-DK' })
  try {
    const page = await context.newPage()
    await page.goto(link)
    await page.getByRole('button').first().waitFor()
    return (await page.evaluate(() => sessionStorage.getItem('draft') ?? '')).includes('"answers":{"')
  } finally {
    await context.close()
  }
}
