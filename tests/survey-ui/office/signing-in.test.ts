import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { officeText } from '../../../survey-ui/office/text/office-text.ts'
import { startOfficeBrowser, type OfficeBrowser, type OfficeTab } from './office-browser.ts'
import { people } from './recorded-replies.ts'

const text = officeText.da
let office: OfficeBrowser
let tab: OfficeTab

beforeAll(async () => {
  office = await startOfficeBrowser()
})
afterAll(() => office.close())
beforeEach(async () => {
  office.server.reset()
  tab = await office.open()
})
afterEach(() => tab.close())

const visit = (fragment: string) => tab.page.goto(`${office.server.origin}/${fragment}`)
const heading = (name: string) => tab.page.getByRole('heading', { level: 1, name }).waitFor()
const fill = (label: string, value: string) => tab.page.getByLabel(label, { exact: true }).fill(value)
const press = (name: string) => tab.page.getByRole('button', { name, exact: true }).click()
const written = () => office.server.sent.filter(({ method }) => method === 'POST')

describe('a mailed link', () => {
  it('is asked for with the same words whoever asks, and nobody is told whether the address is known', async () => {
    await visit('')
    await fill(text.signIn.email, 'ditte.holm@norreaa.example')
    await press(text.signIn.send)
    await heading(text.signIn.sent)
    await tab.page.getByText(text.signIn.sentText('ditte.holm@norreaa.example')).waitFor()
    expect(written().map(({ path, body }) => [path, body])).toEqual([
      ['/api/sign-in-links', { email: 'ditte.holm@norreaa.example' }],
    ])
  })

  it('is out of the address at once, and not among the pages gone through', async () => {
    await visit('#sign-in=the-token')
    await heading(text.landing.title)
    expect(tab.page.url()).toBe(`${office.server.origin}/`)
    expect(await tab.page.evaluate(() => history.length)).toBe(2)
  })

  it('is redeemed by a click and by nothing before it', async () => {
    await visit('#sign-in=the-token')
    await heading(text.landing.title)
    await tab.page.waitForTimeout(300)
    expect(written()).toEqual([])
    await press(text.landing.enter)
    await heading('Efterår 2026')
    expect(written()).toEqual([{ method: 'POST', path: '/api/sign-in', body: { token: 'the-token' } }])
  })

  it('leads to a new one when it has been used', async () => {
    office.server.refuse('sign-in', 'sign-in-refused')
    await visit('#sign-in=the-token')
    await press(text.landing.enter)
    await tab.page.getByText(text.landing.refusedLead).waitFor()
    await press(text.landing.newLink)
    await heading(text.signIn.title)
  })

  it('for setting up makes the first administrator', async () => {
    await visit('#set-up=the-secret')
    expect(tab.page.url()).toBe(`${office.server.origin}/`)
    await fill(text.setUp.name, 'Bodil Sand')
    await fill(text.setUp.email, 'bodil@norreaa.example')
    await press(text.setUp.start)
    await tab.page.getByRole('link', { name: text.frame.entries.roster, exact: true }).waitFor()
    expect(written()).toEqual([
      {
        method: 'POST',
        path: '/api/set-up',
        body: { secret: 'the-secret', name: 'Bodil Sand', email: 'bodil@norreaa.example', language: 'da' },
      },
    ])
  })
})

describe('a representative', () => {
  it('signs in with a passphrase', async () => {
    await visit('')
    await tab.page.getByRole('link', { name: text.signIn.representativeLink }).click()
    await heading(text.passphrase.title)
    await fill(text.passphrase.email, 'karim@norreaa.example')
    await fill(text.passphrase.passphrase, 'fire ord uden mening')
    await press(text.passphrase.enter)
    await heading('Efterår 2026')
  })

  it('is told when it does not match, without being told what of it', async () => {
    office.server.refuse('passphrase-sign-in', 'sign-in-refused')
    await visit('#/passphrase')
    await fill(text.passphrase.email, 'karim@norreaa.example')
    await fill(text.passphrase.passphrase, 'noget andet')
    await press(text.passphrase.enter)
    await tab.page.getByRole('alert').getByText(text.problems['sign-in-refused']).waitFor()
  })

  it('enrols with the code and a passphrase written twice', async () => {
    await visit('#/enrolment')
    await fill(text.enrolment.email, 'karim@norreaa.example')
    await fill(text.enrolment.code, 'k7qm 2wxr')
    await fill(text.enrolment.passphrase, 'fire ord uden mening')
    await fill(text.enrolment.again, 'fire ord uden meninger')
    await press(text.enrolment.choose)
    await tab.page.getByText(text.enrolment.different).waitFor()
    expect(written()).toEqual([])
    await fill(text.enrolment.again, 'fire ord uden mening')
    await press(text.enrolment.choose)
    await heading('Efterår 2026')
    expect(written()[0]?.body).toEqual({
      email: 'karim@norreaa.example',
      code: 'k7qm 2wxr',
      passphrase: 'fire ord uden mening',
    })
  })
})

describe('a session', () => {
  it('that is not there yet is no error to the browser', async () => {
    const said: string[] = []
    tab.page.on('console', (message) => said.push(message.text()))
    await visit('')
    await heading(text.signIn.title)
    expect(said).toEqual([])
  })

  it('has the person’s language, until another one is chosen', async () => {
    office.server.signInAs({ ...people.leader, language: 'en' })
    await visit('')
    await tab.page.getByRole('link', { name: officeText.en.frame.entries.results }).waitFor()
    await press('Dansk')
    await tab.page.getByRole('link', { name: text.frame.entries.results }).waitFor()
  })

  it('that has ended says so and clears the screen', async () => {
    office.server.signInAs(people.representative)
    await visit('#/results')
    await heading('Efterår 2026')
    office.server.signInAs(undefined)
    await tab.page.getByRole('link', { name: 'Nattevagten' }).click()
    await tab.page.getByText(text.signIn.ended).waitFor()
    expect(await tab.page.getByText('Nattevagten').count()).toBe(0)
  })

  it('is signed out of by hand', async () => {
    office.server.signInAs(people.leader)
    await visit('')
    await press(text.frame.signOut)
    await heading(text.signIn.title)
    expect(await tab.page.getByText(text.signIn.ended).count()).toBe(0)
  })
})
