import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withAttribute } from '../../../question-banks/index.ts'
import type { AnsweringServer } from '../answering-server.ts'
import { interfaceText } from '../interface-texts.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type SampleRound } from '../sample-round.ts'
import { openDevice, type Device } from './respondents-device.ts'
import { openAnsweringSite, type AnsweringSite } from './answering-site.ts'

const text = interfaceText.da
let round: SampleRound
let site: AnsweringSite
let server: AnsweringServer
let browser: Browser
let device: Device
let member = 0

beforeAll(async () => {
  const sample = await sampleQuestionnaire()
  const items = sample.items.map((item) => ({ ...item, theme: 'other' as const }))
  const { hash, introduction, attribute } = withAttribute(
    { ...sample, languages: ['da', 'en'], items, scales: [] },
    { id: 'working-hours', fewest: 10 },
  )
  round = await sampleRound({ ...sample, hash, introduction, attribute }, { people: 20 })
  site = await openAnsweringSite(round)
  ;({ server, browser } = site)
})
afterAll(() => site.close())
beforeEach(async () => {
  device = await openDevice({ browser, server, round })
})
afterEach(() => device.close())

/** From the link to the question about oneself. */
async function answerAboutWork() {
  await device.begin(await server.invite(member++))
  for (const { options } of round.questionnaire.items) {
    await device.page.getByRole('radio', { name: options[0]!.da, exact: true }).check()
    await device.press(text.question.next)
  }
  await device.heading(round.questionnaire.attribute!.text.da)
}

describe('the question about oneself', () => {
  it('is told of before the first question, with where it is shown and from how many', async () => {
    await device.visit(await server.invite(member++))
    await device.press(text.door.begin)
    await device.heading(round.questionnaire.title.da)
    const told = await device.told()
    expect(told).toContain('ét om dig selv, som du gerne må springe over')
    expect(told).toContain('kun for hele arbejdspladsen, kun hvor mindst 10')
    await device.look('attribute-welcome')
  })

  it('comes last, is answered as any other and sent with them', async () => {
    await answerAboutWork()
    await device.look('attribute-question')
    expect(await device.faults()).toEqual([])
    await device.page.getByRole('radio').first().check()
    await device.press(text.question.next)
    await device.heading(text.review.title)
    await device.press(text.review.send)
    await device.heading(text.receipt.title)
    expect(device.complaints).toEqual([])
  })

  it('may be skipped', async () => {
    await answerAboutWork()
    await device.press(text.question.skip)
    await device.heading(text.review.title)
    await device.press(text.review.send)
    await device.heading(text.receipt.title)
  })
})
