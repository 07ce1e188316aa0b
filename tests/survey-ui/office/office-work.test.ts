import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RosterRequest, RoundsReply } from '../../../backend/contract/office-api.ts'
import { officeText } from '../../../survey-ui/office/text/office-text.ts'
import { pageFaults } from '../page-faults.ts'
import { startOfficeBrowser, type OfficeBrowser, type OfficeTab } from './office-browser.ts'
import { code, corrections, difference, people, rosterErrors, rounds as recorded } from './recorded-replies.ts'

const text = officeText.da
let office: OfficeBrowser
let tab: OfficeTab
let folder: string

beforeAll(async () => {
  office = await startOfficeBrowser()
  folder = await mkdtemp(join(tmpdir(), 'varsko-roster-'))
})
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  office.server.reset()
  tab = await office.open()
})
afterEach(() => tab.close())

async function visit(who: keyof typeof people, fragment: string, heading: string) {
  office.server.signInAs(people[who])
  await tab.page.goto(`${office.server.origin}/${fragment}`)
  await tab.page.getByRole('heading', { level: 1, name: heading }).waitFor()
}
const button = (name: string) => tab.page.getByRole('button', { name, exact: true })
const press = (name: string) => button(name).click()
const shown = (words: string) => tab.page.getByText(words, { exact: true }).first().waitFor()
const written = () => office.server.sent.filter(({ method }) => method === 'POST')

describe('importing a roster', () => {
  const choose = async (bytes: Buffer) => {
    const file = join(folder, 'roster.csv')
    writeFileSync(file, bytes)
    await tab.page.getByLabel(text.roster.importing.file, { exact: true }).setInputFiles(file)
    await press(text.roster.importing.start)
  }

  it('sends the file’s bytes as they are, however they are encoded', async () => {
    const bytes = Buffer.from([...Array(20_000).keys()].map((place) => place % 256))
    await visit('administrator', '#/roster', text.roster.title)
    await choose(bytes)
    await shown(text.roster.importing.done)
    const { file } = written()[0]!.body as RosterRequest
    expect(Buffer.from(file, 'base64').equals(bytes)).toBe(true)
  })

  it('shows everything that is wrong at once, by row and column and in plain words', async () => {
    office.server.refuse('roster', 'roster-invalid', rosterErrors)
    await visit('administrator', '#/roster', text.roster.title)
    await choose(Buffer.from('navn'))
    const table = tab.page.getByRole('table', { name: text.roster.errors.count(5) })
    const rows = await table
      .locator('tbody tr')
      .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent)))
    const { messages, columns } = text.rosterErrors
    expect(rows).toEqual([
      ['4', columns.email, messages['not-an-address']],
      ['12', columns.email, messages['address-twice'].replace('{otherRow}', '7')],
      ['18', text.roster.errors.wholeRow, messages['cell-count']],
      ['23', columns.role, messages['unknown-role']],
      ['31', columns.unit, messages['unit-spelled-differently'].replace('{otherRow}', '9')],
    ])
    expect(await pageFaults(tab.page)).toEqual([])
  })
})

describe('the changes of the roster', () => {
  it('are approved as they were looked through, and nothing else', async () => {
    await visit('representative', '#/roster', text.roster.title)
    await press(text.roster.approval.approve)
    await shown(text.roster.approval.approved('Karim Bundgård', '2026-11-24'))
    expect(written().map(({ body }) => body)).toEqual([{ hash: difference.hash }])
  })

  it('are shown anew when somebody has changed them meanwhile', async () => {
    await visit('representative', '#/roster', text.roster.title)
    await shown('Asta Lind')
    office.server.refuse('roster/approval', 'changed-meanwhile')
    office.server.reply('roster/difference', {
      ...difference,
      hash: 'another',
      changes: [{ kind: 'joined', name: 'Ny Mand', email: 'ny@norreaa.example', unit: 'Nørreå Kommune' }],
    })
    await press(text.roster.approval.approve)
    await shown(text.problems['changed-meanwhile'])
    await shown('Ny Mand')
    expect(await tab.page.getByText('Asta Lind').count()).toBe(0)
  })

  it('are no reason for a warning where there are none', async () => {
    const unchanged = { since: 'Efterår 2026', hash: 'same', changes: [], unitsAdded: [], unitsRemoved: [] }
    office.server.reply('roster/difference', unchanged)
    await visit('representative', '#/roster', text.roster.title)
    await shown(text.roster.approval.same)
    expect(await tab.page.getByText(text.roster.approval.lead).count()).toBe(0)
    await press(text.roster.approval.approveSame)
    expect(written().map(({ body }) => body)).toEqual([{ hash: 'same' }])
  })

  it('cannot be approved by an administrator', async () => {
    await visit('administrator', '#/roster', text.roster.title)
    await shown(text.roster.approval.waiting)
    expect(await button(text.roster.approval.approve).count()).toBe(0)
  })
})

describe('a wrong address in a round that is open', () => {
  const { corrections: words } = text.roster
  const [waiting = { before: '', after: '' }] = corrections.corrections
  const typeIn = async (before: string, after: string) => {
    await tab.page.getByLabel(words.before, { exact: true }).fill(before)
    await tab.page.getByLabel(words.after, { exact: true }).fill(after)
    await press(words.ask)
  }

  it('is asked to be corrected by an administrator, who cannot agree to it', async () => {
    await visit('administrator', '#/roster', text.roster.title)
    await typeIn('gorm@norreaa.example', 'gorm.toender@norreaa.example')
    await shown(words.asked)
    expect(written().map(({ path, body }) => [path, body])).toEqual([
      ['/api/address-corrections', { before: 'gorm@norreaa.example', after: 'gorm.toender@norreaa.example' }],
    ])
    await shown(words.waits)
    expect(await tab.page.getByRole('button', { name: words.agreeFor('Gorm Tønder') }).count()).toBe(0)
    expect(await pageFaults(tab.page)).toEqual([])
  })

  it('is refused in words that say what to do', async () => {
    await visit('administrator', '#/roster', text.roster.title)
    for (const [refusal, said] of [
      ['wrong-state', words.noRound],
      ['not-found', words.nobody],
      ['address-taken', text.problems['address-taken']],
      ['changed-meanwhile', words.alreadyWaits],
    ] as const) {
      office.server.refuse('address-corrections', refusal)
      await typeIn('gorm@norreaa.example', 'gorm.toender@norreaa.example')
      await shown(said)
    }
  })

  it('is decided by the representative, who sees both addresses and what it means', async () => {
    for (const [label, said, told] of [
      [words.agreeFor('Gorm Tønder'), words.states.agreed, words.decided.agreement('Gorm Tønder')],
      [words.declineFor('Gorm Tønder'), words.states.declined, words.decided.refusal('Gorm Tønder')],
    ] as const) {
      await visit('representative', '#/roster', text.roster.title)
      await shown(words.look)
      for (const line of [`${words.from} ${waiting.before}`, `${words.to} ${waiting.after}`]) await shown(line)
      await tab.page.getByRole('button', { name: label, exact: true }).click()
      const card = tab.page.getByRole('listitem').filter({ hasText: waiting.after })
      await card.getByText(said, { exact: true }).waitFor()
      expect(await card.getByRole('button').count()).toBe(0)
      await tab.page.getByRole('status').filter({ hasText: told }).waitFor()
      await expect
        .poll(() =>
          tab.page
            .getByRole('heading', { name: words.title })
            .evaluate((one) => one === (one.getRootNode() as ShadowRoot).activeElement),
        )
        .toBe(true)
      await tab.page.goto('about:blank')
    }
    const path = '/api/address-corrections/gorm'
    expect(written().map((one) => [one.path, one.body])).toEqual([
      [`${path}/agreement`, { after: waiting.after }],
      [`${path}/refusal`, { after: waiting.after }],
    ])
  })

  it('is shown anew when it has changed meanwhile, and not at all where there is none', async () => {
    await visit('representative', '#/roster', text.roster.title)
    await shown(words.states.waiting)
    office.server.refuse('address-corrections/gorm/agreement', 'changed-meanwhile')
    await tab.page.getByRole('button', { name: words.agreeFor('Gorm Tønder'), exact: true }).click()
    await shown(text.problems['changed-meanwhile'])
    office.server.reply('address-corrections', { corrections: [] })
    await tab.page.reload()
    await shown(text.roster.approval.title)
    expect(await tab.page.getByText(words.title).count()).toBe(0)
  })

  it('cannot be decided by a representative whose appointment waits', async () => {
    await visit('waiting', '#/roster', text.roster.title)
    await shown(words.waits)
    expect(await tab.page.getByRole('button', { name: words.agreeFor('Gorm Tønder') }).count()).toBe(0)
  })
})

describe('a round', () => {
  const { rounds } = text

  it('begins as a draft with a title, a selection and a closing time', async () => {
    await visit('administrator', '', rounds.title)
    await shown(rounds.noResults)
    await tab.page.getByText(rounds.creating.title, { exact: true }).click()
    await tab.page.getByLabel(rounds.creating.name, { exact: true }).fill('Sommer 2040')
    await tab.page.getByRole('radio', { name: /Kort om tone/ }).check()
    await tab.page.getByLabel(rounds.creating.closesAt, { exact: true }).fill('2040-06-15T12:00')
    await tab.page.getByLabel(rounds.creating.reminders.label, { exact: true }).selectOption('once')
    await press(rounds.creating.create)
    await expect.poll(written).toHaveLength(1)
    expect(written()[0]?.body).toEqual({
      title: 'Sommer 2040',
      instrument: 'work-and-cooperation',
      selection: 'pulse',
      closesAt: new Date(2040, 5, 15, 12).getTime(),
      custody: 'representative',
      reminders: 'once',
    })
  })

  it('asks one thing about people themselves where that is chosen, and then the server has no key', async () => {
    await visit('administrator', '', rounds.title)
    await tab.page.getByText(rounds.creating.title, { exact: true }).click()
    await tab.page.getByLabel(rounds.creating.name, { exact: true }).fill('Sommer 2040')
    await tab.page.getByRole('radio', { name: /Kort om tone/ }).check()
    await tab.page.getByRole('radio', { name: rounds.creating.custody.server }).check()
    await tab.page.getByLabel(rounds.creating.attribute.label, { exact: true }).selectOption('Alder')
    expect(await tab.page.getByRole('radio', { name: rounds.creating.custody.server }).count()).toBe(0)
    expect(await tab.page.getByRole('radio', { name: rounds.creating.custody.representative }).isChecked()).toBe(true)
    await tab.page.getByLabel(rounds.creating.closesAt, { exact: true }).fill('2040-06-15T12:00')
    await press(rounds.creating.create)
    await expect.poll(written).toHaveLength(1)
    expect(written()[0]?.body).toMatchObject({ attribute: 'age', custody: 'representative' })
  })

  it('is not made with a closing time that has passed', async () => {
    await visit('administrator', '', rounds.title)
    await tab.page.getByText(rounds.creating.title, { exact: true }).click()
    await tab.page.getByLabel(rounds.creating.name, { exact: true }).fill('Sommer 2020')
    await tab.page.getByLabel(rounds.creating.closesAt, { exact: true }).fill('2020-06-15T12:00')
    await press(rounds.creating.create)
    await shown(rounds.creating.past)
    expect(written()).toEqual([])
  })

  it('is opened after a second question, and what stands in the way is said in plain words', async () => {
    office.server.refuse('rounds/spring-2027/opening', 'roster-not-approved')
    await visit('administrator', '', rounds.title)
    await press(rounds.linkTo(rounds.acts.open, 'Forår 2027'))
    await shown(rounds.opening.text)
    expect(written()).toEqual([])
    await press(rounds.opening.confirm)
    await shown(text.problems['roster-not-approved'])
    expect(await pageFaults(tab.page)).toEqual([])
  })

  const drafted = (given: Partial<RoundsReply['rounds'][number]>) =>
    office.server.reply('rounds', {
      rounds: recorded.rounds.map((round) => (round.id === 'spring-2027' ? { ...round, ...given } : round)),
    })

  it('shows how far its opening has come, and by itself that it is open', async () => {
    drafted({ opening: { made: 120, groups: 400 } })
    await visit('administrator', '', rounds.title)
    await shown(rounds.opening.made(120, 400))
    await shown(rounds.opening.patience)
    await shown(rounds.opening.state)
    expect(await button(rounds.linkTo(rounds.acts.open, 'Forår 2027')).count()).toBe(0)
    expect(await button(rounds.linkTo(rounds.acts.cancel, 'Forår 2027')).count()).toBe(1)
    expect(await pageFaults(tab.page)).toEqual([])
    drafted({ opening: { made: 260, groups: 400 } })
    await shown(rounds.opening.made(260, 400))
    drafted({ state: 'open' })
    await button(rounds.linkTo(rounds.acts.extend, 'Forår 2027')).waitFor()
  })

  it('says why its opening was refused, and can be opened again', async () => {
    drafted({ opening: { made: 0, groups: 400, refused: 'roster-not-approved' } })
    await visit('administrator', '', rounds.title)
    await shown(text.problems['roster-not-approved'])
    await button(rounds.linkTo(rounds.acts.open, 'Forår 2027')).waitFor()
    expect(await pageFaults(tab.page)).toEqual([])
  })

  it('is not cancelled by somebody who thinks again, whose focus comes back to the button', async () => {
    await visit('administrator', '', rounds.title)
    const cancel = rounds.linkTo(rounds.acts.cancel, 'Puls, december 2026')
    await press(cancel)
    await shown(rounds.cancelling.text)
    await press(rounds.keep)
    await expect
      .poll(() => button(cancel).evaluate((one) => one === (one.getRootNode() as ShadowRoot).activeElement))
      .toBe(true)
    expect(written()).toEqual([])
  })

  it('is cancelled by somebody who is sure', async () => {
    await visit('administrator', '', rounds.title)
    await press(rounds.linkTo(rounds.acts.cancel, 'Puls, december 2026'))
    await press(rounds.cancelling.confirm)
    await expect.poll(() => written().map(({ path }) => path)).toEqual(['/api/rounds/pulse-2026/cancellation'])
  })

  it('is extended to a later time only', async () => {
    await visit('administrator', '', rounds.title)
    await press(rounds.linkTo(rounds.acts.extend, 'Puls, december 2026'))
    const field = tab.page.getByLabel(rounds.extending.closesAt, { exact: true })
    await field.fill('2041-01-01T12:00')
    await press(rounds.extending.confirm)
    await shown(rounds.extending.later)
    expect(written()).toEqual([])
    await field.fill('2042-01-01T12:00')
    await press(rounds.extending.confirm)
    await expect
      .poll(() => written().map(({ body }) => body))
      .toEqual([{ closesAt: new Date(2042, 0, 1, 12).getTime() }])
  })

  it('shows an administrator no way to results, not even by address', async () => {
    await visit('administrator', '#/results/autumn-2026', rounds.title)
    expect(await tab.page.getByRole('link', { name: /^Resultater/ }).count()).toBe(0)
    expect(office.server.sent.filter(({ path }) => path.endsWith('/results'))).toEqual([])
  })
})

describe('a representative’s code', () => {
  const { representatives } = text.rounds

  it('is shown once, to be handed over in person', async () => {
    await visit('administrator', '#/representatives', representatives.title)
    await press(representatives.makeFor('Sofie Bech'))
    await shown(code.code)
    await shown(representatives.codeText)
    expect(await pageFaults(tab.page)).toEqual([])
    await press(representatives.hide)
    expect(await tab.page.getByText(code.code).count()).toBe(0)
    expect(written().map(({ path }) => path)).toEqual(['/api/representatives/sofie/code'])
  })

  it('leads to an appointment that another representative agrees to', async () => {
    await visit('representative', '#/representatives', representatives.title)
    await press(representatives.consentTo('Lone Ravn'))
    await expect.poll(() => written().map(({ path }) => path)).toEqual(['/api/representatives/lone/consent'])
  })
})
