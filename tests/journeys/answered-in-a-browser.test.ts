import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeStores } from '../../backend/compose-stores.ts'
import { tallyOpener } from '../../backend/contract/sealed-box/tally-opener.ts'
import { loadInstrument, questionnaireOf } from '../../question-banks/index.ts'
import { da } from '../../survey-ui/text/da.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { day } from '../support/fixed-clock.ts'
import { memoryStores, startInstallation } from '../support/start-installation.ts'
import { builtPage, openBrowser, type BuiltPage } from '../survey-ui/built-page.ts'

const questionnaire = questionnaireOf(loadInstrument('work-and-cooperation'), { classes: ['ordinary'] })

let stores: Awaited<ReturnType<typeof memoryStores>>
let installation: Awaited<ReturnType<typeof startInstallation>>
let pages: BuiltPage
let browser: Browser
let round: string

beforeAll(async () => {
  stores = await memoryStores()
  pages = await builtPage()
  browser = await openBrowser()
  installation = await startInstallation(buildOrganisation({ Nord: 9, Syd: 8 }), stores, {
    questionnaire,
    pages: pages.folder,
  })
  const { clock, rounds } = installation
  const closesAt = clock.now() + 14 * day
  round = await rounds.createRound({
    title: 'Trivsel',
    instrument: questionnaire.instrument,
    selection: 'full',
    custody: 'server',
    closesAt,
  })
  await rounds.openRound(round)
  await installation.deliver(round)
}, 120_000)

afterAll(async () => {
  await browser.close()
  await installation.stop()
  await closeStores(stores)
  pages.remove()
})

/** What lies in the group's box, opened with the tally's key. */
async function sheetsOf(unit: string) {
  const { box, keys } = installation.parts
  const { openSheet: opener } = await tallyOpener((await keys.get(round, 'tally')) ?? new Uint8Array())
  const answers = await box.answersOf(round, unit)
  const opened = await Promise.all(answers.map((answer) => opener({ round, unit, ...answer })))
  return opened.map((one) => one?.sheet)
}

describe('a round that was really opened', () => {
  it('is proved, answered and changed in a browser, and counts the last answers of the person once', async () => {
    const frozen = await installation.parts.frozenRosters.get(round)
    const group = frozen?.value.groups[0]
    const page = await browser.newPage({ locale: 'da-DK', reducedMotion: 'reduce' })
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const choose = (place: number) => page.getByRole('radio').nth(place).check()

    await page.goto(installation.links.get(group?.members[0]?.id ?? '') ?? '')
    await press(da.door.begin)
    await page.getByRole('heading', { level: 1, name: questionnaire.title.da }).waitFor()
    const shown = await page.locator('main').innerText()
    for (const { name } of group?.recipients ?? []) expect(shown).toContain(name)
    expect(group?.recipients.length).toBeGreaterThan(1)
    expect(shown).toContain(da.welcome.custody.server())

    await press(da.welcome.start)
    for (const [place, { text }] of questionnaire.items.entries()) {
      await page.getByRole('heading', { name: text.da, exact: true }).waitFor()
      if (place < 3) await choose(place)
      await press(place < 3 ? da.question.next : da.question.skip)
    }
    await press(da.review.send)
    await page.getByRole('heading', { name: da.receipt.title }).waitFor()
    const nothing = questionnaire.items.slice(3).map(() => null)
    expect(await sheetsOf(group?.id ?? '')).toEqual([[0, 1, 2, ...nothing]])

    await press(da.receipt.change)
    await page.getByRole('button', { name: da.review.editItem(questionnaire.items[0]?.text.da ?? '') }).click()
    await choose(4)
    await press(da.question.toReview)
    await press(da.review.sendAgain)
    await page.getByRole('heading', { name: da.receipt.title }).waitFor()
    expect(await sheetsOf(group?.id ?? '')).toEqual([[4, 1, 2, ...nothing]])
    expect(installation.reported).toEqual([])
  }, 60_000)
})
