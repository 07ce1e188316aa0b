import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../../backend/contract/respondent-api.ts'
import { recoveryDa } from '../../../survey-ui/text/recovery-da.ts'
import { recoveryEn } from '../../../survey-ui/text/recovery-en.ts'
import type { AnsweringServer } from '../answering-server.ts'
import { interfaceText } from '../interface-texts.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type SampleRound } from '../sample-round.ts'
import { openDevice, type Device } from './respondents-device.ts'
import { openAnsweringSite, type AnsweringSite } from './answering-site.ts'

let round: SampleRound
let site: AnsweringSite
let server: AnsweringServer
let browser: Browser
let devices: Device[] = []
let member = 0

beforeAll(async () => {
  round = await sampleRound(await sampleQuestionnaire(), { people: 20 })
  site = await openAnsweringSite(round)
  ;({ server, browser } = site)
})
afterAll(() => site.close())
afterEach(async () => {
  for (const device of devices) await device.close()
  devices = []
})

async function newDevice(language: Language): Promise<Device> {
  const device = await openDevice({ browser, server, round, language })
  devices.push(device)
  return device
}

const nothing = { session: 0, local: 0, cookies: '', databases: 0, caches: 0 }
const codeOn = ({ page }: Device) => page.locator('.recovery .fingerprint').innerText()
const offline = 'ERR_INTERNET_DISCONNECTED'

describe.each<Language>(['da', 'en'])('a recovery code (%s)', (language) => {
  const text = interfaceText[language]
  const form = language === 'da' ? recoveryDa : recoveryEn

  it('lets a person change the answer on another device, with a clear text for every mistake', async () => {
    const fragment = await server.invite(member++)
    const phone = await newDevice(language)
    await phone.begin(fragment)
    await phone.answerAndSend()
    await phone.page.getByText(text.receipt.recovery.show).click()
    const code = await codeOn(phone)
    expect(code).toMatch(/^\w{5}-\w{5}-\w{6}-\w{5}-\w{5}$/)
    expect(await phone.faults()).toEqual([])
    expect(await phone.kept()).toEqual(nothing)
    await phone.look('recovery-code')

    const computer = await newDevice(language)
    await computer.visit(fragment)
    await computer.press(text.door.begin)
    await computer.heading(text.refused['invitation-used'].title)
    const field = computer.page.getByLabel(form.label)
    await field.fill(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)
    await computer.press(form.use)
    await expect.poll(computer.alarm).toBe(form.mistyped)
    expect(await computer.faults()).toEqual([])
    await computer.look('recovery-form')
    await computer.context.setOffline(true)
    await field.fill(code.toLowerCase().replaceAll('-', ' '))
    await computer.press(form.use)
    await expect.poll(computer.alarm).toBe(form.unreached)
    await computer.context.setOffline(false)
    await computer.press(form.use)
    await computer.heading(round.questionnaire.title[language])
    await computer.press(text.welcome.start)
    await computer.answerAndSend(1)
    expect(await computer.kept()).toEqual(nothing)
    await computer.page.getByText(text.receipt.recovery.show).click()
    expect(await codeOn(computer)).toBe(code)
    expect(computer.complaints.filter((complaint) => !complaint.includes(offline))).toEqual([])

    await phone.press(text.receipt.change)
    await phone.press(text.review.sendAgain)
    await phone.heading(text.receipt.title)
  })

  it('of another link is told apart, and the right one still leads on', async () => {
    const fragments = [await server.invite(member++), await server.invite(member++)]
    const codes: string[] = []
    for (const fragment of fragments) {
      const phone = await newDevice(language)
      await phone.begin(fragment)
      await phone.page.getByText(text.question.pause.show).click()
      codes.push(await codeOn(phone))
    }
    const computer = await newDevice(language)
    await computer.visit(fragments[0] ?? '')
    await computer.press(text.door.begin)
    await computer.page.getByLabel(form.label).fill(codes[1] ?? '')
    await computer.press(form.use)
    await computer.heading(text.refused['wrong-code'].title)
    expect(await computer.faults()).toEqual([])
    await computer.page.getByLabel(form.label).fill(codes[0] ?? '')
    await computer.press(form.use)
    await computer.heading(round.questionnaire.title[language])
  })
})
