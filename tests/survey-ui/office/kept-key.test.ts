import { readFileSync } from 'node:fs'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInvitationLink } from '../../../backend/commands/example/invitation-link.ts'
import { roundReader } from '../../../backend/commands/example/read-round.ts'
import { fetchBallot, sendAnswers } from '../../../backend/commands/example/respondent-client.ts'
import { toBase64url } from '../../../backend/contract/sealed-box/base64url.ts'
import { openKeyFile, readKeyFile } from '../../../backend/contract/sealed-box/key-file.ts'
import { readQuestionnaires } from '../../../backend/questionnaires.ts'
import { officeText } from '../../../survey-ui/office/text/office-text.ts'
import { localInput } from '../../../survey-ui/office/view/local-input.ts'
import { openBrowser } from '../built-page.ts'
import { pageFaults } from '../page-faults.ts'
import { complaintsOf } from './complaints-of.ts'
import { chooseRoster, fill, go, press, shown } from './office-acts.ts'
import { startRealInstallation, type RealInstallation } from './real-installation.ts'

const text = officeText.da
const { keys } = text
const day = 86_400_000
const signIn = 'tolv grønne cykler uden ringeklokke'
const passphrases = ['en hest på det gule tag', 'syv våde sokker i skoven']
const title = 'Foråret'
const roster = [
  'navn;e-mail;enhed;rolle;sprog',
  'Karen Top;karen@example.dk;Byen;leder;da',
  'Rikke Åkjær;rikke@example.dk;Byen;amr;da',
  ...Array.from({ length: 24 }, (_, place) => `Kollega ${place};kollega${place}@example.dk;Byen;medarbejder;da`),
]

let real: RealInstallation
let browser: Browser
let administrator: Page
let representative: Page
/** Another device without a sign-in, such as the second holder's. */
let holder: Page
const complaints: (readonly string[])[] = []
const requests: Request[] = []
const files: string[] = []

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'da-DK', reducedMotion: 'reduce', acceptDownloads: true })
  const page = await context.newPage()
  complaints.push(complaintsOf(page))
  page.on('request', (request) => requests.push(request))
  return page
}

beforeAll(async () => {
  real = await startRealInstallation()
  browser = await openBrowser()
  ;[administrator, representative, holder] = [await newPage(), await newPage(), await newPage()]
}, 120_000)
afterAll(async () => {
  await browser.close()
  await real.stop()
})

async function typePassphrase(passphrase: string) {
  await fill(representative, keys.making.passphrase, passphrase)
  await fill(representative, keys.making.again, passphrase)
  await press(representative, keys.making.make)
}

async function saveFile() {
  const link = representative.getByRole('link', { name: keys.making.download })
  await link.waitFor({ timeout: 60_000 })
  const download = representative.waitForEvent('download')
  await link.click()
  files.push(await (await download).path())
}

async function bring(page: Page, number: number, passphrase = passphrases[number] ?? '') {
  await page.getByLabel(keys.file.file, { exact: true }).setInputFiles(files[number] ?? '')
  await fill(page, keys.file.passphrase, passphrase)
  await press(page, page === holder ? keys.closing.act : keys.making.prove)
}

async function enrol() {
  const { representatives } = text.rounds
  await go(administrator, text.frame.entries.representatives)
  await press(administrator, representatives.makeFor('Rikke Åkjær'))
  const code = await administrator.locator('.code .fingerprint').innerText()
  await representative.goto(`${real.origin}/#/enrolment`)
  await fill(representative, text.enrolment.email, 'rikke@example.dk')
  await fill(representative, text.enrolment.code, code)
  await fill(representative, text.enrolment.passphrase, signIn)
  await fill(representative, text.enrolment.again, signIn)
  await press(representative, text.enrolment.choose)
  await go(representative, text.frame.entries.roster)
  await press(representative, text.roster.approval.approve)
  await shown(representative, 'Godkendt af Rikke Åkjær')
}

describe('a round whose key two people keep, from its key files to its results', () => {
  it('is not opened before there are keys, and says what to do', async () => {
    await administrator.goto((await real.makeSetUpLink()) ?? '')
    await fill(administrator, text.setUp.name, 'Ane Admin')
    await fill(administrator, text.setUp.email, 'ane@example.dk')
    await press(administrator, text.setUp.start)
    await go(administrator, text.frame.entries.roster)
    await chooseRoster(administrator, text.roster.importing.file, roster)
    await press(administrator, text.roster.importing.start)
    await shown(administrator, text.roster.importing.done)
    await enrol()
    await go(administrator, text.frame.entries.rounds)
    await fill(administrator, text.rounds.creating.name, title)
    await fill(administrator, text.rounds.creating.closesAt, localInput(real.state.now + 14 * day))
    await press(administrator, text.rounds.creating.create)
    await press(administrator, text.rounds.linkTo(text.rounds.acts.open, title))
    await shown(administrator, text.rounds.opening.custody.representative)
    await press(administrator, text.rounds.opening.confirm)
    await shown(administrator, text.problems['no-custody-key'])
  }, 60_000)

  it('gets its keys in the browser, in a file for each of two people who show that it opens', async () => {
    await go(representative, text.frame.entries.keys)
    await shown(representative, keys.left(0))
    await press(representative, keys.start)
    await fill(representative, keys.making.rounds, '2')
    await typePassphrase(passphrases[0]!)
    await saveFile()
    await bring(representative, 0, 'en anden sætning')
    await shown(representative, keys.troubles['wrong-passphrase'])
    await bring(representative, 0)
    await shown(representative, keys.making.second.title)
    expect(await pageFaults(representative)).toEqual([])
    await fill(representative, keys.making.second.name, 'Kollega 3')
    await fill(representative, keys.making.second.email, 'kollega3@example.dk')
    await typePassphrase(passphrases[1]!)
    await saveFile()
    await bring(representative, 1)
    await shown(representative, keys.left(2))
    await shown(representative, keys.holders(['Rikke Åkjær', 'Kollega 3']))
  }, 240_000)

  it('opens then, and tells everybody who keeps the key', async () => {
    await press(administrator, text.rounds.opening.confirm)
    await expect
      .poll(() => administrator.getByText(text.rounds.states.open, { exact: true }).count(), { timeout: 60_000 })
      .toBe(1)
    await real.runDueJobs()
    const invitation = real.mails.find(({ to }) => to === 'kollega5@example.dk')?.text ?? ''
    expect(invitation).toContain('ligger hos Rikke Åkjær og Kollega 3')
    const { questionnaireOf, selections } = readQuestionnaires()
    const { instrument = '', selection = '' } = selections().find((one) => !one.serverMayHold) ?? {}
    const { items } = questionnaireOf({ instrument, selection, custody: 'representative' })
    expect(items.some((item) => item.class === 'sensitive')).toBe(true)
    const read = roundReader(() => real.state.now)
    for (const { to, text: mail } of real.mails.filter((one) => one.to.startsWith('kollega')).slice(0, 21)) {
      const [link] = /https?:\/\/\S+#[\w-]{43}\.\w+/.exec(mail) ?? []
      const held = await fetchBallot(readInvitationLink(link ?? ''), read)
      await sendAnswers(held, { sheet: items.map((_, place) => (place + to.length) % 2) })
    }
  }, 240_000)

  it('waits when it has closed, and mails both holders where to bring the key', async () => {
    real.state.now += 15 * day
    await real.runDueJobs()
    await real.runDueJobs()
    const asked = real.mails.filter(({ text: mail }) => mail.includes('#/closing/'))
    expect(asked.map(({ to }) => to).toSorted()).toEqual(['kollega3@example.dk', 'rikke@example.dk'])
    const [link = ''] = /http\S+#\/closing\/\S+/.exec(asked[0]?.text ?? '') ?? []
    await holder.goto(link)
    await shown(holder, keys.closing.lead(['Rikke Åkjær', 'Kollega 3']))
    expect(await pageFaults(holder)).toEqual([])
  }, 60_000)

  it('is counted when the second holder brings the file, without signing in', async () => {
    const wrong = { name: 'fil.json', mimeType: 'application/json', buffer: Buffer.from('{}') }
    await holder.getByLabel(keys.file.file, { exact: true }).setInputFiles(wrong)
    await fill(holder, keys.file.passphrase, passphrases[1]!)
    await press(holder, keys.closing.act)
    await shown(holder, keys.troubles['no-key-file'])
    await bring(holder, 1)
    await shown(holder, keys.closing.states.counted)
    await representative.goto(`${real.origin}/#/passphrase`)
    await fill(representative, text.passphrase.email, 'rikke@example.dk')
    await fill(representative, text.passphrase.passphrase, signIn)
    await press(representative, text.passphrase.enter)
    await go(representative, text.frame.entries.results)
    await representative.getByRole('table', { name: text.results.map.caption(title) }).waitFor()
  }, 120_000)

  it('has sent no private key but the one of the round that was counted, and that once', async () => {
    const file = readKeyFile(readFileSync(files[0]!, 'utf8'))
    const pairs = file && (await openKeyFile(file, passphrases[0]!))
    if (!pairs || typeof pairs === 'string') throw new Error('the file does not open')
    const sent = requests.map((request) => ({
      url: request.url(),
      bytes: Buffer.concat([Buffer.from(request.url()), request.postDataBuffer() ?? Buffer.alloc(0)]),
    }))
    const carrying = (key: Uint8Array) => {
      const forms = [
        Buffer.from(key),
        ...[toBase64url(key), Buffer.from(key).toString('base64'), Buffer.from(key).toString('hex')].map((form) =>
          Buffer.from(form),
        ),
      ]
      return sent.filter(({ bytes }) => forms.some((form) => bytes.includes(form))).map(({ url }) => url)
    }
    const [first, second] = pairs
    expect(carrying(first!.privateKey)).toEqual([expect.stringMatching(/\/api\/closings\/[\w-]+\/key$/)])
    expect(carrying(second!.privateKey)).toEqual([])
    const wrapped = files.map((path) => readKeyFile(readFileSync(path, 'utf8'))?.sealed ?? '')
    expect(sent.filter(({ bytes }) => wrapped.some((sealed) => bytes.includes(sealed)))).toEqual([])
    expect(sent.filter(({ bytes }) => passphrases.some((words) => bytes.includes(words)))).toEqual([])
    expect(sent.length).toBeGreaterThan(20)
  }, 60_000)

  it('has met nothing unexpected, on the pages or behind them', () => {
    expect(complaints.flat()).toEqual([])
    expect(real.reported).toEqual([])
  })
})
