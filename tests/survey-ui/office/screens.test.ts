import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Language } from '../../../backend/contract/respondent-api.ts'
import { officeText, type OfficeText } from '../../../survey-ui/office/text/office-text.ts'
import { pageFaults } from '../page-faults.ts'
import { desktop, phone, startOfficeBrowser, type OfficeBrowser, type OfficeTab } from './office-browser.ts'
import { people } from './recorded-replies.ts'

let office: OfficeBrowser
let tab: OfficeTab

beforeAll(async () => {
  office = await startOfficeBrowser()
})
afterAll(() => office.close())
beforeEach(() => office.server.reset())
afterEach(() => tab.close())

type Screen = {
  readonly name: string
  readonly who?: keyof typeof people
  readonly fragment: string
  readonly heading: (text: OfficeText) => string
}

const screens: readonly Screen[] = [
  { name: 'signing in', fragment: '', heading: ({ signIn }) => signIn.title },
  { name: 'a mailed link', fragment: '#sign-in=abc', heading: ({ landing }) => landing.title },
  { name: 'setting up', fragment: '#set-up=abc', heading: ({ setUp }) => setUp.title },
  { name: 'a passphrase', fragment: '#/passphrase', heading: ({ passphrase }) => passphrase.title },
  { name: 'enrolling', fragment: '#/enrolment', heading: ({ enrolment }) => enrolment.title },
  { name: 'keys', who: 'representative', fragment: '#/keys', heading: ({ keys }) => keys.title },
  {
    name: 'bringing a key',
    fragment: '#/closing/pulse-2026',
    heading: ({ keys }) => keys.closing.title('Puls, december 2026'),
  },
  { name: 'results', who: 'representative', fragment: '', heading: () => 'Efterår 2026' },
  { name: 'results of a department', who: 'leader', fragment: '', heading: () => 'Efterår 2026' },
  {
    name: 'a unit with a message',
    who: 'representative',
    fragment: '#/results/autumn-2026/home-north',
    heading: () => 'Hjemmeplejen Nord',
  },
  {
    name: 'a hidden unit',
    who: 'representative',
    fragment: '#/results/autumn-2026/night',
    heading: () => 'Nattevagten',
  },
  { name: 'measures', who: 'representative', fragment: '#/measures', heading: ({ measures }) => measures.title },
  { name: 'the changes', who: 'representative', fragment: '#/roster', heading: ({ roster }) => roster.title },
  { name: 'rounds', who: 'representative', fragment: '#/rounds', heading: ({ rounds }) => rounds.title },
  {
    name: 'participation',
    who: 'representative',
    fragment: '#/participation/pulse-2026',
    heading: ({ rounds }) => rounds.participation.title,
  },
  {
    name: 'the report attacked',
    who: 'representative',
    fragment: '#/attack/autumn-2026',
    heading: ({ results }) => results.attack.link,
  },
  {
    name: 'the guide for a hidden unit',
    who: 'leader',
    fragment: '#/conversation/autumn-2026/night',
    heading: ({ conversation }) => conversation.title,
  },
  {
    name: 'the guide for anybody',
    who: 'administrator',
    fragment: '#/conversation',
    heading: ({ conversation }) => conversation.title,
  },
  {
    name: 'the notice',
    who: 'representative',
    fragment: '#/notice/pulse-2026',
    heading: ({ rounds }) => rounds.links.notice,
  },
  {
    name: 'another’s appointment',
    who: 'representative',
    fragment: '#/representatives',
    heading: ({ rounds }) => rounds.representatives.title,
  },
  { name: 'a waiting representative’s rounds', who: 'waiting', fragment: '', heading: ({ rounds }) => rounds.title },
  { name: 'an administrator’s rounds', who: 'administrator', fragment: '', heading: ({ rounds }) => rounds.title },
  { name: 'importing', who: 'administrator', fragment: '#/roster', heading: ({ roster }) => roster.title },
  {
    name: 'representatives',
    who: 'administrator',
    fragment: '#/representatives',
    heading: ({ rounds }) => rounds.representatives.title,
  },
]

const languages: readonly Language[] = ['da', 'en']
const locales = { da: 'da-DK', en: 'en-GB' }

describe.each(languages)('every screen in %s', (language) => {
  it.each(screens)('$name: no fault axe can find, nothing beside the page, no complaint', async (screen) => {
    if (screen.who) office.server.signInAs({ ...people[screen.who], language })
    for (const viewport of [phone, desktop]) {
      const colorScheme = viewport === phone ? 'light' : 'dark'
      tab = await office.open({ locale: locales[language], viewport, colorScheme })
      await tab.page.goto(`${office.server.origin}/${screen.fragment}`)
      await tab.page.getByRole('heading', { level: 1, name: screen.heading(officeText[language]) }).waitFor()
      await tab.page.waitForLoadState('networkidle')
      expect(await pageFaults(tab.page)).toEqual([])
      expect(await tab.page.evaluate(() => document.documentElement.lang)).toBe(language)
      expect(await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(tab.complaints).toEqual([])
      if (viewport === phone) await tab.close()
    }
  })
})
