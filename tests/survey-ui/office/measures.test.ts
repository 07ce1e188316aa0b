import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { officeText } from '../../../survey-ui/office/text/office-text.ts'
import { fittingMeasures } from '../../../survey-ui/office/view/fitting-measures.ts'
import { followUpRequest, measureRequest, nobodyTakesOver } from '../../../survey-ui/office/view/measure-request.ts'
import { overdue } from '../../../survey-ui/office/view/overdue.ts'
import { desktop, startOfficeBrowser, type OfficeBrowser, type OfficeTab } from './office-browser.ts'
import { measures } from './recorded-measures.ts'
import { people } from './recorded-replies.ts'

const { measures: words } = officeText.da
let office: OfficeBrowser
let tab: OfficeTab

beforeAll(async () => {
  office = await startOfficeBrowser()
})
afterAll(() => office.close())
beforeEach(async () => {
  office.server.reset()
  office.server.signInAs(people.representative)
  tab = await office.open()
})
afterEach(() => tab.close())

async function visit(fragment: string, heading: string) {
  await tab.page.goto(`${office.server.origin}/${fragment}`)
  await tab.page.getByRole('heading', { level: 1, name: heading }).waitFor()
}
const written = () => office.server.sent.filter(({ method }) => method === 'POST')
const sectionText = async () => ((await tab.page.locator('.new-leader').textContent()) ?? '').replaceAll(/\s+/g, ' ')

describe('measures', () => {
  it('are written down by choosing alone', async () => {
    await visit('#/measures', words.title)
    expect(await tab.page.locator('input:not([type=radio], [type=date]), textarea').count()).toBe(0)
    await tab.page.getByLabel(words.writing.unit, { exact: true }).selectOption({ label: 'Hjemmeplejen Nord' })
    await tab.page.getByLabel(words.writing.kind).selectOption({ label: words.kinds['shorter-week'] })
    await tab.page.getByLabel(words.writing.scale).selectOption('tone')
    const responsible = tab.page.getByLabel(words.writing.responsible).locator('option')
    expect(await responsible.allTextContents()).toEqual(['Bodil Kjær', 'Åse Holm'])
    await tab.page.getByLabel(words.writing.unit, { exact: true }).selectOption({ label: 'Plejehjemmet Åbrinken' })
    await expect.poll(() => responsible.allTextContents()).toEqual(['Åse Holm'])
    await tab.page.getByLabel(words.writing.unit, { exact: true }).selectOption({ label: 'Hjemmeplejen Nord' })
    await tab.page.getByLabel(words.writing.responsible).selectOption({ label: 'Bodil Kjær' })
    await tab.page.getByLabel(words.writing.deadline).fill('2099-05-01')
    await tab.page.getByRole('button', { name: words.writing.save }).click()
    await expect.poll(written).toHaveLength(1)
    expect(written()[0]).toMatchObject({
      path: '/api/measures',
      body: {
        unit: 'home-north',
        kind: 'shorter-week',
        scale: 'tone',
        after: 'autumn-2026',
        responsible: 'bodil',
        deadline: '2099-05-01',
      },
    })
  })

  it('say what came of them, how sure it is, and the smallest change that could have been seen', async () => {
    await visit('#/measures', words.title)
    const cards = tab.page.locator('.cards > li')
    await expect.poll(() => cards.count()).toBe(measures.measures.length)
    const [waiting, better, late, hidden, everybody, notDone] = await cards.allTextContents()
    expect(waiting).toContain(words.outcomes.waiting)
    for (const part of [
      words.verdicts['clearly-better'],
      '14 point bedre',
      '4 dårligere til 32 bedre',
      'mindst 18 point',
      'ændring på 23 point',
      'klar i Puls, juni 2026: 17 point bedre',
    ])
      expect(better).toContain(part)
    for (const part of [words.verdicts['cannot-tell'], '4 point dårligere', '16 dårligere til 8 bedre', words.late])
      expect(late).toContain(part)
    expect(hidden).toContain(words.outcomes['not-shown'])
    expect(everybody).toContain(words.outcomes['nobody-without'])
    expect(notDone).toContain(words.outcomes['not-done'])
  })

  it('say who does them by when, and what became of carrying them out', async () => {
    await visit('#/measures', words.title)
    const cards = tab.page.locator('.cards > li')
    await expect.poll(() => cards.count()).toBe(measures.measures.length)
    const [waiting, , late, hidden] = await cards.allTextContents()
    expect(waiting).toContain('Ansvarlig: Bodil Kjær. Frist: 1. juni 2026.')
    expect(late).toContain(
      '1. juni 2026: Stadig i gang. Ny frist: 1. september 2026. Ny ansvarlig: Åse Holm. Skrevet af en leder.',
    )
    expect(late).toContain('Gennemført 24. august 2026. Skrevet af en arbejdsmiljørepræsentant.')
    expect(hidden).toContain('4. maj 2026: Droppet. Det kunne ikke lade sig gøre.')
  })

  it('say in words which deadline has passed while nothing was settled', async () => {
    await tab.page.clock.setFixedTime(new Date('2026-06-02T12:00:00Z'))
    await visit('#/measures', words.title)
    const cards = tab.page.locator('.cards > li')
    await expect.poll(() => cards.count()).toBe(measures.measures.length)
    const marked = (await cards.allTextContents()).map((card) => card.includes(words.overdue))
    expect(marked).toEqual([true, true, false, false, false, false])
  })

  it('are overdue from the day after the deadline, until they are settled', () => {
    const plan = { responsible: 'Bodil Kjær', deadline: '2026-06-01' }
    expect(overdue({ plan, followUps: [] }, '2026-06-01')).toBe(false)
    expect(overdue({ plan, followUps: [] }, '2026-06-02')).toBe(true)
    const underWay = { state: 'under-way', deadline: '2026-06-01', notedOn: '2026-05-01' } as const
    expect(overdue({ plan, followUps: [underWay] }, '2026-06-02')).toBe(true)
    const done = { state: 'carried-out', on: '2026-05-30', notedOn: '2026-05-30' } as const
    expect(overdue({ plan, followUps: [underWay, done] }, '2026-06-02')).toBe(false)
    expect(overdue({ followUps: [] }, '2026-06-02')).toBe(false)
  })

  it('can be taken over by one of those who receive the unit’s results', async () => {
    await visit('#/measures', words.title)
    await tab.page.getByRole('button', { name: words.follow }).first().click()
    await tab.page.getByLabel(words.following.state).selectOption('under-way')
    await tab.page.getByLabel(words.following.later).fill('2099-09-01')
    const takesOver = tab.page.getByLabel(words.following.takesOver)
    expect(await takesOver.locator('option').allTextContents()).toEqual([
      words.following.nobodyTakesOver,
      'Bodil Kjær',
      'Åse Holm',
    ])
    await takesOver.selectOption({ label: 'Åse Holm' })
    await tab.page.getByRole('button', { name: words.following.confirm }).click()
    await expect.poll(written).toHaveLength(1)
    expect(written()[0]).toMatchObject({ body: { state: 'under-way', deadline: '2099-09-01', responsible: 'ase' } })
    const same = new Map(Object.entries({ state: 'under-way', later: '2099-09-01', 'takes-over': nobodyTakesOver }))
    expect(followUpRequest(same)).toEqual({ state: 'under-way', deadline: '2099-09-01' })
  })

  it('can be followed up, with what each answer needs', async () => {
    await visit('#/measures', words.title)
    await tab.page.getByRole('button', { name: words.follow }).first().click()
    await tab.page.getByLabel(words.following.on).fill('2026-05-01')
    const state = tab.page.getByLabel(words.following.state)
    await state.selectOption('under-way')
    await tab.page.getByLabel(words.following.later).fill('2099-09-01')
    await state.selectOption('dropped')
    await tab.page.getByLabel(words.following.why).selectOption('not-needed')
    await tab.page.getByRole('button', { name: words.following.confirm }).click()
    await expect.poll(written).toHaveLength(1)
    expect(written()[0]).toMatchObject({
      path: '/api/measures/one/follow-up',
      body: { state: 'dropped', why: 'not-needed' },
    })
    await expect.poll(() => tab.page.locator('.panel').count()).toBe(0)
  })

  it('are deleted only after asking, and only where nothing is known of them yet', async () => {
    await visit('#/measures', words.title)
    const buttons = tab.page.getByRole('button', { name: `${words.remove}:` })
    await expect.poll(() => buttons.count()).toBe(measures.measures.filter(({ mayRemove }) => mayRemove).length)
    await buttons.first().click()
    await tab.page.getByRole('button', { name: words.keep }).click()
    expect(written()).toEqual([])
    await expect.poll(() => buttons.first().evaluate((one) => one.matches(':focus'))).toBe(true)
    await buttons.first().click()
    await tab.page.getByRole('button', { name: words.removing.confirm }).click()
    await expect.poll(() => tab.page.locator('.cards > li').count()).toBe(measures.measures.length - 1)
    expect(written()).toMatchObject([{ path: '/api/measures/one/removal', body: {} }])
  })

  it('say what a refusal means', async () => {
    office.server.refuse('measures/one/removal', 'result-known')
    await visit('#/measures', words.title)
    await tab.page
      .getByRole('button', { name: `${words.remove}:` })
      .first()
      .click()
    await tab.page.getByRole('button', { name: words.removing.confirm }).click()
    await tab.page.getByText(officeText.da.problems['result-known']).waitFor()
  })

  it('stand with what they have done here beside the message whose pattern they fit', async () => {
    await visit('#/results/autumn-2026/home-north', 'Hjemmeplejen Nord')
    await tab.page.getByRole('heading', { name: words.helps.fitting }).waitFor()
    const lines = await tab.page.locator('varsko-what-helped li').allTextContents()
    expect(lines).toHaveLength(4)
    const helped = lines.find((line) => line.includes(words.kinds['tone-dialogue']))
    expect(helped).toContain('6 point bedre i snit, men alt fra 1 bedre til 11 bedre er muligt. Målt i 4 enheder.')
    expect(lines.find((line) => line.includes(words.kinds['team-agreement']))).toContain(words.helps.few(1))
    expect(lines.find((line) => line.includes(words.kinds['conduct-policy']))).toContain(words.helps.untried)
  })

  it('that fit a message without a named pattern are those that suit any', () => {
    expect(fittingMeasures({ degree: 'attention' })).toEqual(fittingMeasures({ degree: 'act', pattern: 'cannot-tell' }))
  })

  it('are not asked for half chosen', () => {
    const whole = {
      unit: 'north',
      kind: 'mediation',
      scale: 'tone',
      after: 'r1',
      responsible: 'a',
      deadline: '2026-05-01',
    }
    expect(measureRequest(new Map(Object.entries(whole)))).toEqual(whole)
    for (const name of Object.keys(whole))
      expect(measureRequest(new Map(Object.entries({ ...whole, [name]: '' })))).toBeUndefined()
  })
})

describe('the menu', () => {
  it('of a representative stands in one row on a desktop, and nothing sticks out', async () => {
    await tab.page.setViewportSize(desktop)
    await visit('#/measures', words.title)
    const heights = await tab.page
      .locator('nav a')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    expect(heights).toHaveLength(6)
    expect(new Set(heights).size).toBe(1)
    const rows = await tab.page.locator('header').evaluate((header) => header.getBoundingClientRect().height)
    expect(rows).toBeLessThan(90)
    expect(await tab.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})

describe('a new leader', () => {
  it('is shown beside what is usual, round by round, with who sees it', async () => {
    await visit('#/results/autumn-2026/nursing-home', 'Plejehjemmet Åbrinken')
    await tab.page.getByRole('heading', { name: words.newLeader.title, exact: true }).waitFor()
    const shown = await sectionText()
    expect(shown).toContain('Enheden har fået ny leder siden Efterår 2025.')
    expect(shown).toContain('Klart dårligere end sædvanligt. 2. runde: 20 dårligere.')
    expect(shown).toContain('Det sædvanlige er 12 dårligere til 16 bedre.')
    expect(shown).toContain(words.newLeader.whom)
  })
})
