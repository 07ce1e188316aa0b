import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { officeText } from '../../../survey-ui/office/text/office-text.ts'
import { desktop, phone, startOfficeBrowser, type OfficeBrowser, type OfficeTab } from './office-browser.ts'
import { people } from './recorded-replies.ts'
import { results } from './recorded-results.ts'

const text = officeText.da
const { results: words } = text
let office: OfficeBrowser
let tab: OfficeTab

beforeAll(async () => {
  office = await startOfficeBrowser()
})
afterAll(() => office.close())
beforeEach(async () => {
  office.server.reset()
  office.server.signInAs(people.representative)
  tab = await office.open({ viewport: phone })
})
afterEach(() => tab.close())

async function visit(fragment = '', heading = results.title) {
  await tab.page.goto(`${office.server.origin}/${fragment}`)
  await tab.page.getByRole('heading', { level: 1, name: heading }).waitFor()
}
const table = () => tab.page.getByRole('table', { name: words.map.caption(results.title) })
const region = () => tab.page.getByRole('region', { name: words.map.region })
const rowOf = (unit: string) =>
  table()
    .getByRole('row')
    .filter({ has: tab.page.getByRole('rowheader', { name: unit }) })
const cellsOf = (unit: string) => rowOf(unit).getByRole('cell').allTextContents()
const tidy = (texts: readonly string[]) => texts.map((one) => one.replaceAll(/\s+/g, ' ').trim())

describe('the heat map', () => {
  it('has units as row headers and topics as column headers that say which end is good', async () => {
    await visit()
    const columns = tidy(await table().getByRole('columnheader').allTextContents())
    expect(columns).toHaveLength(1 + results.scales.length)
    expect(columns.slice(0, 3)).toEqual([
      words.map.unit,
      `Trivsel${words.good.high}`,
      `Arbejdsmængde og tidspres${words.good.low}`,
    ])
    expect(await table().getByRole('rowheader').count()).toBe(results.units.length)
  })

  it('writes every figure and how good it is, so that no colour has to be seen', async () => {
    await visit()
    const cells = tidy(await cellsOf('Hjemmeplejen Nord'))
    expect(cells).toHaveLength(results.scales.length)
    for (const cell of cells) expect(cell).toMatch(/^\d0( eller (lavere|højere))?, (\S+ )+\S+$/)
  })

  it('says at the ends of the scale that the figure may lie beyond', async () => {
    await visit()
    const cells = tidy(await cellsOf('Østerskolen'))
    expect(cells.some((cell) => cell.startsWith('90 eller højere'))).toBe(true)
    expect(cells.some((cell) => cell.startsWith('10 eller lavere'))).toBe(true)
    expect(cells.some((cell) => /^(90|10),/.test(cell))).toBe(false)
  })

  it('gives one reason for everything hidden: a whole unit, or single figures', async () => {
    await visit()
    expect(tidy(await cellsOf('Nattevagten'))).toEqual([words.tooFew])
    const small = tidy(await cellsOf('Vesterskolen'))
    const sensitive = results.scales.flatMap((scale, place) => (scale.class === 'sensitive' ? [small[place]] : []))
    expect(new Set(sensitive)).toEqual(new Set([words.tooFew]))
  })

  it('scrolls inside its own region by keyboard, with the names staying where they are', async () => {
    await visit()
    const name = table().getByRole('rowheader', { name: 'Hjemmeplejen Nord' })
    const before = await name.boundingBox()
    await region().focus()
    for (let press = 0; press < 12; press += 1) await tab.page.keyboard.press('ArrowRight')
    await expect.poll(() => region().evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(200)
    expect((await name.boundingBox())?.x).toBe(before?.x)
    expect(await tab.page.evaluate(() => scrollX)).toBe(0)
  })

  it('leaves more than half of a phone’s width for figures', async () => {
    await visit()
    const name = await table().getByRole('rowheader').first().boundingBox()
    const whole = await region().boundingBox()
    expect(name!.width).toBeLessThan(whole!.width / 2)
  })

  it('prints the thresholds and the step', async () => {
    await visit()
    await tab.page.getByText(words.thresholds(results.thresholds)).waitFor()
    await tab.page.getByText(words.steps(10)).waitFor()
  })
})

describe('a message about a unit', () => {
  it('leads from the list to what was seen, since when, what it is not, what to do and whom to involve', async () => {
    await visit()
    await tab.page.getByRole('link', { name: `Hjemmeplejen Nord: ${words.alerts.open}` }).click()
    await tab.page.getByRole('heading', { level: 1, name: 'Hjemmeplejen Nord' }).waitFor()
    const { alert } = text
    for (const told of [
      alert.patterns.humour.seen,
      alert.since('Efterår 2025'),
      alert.isNot.text,
      alert.trap.text,
      alert.patterns.humour.begin,
      ...alert.first.steps,
      ...alert.whom.steps,
      alert.duty,
    ])
      await tab.page.getByText(told).first().waitFor()
  })

  it('says of a unit above groups too small to be shown that they are in it, in the list and on its page', async () => {
    await visit()
    await tab.page.getByText(text.alert.withSmaller).waitFor()
    await tab.page.getByRole('link', { name: `Sundhed og omsorg: ${words.alerts.open}` }).click()
    await tab.page.getByRole('heading', { level: 1, name: 'Sundhed og omsorg' }).waitFor()
    await tab.page.getByText(text.alert.withSmaller).waitFor()
  })

  it('never takes silence for safety, in the list and on the page of a unit without one', async () => {
    office.server.signInAs(people.leader)
    await visit()
    await tab.page.getByText(words.alerts.none).waitFor()
    await tab.page.getByText(text.alert.silence).waitFor()
    await tab.page.getByRole('link', { name: 'Østerskolen' }).click()
    await tab.page.getByRole('heading', { level: 1, name: 'Østerskolen' }).waitFor()
    await tab.page.getByText(text.alert.silence).waitFor()
  })
})

describe('signs beside the messages', () => {
  it('list what must be acted on, and say that silence about it promises nothing', async () => {
    await visit()
    await tab.page.getByRole('heading', { name: words.duty.title }).waitFor()
    await tab.page.getByText(words.duty.silence).waitFor()
    await tab.page.getByRole('link', { name: 'Plejehjemmet Åbrinken: trusler og vold' }).click()
    await tab.page.getByRole('heading', { level: 1, name: 'Plejehjemmet Åbrinken' }).waitFor()
    await tab.page.getByText(words.duty.intro).waitFor()
  })

  it('name the conditions a conflict may grow from', async () => {
    await visit('#/results/autumn-2026/nursing-home', 'Plejehjemmet Åbrinken')
    const topics = `klare forventninger, modstridende krav, ${words.ripening.fallingResponse}`
    await tab.page.getByText(words.ripening.text(topics)).waitFor()
  })

  it('say what goes together, among colleagues and from unit to unit, and that it proves nothing', async () => {
    await visit()
    const { people: colleagues, groups, notProof } = words.why
    await tab.page.getByText(colleagues.text('trivsel', ['arbejdsmængde og tidspres', 'modstridende krav'])).waitFor()
    await tab.page.getByText(groups.text('trivsel', ['nærmeste leder'])).waitFor()
    await tab.page.getByText(colleagues.none('tone')).waitFor()
    await tab.page.getByText(notProof).waitFor()
  })

  it('hold figures for whoever wants to check, folded away', async () => {
    await visit()
    const figures = tab.page.getByRole('region', { name: words.expert.caption })
    expect(await figures.isVisible()).toBe(false)
    await tab.page.getByText(words.expert.title).click()
    const row = figures.getByRole('row', { name: 'Trivsel' })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['0,84', '0,85', '0,11', '0,55', '0,68'])
    const shares = tab.page.getByRole('region', { name: words.expert.whyCaption })
    await shares.getByRole('cell', { name: '21 % (14–28)' }).waitFor()
  })

  it('say how often messages are wrong and missing', async () => {
    await visit()
    await tab.page.getByText(text.alert.certainty.heading).click()
    await tab.page.getByText(text.alert.certainty.missed(99, 80)).waitFor()
    await tab.page.getByText(text.alert.certainty.falseAct(8)).waitFor()
  })
})

describe('a unit', () => {
  it('says of every figure how far it may be off, and which differences are clear', async () => {
    await visit('#/results/autumn-2026/home-north', 'Hjemmeplejen Nord')
    const figures = tab.page.getByRole('table', { name: words.unit.caption('Hjemmeplejen Nord') })
    const tone = figures.getByRole('row').filter({ has: tab.page.getByRole('rowheader', { name: 'Tone' }) })
    const cells = tidy(await tone.getByRole('cell').allTextContents())
    expect(cells[0]).toMatch(/^40, midt imellem 25 til 50$/)
    expect(cells[2]).toBe(words.unit.besideCompany.worse)
    await tab.page.getByText(words.unit.certainty).waitFor()
  })

  it('shows the way its figures have gone, as a line, in words and as a table', async () => {
    await visit('#/results/autumn-2026/home-north', 'Hjemmeplejen Nord')
    await tab.page.getByLabel(words.trend.pick, { exact: true }).selectOption({ label: 'Tone' })
    const line = tab.page.getByRole('img', { name: /^Linje over Tone\./ })
    expect(await line.getAttribute('aria-label')).toMatch(/Forår 2025: \d0.*Efterår 2026: \d0/)
    expect(await line.locator('circle').count()).toBe(4)
    await tab.page.getByText(words.trend.table).click()
    const rows = tab.page.getByRole('table', { name: words.trend.caption('Tone') }).getByRole('rowheader')
    expect(await rows.count()).toBe(4)
  })

  it('of everybody shows what people said of themselves, and gives one reason for what is hidden', async () => {
    await visit('#/results/autumn-2026/council', 'Nørreå Kommune')
    const { attribute, unit, tooFew } = text.results
    await tab.page.getByRole('heading', { name: attribute.title('Arbejdstid') }).waitFor()
    await tab.page.getByText(attribute.about(10, 20)).waitFor()
    const byHours = tab.page.getByRole('region', { name: attribute.title('Arbejdstid') })
    expect(await byHours.getByRole('columnheader').allInnerTexts()).toEqual([
      unit.scale,
      'Om dagen',
      'Om aftenen',
      'Om natten',
      'På skiftende tider',
    ])
    const [first] = await byHours.locator('tbody tr').all()
    expect(await first?.locator('td').nth(2).innerText()).toBe(tooFew)
    expect(await first?.locator('td').nth(3).innerText()).toBe(attribute.wholeScale)
  })

  it('that is one of several shows nothing of it', async () => {
    await visit('#/results/autumn-2026/care', 'Sundhed og omsorg')
    expect(await tab.page.getByText(text.results.attribute.title('Arbejdstid')).count()).toBe(0)
  })

  it('that is hidden shows no figure, no line and no question', async () => {
    await visit('#/results/autumn-2026/night', 'Nattevagten')
    expect(await tab.page.getByRole('table').count()).toBe(0)
    expect(await tab.page.getByRole('img').count()).toBe(0)
  })
})

describe('comments', () => {
  it('stand under the question they answer, with what they are about, or that alone', async () => {
    await visit('#/results/autumn-2026/home-north', 'Hjemmeplejen Nord')
    const list = tab.page.getByRole('listitem').filter({ has: tab.page.locator('.tag') })
    expect(tidy(await list.allTextContents())).toContain('Arbejdsmængde og tid Vi løber for stærkt om morgenen.')
    expect(tidy(await list.allTextContents())).toContain(`Ledelse ${words.comments.themeAlone}`)
    await tab.page.getByText(words.comments.explained).waitFor()
  })

  it('that may not be shown leave one sentence, whether any were written or not', async () => {
    await visit('#/results/autumn-2026/home-south', 'Hjemmeplejen Syd')
    await tab.page.getByText(words.comments.none).waitFor()
  })
})

describe('a round', () => {
  it('is chosen among those with results', async () => {
    await visit()
    const picker = tab.page.getByLabel(words.picker, { exact: true })
    expect(await picker.locator('option').allTextContents()).toEqual(['Efterår 2026', 'Forår 2026', 'Forår 2025'])
    await picker.selectOption('spring-2026')
    await expect.poll(() => office.server.sent.at(-1)?.path).toBe('/api/rounds/spring-2026/results')
  })

  it('is taken along as a report and as figures, in every format, by links to this host', async () => {
    await visit()
    const href = (name: string) => tab.page.getByRole('link', { name, exact: true }).getAttribute('href')
    const files = ['report.pdf', 'report.docx', 'release.xlsx', 'release.csv', 'release.json']
    expect(await Promise.all(Object.values(words.download).map(href))).toEqual(
      files.map((file) => `/api/rounds/autumn-2026/${file}`),
    )
  })

  it('that no result has been counted of says so', async () => {
    office.server.reply('rounds', { rounds: [] })
    await visit('', words.title)
    await tab.page.getByText(words.none).waitFor()
  })
})

describe('the notice', () => {
  it('is printed alone, on one page, with the fingerprint whole and large', async () => {
    await tab.close()
    tab = await office.open({ viewport: desktop })
    await visit('#/notice/pulse-2026', text.rounds.links.notice)
    const fingerprint = tab.page.locator('.sheet .fingerprint')
    expect(await fingerprint.innerText()).toBe('9K3TQ-W7HXM-2PD5RV-8JBFN-4YCZA')
    await tab.page.emulateMedia({ media: 'print' })
    expect(await tab.page.getByRole('navigation').count()).toBe(0)
    expect(await tab.page.getByRole('button').count()).toBe(0)
    const size = await fingerprint.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
    expect(size).toBeGreaterThan(34)
    const pdf = (await tab.page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })
})

describe('a team too small for figures', () => {
  const guide = () => tab.page.getByRole('link', { name: words.conversation.link })

  it('is led from the missing figures to a guide, with figures around it and forms on paper', async () => {
    await visit('#/results/autumn-2026/night', 'Nattevagten')
    await tab.page.getByText(words.conversation.instead).waitFor()
    await guide().click()
    await tab.page.getByRole('heading', { level: 1, name: text.conversation.title }).waitFor()
    await tab.page.getByText(text.conversation.themes.figuresOf('Nørreå Kommune', 'Efterår 2026')).waitFor()
    const themes = tidy(await tab.page.getByRole('heading', { level: 3 }).allTextContents())
    const { names, beginHere, questions } = text.conversation.themes
    expect(themes).toEqual(
      Object.values(names).map((name) => (name === names.workload ? `${name} ${beginHere}` : name)),
    )
    await tab.page.getByText('Arbejdsmængde og tidspres: 70 (lavt er godt)').waitFor()
    await tab.page.getByText('Krænkende handlinger: 10 eller lavere (lavt er godt)').waitFor()
    for (const question of Object.values(questions).flat()) await tab.page.getByText(question).waitFor()
    const paper = tab.page.getByRole('link', { name: words.conversation.paper })
    expect(await paper.getAttribute('href')).toBe('/api/rounds/autumn-2026/units/night/conversation.pdf')
  })

  it('finds the guide without any results too', async () => {
    office.server.reply('rounds', { rounds: [] })
    await visit('', words.title)
    await guide().click()
    await tab.page.getByText(text.conversation.themes.noFigures).waitFor()
    const paper = tab.page.getByRole('link', { name: words.conversation.paper })
    expect(await paper.getAttribute('href')).toBe('/api/conversation.pdf')
  })
})

describe('a draft of a round with few people', () => {
  it('tells the administrator before opening what will not be asked, and what to do instead', async () => {
    office.server.signInAs(people.administrator)
    await visit('#/rounds', text.rounds.title)
    await tab.page.getByRole('button', { name: text.rounds.linkTo(text.rounds.acts.open, 'Forår 2027') }).click()
    await tab.page.getByText(text.rounds.opening.asks.ordinary).waitFor()
    const guide = tab.page.getByRole('link', { name: words.conversation.link })
    expect(await guide.getAttribute('href')).toBe('#/conversation')
  })
})

describe('attacking one’s own report', () => {
  it('is a link for a representative, and tells ten attacks in counts', async () => {
    await visit()
    await tab.page.getByRole('link', { name: words.attack.link }).click()
    await tab.page.getByRole('heading', { level: 1, name: words.attack.link }).waitFor()
    await tab.page.getByText(words.attack.none).waitFor()
    await tab.page.getByText(words.attack.notAttribute).waitFor()
    expect(await tab.page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      Object.values(text.attack).map(({ title }) => title),
    )
    await tab.page.getByText(words.attack.counts(0, 13_754)).waitFor()
  })

  it('says so where something was found', async () => {
    office.server.reply('rounds/autumn-2026/attack', {
      title: results.title,
      releases: 1,
      tellsAttribute: false,
      attacks: [{ attack: 'A2', tried: 5, found: 1 }],
    })
    await visit('#/attack/autumn-2026', words.attack.link)
    await tab.page.getByText(words.attack.some).waitFor()
    await tab.page.getByText(words.attack.counts(1, 5)).waitFor()
    expect(await tab.page.getByText(words.attack.notAttribute).count()).toBe(0)
  })

  it('is nothing for a leader', async () => {
    office.server.signInAs(people.leader)
    await visit()
    expect(await tab.page.getByRole('link', { name: words.attack.link }).count()).toBe(0)
  })
})
