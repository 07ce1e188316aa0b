import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sealedLength, submissionLength } from '../../../backend/contract/sealed-box/submission.ts'
import { tallyOpener } from '../../../backend/contract/sealed-box/tally-opener.ts'
import { stampLength } from '../../../backend/contract/sealed-box/work.ts'
import { commentDa } from '../../../survey-ui/text/comment-da.ts'
import type { AnsweringServer } from '../answering-server.ts'
import { interfaceText } from '../interface-texts.ts'
import { pageFaults } from '../page-faults.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type SampleRound } from '../sample-round.ts'
import { openAnsweringSite, type AnsweringSite } from './answering-site.ts'

const text = interfaceText.da
let round: SampleRound
let site: AnsweringSite
let server: AnsweringServer
let browser: Browser
let page: Page
let bodies: (Buffer | null)[]
let member = 0

beforeAll(async () => {
  round = await sampleRound(await sampleQuestionnaire({ comments: true }), { people: 40 })
  site = await openAnsweringSite(round)
  ;({ server, browser } = site)
})
afterAll(() => site.close())
beforeEach(async () => {
  page = await browser.newPage({ locale: 'da-DK', viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  bodies = []
  page.on('request', (request) => bodies.push(request.postDataBuffer()))
})
afterEach(() => page.close())

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const field = () => page.getByRole('textbox')
const question = (place: number) => round.questionnaire.comments[place]!.text.da

/** From the invitation to the first comment question. */
async function answerQuestions() {
  await page.goto(`${server.origin}/${await server.invite(member++)}`)
  await press(text.door.begin)
  await press(text.welcome.start)
  for (const { options } of round.questionnaire.items) {
    await page.getByRole('radio', { name: options[0]!.da, exact: true }).check()
    await press(text.question.next)
  }
  await heading(question(0))
}

/** What the tally reads of the comments in the box, one question after the other. */
async function commentsInBox() {
  const { openComment } = await tallyOpener(round.tally.privateKey)
  const answers = await server.box.answersOf(round.round, round.unit)
  const places = { round: round.round, unit: round.unit }
  return Promise.all(answers.map((one) => Promise.all([0, 1].map((each) => openComment({ ...places, ...one }, each)))))
}

describe('comments', () => {
  it('are written, looked over and sent, and the theme alone where the writer wishes so', async () => {
    await answerQuestions()
    await field().fill('Vi mangler tid til at tale sammen')
    await press(text.question.next)
    await heading(question(1))
    await field().fill('Det her bliver på min egen telefon')
    await page.getByLabel(commentDa.theme).selectOption({ label: 'Tone og omgang' })
    await page.getByLabel(commentDa.themeOnly).check()
    await press(text.question.next)
    await heading(text.review.title)
    await page.getByText('Vi mangler tid til at tale sammen').waitFor()
    await page.getByText(commentDa.themeAlone('Tone og omgang')).waitFor()
    expect(await page.getByText('Det her bliver på min egen telefon').count()).toBe(0)
    await press(text.review.send)
    await heading(text.receipt.title)
    expect(await commentsInBox()).toEqual([
      [
        { language: 'da', theme: null, text: 'Vi mangler tid til at tale sammen' },
        { language: 'da', theme: 0, text: '' },
      ],
    ])
  })

  it('that were not written are as long on their way as those that were', async () => {
    await answerQuestions()
    await press(text.question.skip)
    await heading(question(1))
    await press(text.question.skip)
    await press(text.review.send)
    await heading(text.receipt.title)
    expect(bodies.at(-1)).toHaveLength(submissionLength(2) + stampLength)
    expect(sealedLength(2)).toBe(512 + 2 * 1024)
    expect(await commentsInBox()).toContainEqual([null, null])
  })

  it('are checked on the device for what tells who somebody is, and can be sent all the same', async () => {
    await answerQuestions()
    await field().fill('Det skete 3. maj, da afdelingslederen ringede til Jytte på 12 34 56 78')
    const warning = page.getByRole('status')
    await warning.getByText(commentDa.tracesTitle).waitFor()
    expect(await warning.locator('mark').allTextContents()).toEqual([
      '3. maj',
      'afdelingslederen',
      'Jytte',
      '12 34 56 78',
    ])
    await field().fill('Der er for travlt')
    await expect.poll(() => warning.locator('mark').count()).toBe(0)
  })

  it('are read by no spelling checker, completed or translated by no browser, and without faults of accessibility', async () => {
    await answerQuestions()
    await field().fill('Ring til 12345678')
    for (const [name, value] of [
      ['spellcheck', 'false'],
      ['autocomplete', 'off'],
      ['translate', 'no'],
    ] as const)
      expect(await field().getAttribute(name)).toBe(value)
    expect(await pageFaults(page)).toEqual([])
  })

  it('that are too long for what is sent go no further until they are shortened', async () => {
    await answerQuestions()
    await field().fill('æ'.repeat(470))
    await page.getByText(commentDa.tooLong).waitFor()
    expect(await page.getByRole('button', { name: text.question.next, exact: true }).count()).toBe(0)
    await field().fill('æ'.repeat(469))
    await press(text.question.next)
    await heading(question(1))
  })

  it('survive a reload while they are written, and nothing of them is kept after sending', async () => {
    await answerQuestions()
    await field().fill('Kladde om tonen')
    await page.reload()
    await press(text.door.resume)
    await press(text.welcome.start)
    for (const _ of round.questionnaire.items) await press(text.question.next)
    await heading(question(0))
    expect(await field().inputValue()).toBe('Kladde om tonen')
    await press(text.question.next)
    await press(text.question.skip)
    await press(text.review.send)
    await heading(text.receipt.title)
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
  })
})
