import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { groupedFingerprint } from '../../../backend/contract/sealed-box/fingerprint.ts'
import type { Round } from '../../../backend/domain/round.ts'
import { roundDa } from '../../../survey-ui/round/text/da.ts'
import { roundEn } from '../../../survey-ui/round/text/en.ts'
import { startAnsweringServer, type AnsweringServer } from '../answering-server.ts'
import { builtPage, openBrowser, type BuiltPage } from '../built-page.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type SampleRound } from '../sample-round.ts'
import { buildRelease } from '../../support/build-release.ts'

const receipts = Array.from({ length: 7 }, (_, place) => `${place}K2QX9DM4T0VEN3BH8RWYJC5SA`)
let browser: Browser
let built: BuiltPage
let sample: SampleRound
let server: AnsweringServer
let phone: BrowserContext
let page: Page
const requested: string[] = []

beforeAll(async () => {
  built = await builtPage()
  browser = await openBrowser()
  sample = await sampleRound(await sampleQuestionnaire(), {
    facts: { custody: { kind: 'representative', holders: ['Karim Bundgård', 'Ulla Mikkelsen'] } },
  })
}, 120_000)

afterAll(async () => {
  await browser.close()
  built.remove()
})

beforeEach(async () => {
  server = await startAnsweringServer(sample, { pages: built.folder })
  phone = await browser.newContext({ locale: 'da-DK', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  page = await phone.newPage()
  requested.length = 0
  page.on('request', (request) => requested.push(request.url()))
})

afterEach(async () => {
  await phone.close()
  await server.close()
})

const open = async (fragment = `#${sample.round}`) => {
  await page.goto('about:blank')
  await page.goto(`${server.origin}/round${fragment}`)
}
const seen = () => page.locator('main').innerText()
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)))

/** From now on the server shows another manifest for the same round. */
async function showAnother() {
  const other = await sampleRound(sample.questionnaire, { facts: { round: sample.round, title: 'En anden' } })
  await replaceRound({ manifest: other.manifest })
  return other
}

/** What whoever runs the server can do to the database. */
async function replaceRound(changes: Partial<Round>) {
  const { rounds } = server.parts
  const before = await rounds.get(sample.round)
  await rounds.replace(sample.round, before?.version ?? 0, { ...before?.value, ...changes } as Round)
}

async function release() {
  const integrity = { invited: 9, issued: 8, sealed: 7, counted: 7, boxHash: 'a'.repeat(64) }
  const released = { ...buildRelease({ round: sample.round }), integrity }
  await server.parts.releases.insert(sample.round, { sequence: 1, release: released, memberships: [], receipts })
  await replaceRound({ state: 'released' })
}

const accessibilityOf = async () => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe }
    const { violations, passes } = await here.run()
    if (passes.length < 10) throw new Error('axe looked at nothing')
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  })
}

describe('the public page of a round', () => {
  it('shows without a sign-in what the manifest proves', async () => {
    await open()
    await page.getByRole('heading', { level: 1, name: sample.facts.title }).waitFor()
    const shown = await seen()
    expect(shown).toContain(groupedFingerprint(sample.manifest.fingerprint))
    expect(shown).toContain(roundDa.facts.key.representative(['Karim Bundgård', 'Ulla Mikkelsen']))
    expect(shown).toContain(roundDa.facts.closes.at(sample.facts.closesAt))
    expect(shown).toContain(roundDa.facts.appointed('Ulla Mikkelsen', Date.UTC(2025, 2, 1)))
    expect(shown).toContain(sample.facts.approvedDifference.hash)
    expect(shown).toContain(roundDa.counts['not-yet'])
    expect(await accessibilityOf()).toEqual([])
    expect(requested.every((url) => url.startsWith(server.origin))).toBe(true)
    expect(await phone.cookies()).toEqual([])
    expect(await stored()).toBe('[]')
  })

  it('lists the rounds there were, in the language of the reader', async () => {
    await open('')
    await page.getByRole('link', { name: sample.facts.title }).click()
    await page.getByRole('heading', { level: 1, name: sample.facts.title }).waitFor()
    await press('English')
    await page.getByText(roundEn.watch.offer).waitFor()
  })

  it('remembers a round only when it is asked to, and says on the next visit whether it is the same', async () => {
    await open()
    await press(roundDa.watch.start)
    await page.getByText('Intet er ændret.').waitFor()
    expect(JSON.parse(await stored())).toEqual([
      [
        `watched.${sample.round}`,
        JSON.stringify({
          round: sample.round,
          fingerprint: sample.manifest.fingerprint,
          closesAt: sample.facts.closesAt,
          extension: null,
        }),
      ],
    ])
    await open()
    await page.getByText('Intet er ændret.').waitFor()
    await press(roundDa.watch.stop)
    await page.getByText(roundDa.watch.offer).waitFor()
    expect(await stored()).toBe('[]')
  })

  it('gives alarm on the next visit when another manifest is shown, with both fingerprints', async () => {
    await open()
    await press(roundDa.watch.start)
    await page.getByText('Intet er ændret.').waitFor()
    const other = await showAnother()
    await open()
    await page.getByRole('alert').getByText(roundDa.watch.different).waitFor()
    const shown = await seen()
    expect(shown).toContain(groupedFingerprint(sample.manifest.fingerprint))
    expect(shown).toContain(groupedFingerprint(other.manifest.fingerprint))
  })

  it('gives alarm while it is open, at a time nobody can tell', async () => {
    await page.clock.install()
    await open()
    await press(roundDa.watch.start)
    await page.getByText('Intet er ændret.').waitFor()
    await showAnother()
    await page.clock.fastForward(301_000)
    await page.getByRole('alert').getByText(roundDa.watch.different).waitFor()
  })

  it('shows nothing of a manifest that is not signed', async () => {
    const { signature } = (await sampleRound(sample.questionnaire)).manifest
    await replaceRound({ manifest: { ...sample.manifest, signature } })
    await open()
    await page.getByRole('alert').getByText(roundDa.problem['not-proved']).waitFor()
    expect(await seen()).not.toContain(groupedFingerprint(sample.manifest.fingerprint))
  })

  it('says what to do with an address that leads nowhere', async () => {
    await open('#AAAAAAAAAAAAAAAAAAAAAA')
    await page.getByRole('alert').getByText(roundDa.problem['not-found']).waitFor()
  })
})

describe('the public page once the result is out', () => {
  beforeEach(release)

  it('shows how many were invited, issued and counted in all', async () => {
    await open()
    await page.getByText(roundDa.counts.fits).waitFor()
    const shown = await seen()
    for (const line of roundDa.counts.lines({ invited: 9, issued: 8, sealed: 7, sheets: 7 }))
      expect(shown).toContain(line)
    expect(await accessibilityOf()).toEqual([])
  })

  it('finds a receipt that was counted, and sends it nowhere', async () => {
    await open()
    await page.getByLabel(roundDa.receipt.label).fill('3k2qx-9dm4t-0ven3b-h8rwy-jc5sa')
    const before = requested.length
    await press(roundDa.receipt.check)
    await page.getByText(roundDa.receipt.found).waitFor()
    await page.getByLabel(roundDa.receipt.label).fill('Z'.repeat(26))
    await press(roundDa.receipt.check)
    await page.getByText(roundDa.receipt.missing).waitFor()
    await page.getByLabel(roundDa.receipt.label).fill('3k2qx')
    await press(roundDa.receipt.check)
    await page.getByText(roundDa.receipt.malformed).waitFor()
    expect(requested.slice(before)).toEqual([])
    expect(page.url()).toBe(`${server.origin}/round#${sample.round}`)
  })
})
