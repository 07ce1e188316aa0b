import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInvitationLink } from '../../../backend/commands/example/invitation-link.ts'
import { roundReader } from '../../../backend/commands/example/read-round.ts'
import { fetchBallot, sendAnswers } from '../../../backend/commands/example/respondent-client.ts'
import { reportFormats } from '../../../backend/contract/report-formats.ts'
import { readQuestionnaires } from '../../../backend/questionnaires.ts'
import { officeText } from '../../../survey-ui/office/text/office-text.ts'
import { localInput } from '../../../survey-ui/office/view/local-input.ts'
import { openBrowser } from '../built-page.ts'
import { pageFaults } from '../page-faults.ts'
import { complaintsOf } from './complaints-of.ts'
import { chooseRoster, fill, go, press, shown } from './office-acts.ts'
import { startRealInstallation, type RealInstallation } from './real-installation.ts'

const text = officeText.da
const day = 86_400_000
const passphrase = 'tolv grønne cykler uden ringeklokke'
const title = 'Foråret'

const team = (name: string, unit: string) =>
  Array.from({ length: 9 }, (_, place) => `Kollega ${name} ${place};${name}${place}@example.dk;${unit};medarbejder;da`)
const roster = [
  'navn;e-mail;enhed;rolle;sprog',
  'Karen Top;karen@example.dk;Byen;leder;da',
  'Rikke Åkjær;rikke@example.dk;Byen;amr;da',
  'Lene Nord;lene@example.dk;Byen/Nord;leder;da',
  'Lars Syd;lars@example.dk;Byen/Syd;leder;da',
  ...team('stab', 'Byen'),
  ...team('nord', 'Byen/Nord'),
  ...team('syd', 'Byen/Syd'),
]
const isColleague = ({ to }: { readonly to: string }) => /^(stab|nord|syd)\d@/.test(to)

let real: RealInstallation
let browser: Browser
let administrator: Page
let representative: Page
let leader: Page
const complaints: (readonly string[])[] = []

async function newPage(): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce' })).newPage()
  complaints.push(complaintsOf(page))
  return page
}

beforeAll(async () => {
  real = await startRealInstallation()
  browser = await openBrowser()
  ;[administrator, representative, leader] = [await newPage(), await newPage(), await newPage()]
}, 120_000)
afterAll(async () => {
  await browser.close()
  await real.stop()
})

async function importRoster(lines: readonly string[]) {
  await chooseRoster(administrator, text.roster.importing.file, lines)
  await press(administrator, text.roster.importing.start)
}

describe('an organisation from its first administrator to its first results', () => {
  it('lets the administrator in by the set-up link', async () => {
    await administrator.goto((await real.makeSetUpLink()) ?? '')
    await fill(administrator, text.setUp.name, 'Ane Admin')
    await fill(administrator, text.setUp.email, 'ane@example.dk')
    await press(administrator, text.setUp.start)
    await shown(administrator, text.rounds.noResults)
  })

  it('says what is wrong in a roster, and imports a right one in the encoding of a spreadsheet', async () => {
    await go(administrator, text.frame.entries.roster)
    await importRoster([...roster, 'Uden Adresse;her;Byen/Syd;medarbejder;da'])
    await shown(administrator, text.rosterErrors.messages['not-an-address'])
    await importRoster(roster)
    await shown(administrator, text.roster.importing.done)
    await shown(administrator, 'Rikke Åkjær')
  })

  it('enrols the representative with the code that is shown once', async () => {
    await go(administrator, text.frame.entries.representatives)
    await press(administrator, text.rounds.representatives.makeFor('Rikke Åkjær'))
    const code = await administrator.locator('.code .fingerprint').innerText()
    await representative.goto(`${real.origin}/#/enrolment`)
    await fill(representative, text.enrolment.email, 'rikke@example.dk')
    await fill(representative, text.enrolment.code, code)
    await fill(representative, text.enrolment.passphrase, passphrase)
    await fill(representative, text.enrolment.again, passphrase)
    await press(representative, text.enrolment.choose)
    await shown(representative, text.results.none)
  })

  it('opens no round before the representative has approved the roster', async () => {
    await go(administrator, text.frame.entries.rounds)
    await fill(administrator, text.rounds.creating.name, title)
    await administrator.getByRole('radio', { name: /Kort om tone/ }).check()
    await administrator.getByRole('radio', { name: text.rounds.creating.custody.server }).check()
    await fill(administrator, text.rounds.creating.closesAt, localInput(real.state.now + 14 * day))
    await press(administrator, text.rounds.creating.create)
    await press(administrator, text.rounds.linkTo(text.rounds.acts.open, title))
    await press(administrator, text.rounds.opening.confirm)
    await shown(administrator, text.problems['roster-not-approved'])
  })

  it('opens it afterwards, and mails everybody', async () => {
    await go(representative, text.frame.entries.roster)
    await press(representative, text.roster.approval.approve)
    await shown(representative, 'Godkendt af Rikke Åkjær')
    await press(administrator, text.rounds.opening.confirm)
    await administrator.getByText(text.rounds.states.open, { exact: true }).waitFor({ timeout: 60_000 })
    await real.runDueJobs()
    expect(real.mails.filter(isColleague)).toHaveLength(27)
  }, 90_000)

  it('prints the fingerprint that stands in everybody’s invitation', async () => {
    await go(representative, text.frame.entries.rounds)
    await go(representative, text.rounds.linkTo(text.rounds.links.notice, title))
    const fingerprint = await representative.locator('.sheet .fingerprint').innerText()
    expect(fingerprint).toMatch(/^[0-9A-Z]{5}-/)
    for (const { text: mail } of real.mails.filter(isColleague)) expect(mail).toContain(fingerprint)
  })

  it('shows how many take part in bands and nothing else while it is open', async () => {
    await answer('nord', 8)
    await answer('syd', 6)
    await answer('stab', 6)
    // The jobs of the next morning, on a clock that is put back: a session lasts a working day.
    real.state.now += day
    await real.runDueJobs()
    real.state.now -= day
    await go(representative, text.rounds.notice.back.replace(/^/, '← '))
    await go(representative, text.rounds.linkTo(text.rounds.links.participation, title))
    const table = representative.getByRole('table')
    await table.waitFor()
    const bands = await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.lastElementChild?.textContent))
    expect(bands).toEqual(['5–9', '5–9', '5–9'])
    await go(representative, text.frame.entries.results)
    await shown(representative, text.results.none)
  }, 90_000)

  it('shows the representative results when it has closed, and ends the old session', async () => {
    real.state.now += 15 * day
    await real.runDueJobs()
    await go(representative, text.frame.entries.rounds)
    await shown(representative, text.signIn.ended)
    await representative.goto(`${real.origin}/#/passphrase`)
    await fill(representative, text.passphrase.email, 'rikke@example.dk')
    await fill(representative, text.passphrase.passphrase, passphrase)
    await press(representative, text.passphrase.enter)
    await go(representative, text.frame.entries.results)
    const map = representative.getByRole('table', { name: text.results.map.caption(title) })
    await map.waitFor()
    // The page asks for its results once more when its address changes: until then the table may be drawn anew.
    await expect.poll(() => rowNames(map)).toEqual(expect.arrayContaining(['Byen', 'Nord', 'Syd']))
    await expect
      .poll(() => map.getByRole('row').filter({ hasText: 'Nord' }).getByRole('cell').first().innerText())
      .toMatch(/^\d+/)
    await shown(representative, text.alert.silence)
    expect(await pageFaults(representative)).toEqual([])
  }, 90_000)

  it('shows a leader their own unit and nobody else’s, by a link from their mail', async () => {
    await leader.goto(real.origin)
    await fill(leader, text.signIn.email, 'lene@example.dk')
    await press(leader, text.signIn.send)
    await leader.getByRole('heading', { level: 1, name: text.signIn.sent }).waitFor()
    await real.settled()
    const [link = ''] =
      /http\S+#sign-in=\S+/.exec(real.mails.findLast(({ to }) => to === 'lene@example.dk')?.text ?? '') ?? []
    await leader.goto(link)
    await press(leader, text.landing.enter)
    const map = leader.getByRole('table', { name: text.results.map.caption(title) })
    await map.waitFor()
    await expect.poll(() => rowNames(map)).toEqual(['Byen', 'Nord'])
  })

  it('takes the report and the figures along, in every format', async () => {
    for (const format of ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const) {
      const name = text.results.download[format]
      const href = await leader.getByRole('link', { name, exact: true }).getAttribute('href')
      const reply = await leader.request.get(`${real.origin}${href}`)
      expect(reply.status()).toBe(200)
      expect(reply.headers()['content-type']).toContain(reportFormats[format].mediaType)
    }
  }, 60_000)

  it('gives the file to whoever presses its link, without leaving the page', async () => {
    const [download] = await Promise.all([leader.waitForEvent('download'), go(leader, text.results.download.csv)])
    expect(download.suggestedFilename()).toBe('varsko-release.csv')
    await leader.getByRole('heading', { level: 1, name: title }).waitFor()
  })

  it('sends whoever asks for a file after a working day to sign in, and keeps where they were', async () => {
    const before = leader.url()
    real.state.now += day
    await go(leader, text.results.download.pdf)
    await shown(leader, text.signIn.ended)
    expect(leader.url()).toBe(before)
    await leader.goto(`${real.origin}/api/rounds/any/report.pdf`)
    await leader.getByRole('heading', { level: 1, name: text.signIn.title }).waitFor()
  })

  it('has met nothing unexpected, on the pages or behind them', () => {
    expect(complaints.flat()).toEqual([])
    expect(real.reported).toEqual([])
  })
})

/** So many people of a team answer, from their mails, as the respondents' page does it. */
async function answer(unit: string, count: number) {
  const { questionnaireOf, selections } = readQuestionnaires()
  const { instrument = '', selection = '' } = selections().find((one) => one.selection === 'pulse') ?? {}
  const { items } = questionnaireOf({ instrument, selection, custody: 'server' })
  const read = roundReader(() => real.state.now)
  for (const { to, text: mail } of real.mails.filter((one) => one.to.startsWith(unit)).slice(0, count)) {
    const [link] = /https?:\/\/\S+#[\w-]{43}\.\w+/.exec(mail) ?? []
    if (!link) throw new Error(`The mail to ${to} has no invitation`)
    const held = await fetchBallot(readInvitationLink(link), read)
    await sendAnswers(held, { sheet: items.map((_, place) => (place + to.length) % 3) })
  }
}

async function rowNames(table: Locator): Promise<(string | undefined)[]> {
  const names = await table.getByRole('rowheader').allInnerTexts()
  return names.map((name) => name.split('\n')[0])
}
