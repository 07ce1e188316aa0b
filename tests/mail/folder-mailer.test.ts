import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderMailer } from '../../backend/mail/folder-mailer.ts'
import { invitationMail } from '../../backend/messages/invitation-mail.ts'
import { buildInvitation } from '../messages/build-facts.ts'

const clock = { now: () => Date.UTC(2026, 2, 2, 8) }
const troubles: string[] = []
let parent: string
let folder: string
beforeEach(() => {
  troubles.length = 0
  parent = mkdtempSync(join(tmpdir(), 'varsko-mail-'))
  folder = join(parent, 'mail')
})
afterEach(() => rmSync(parent, { recursive: true }))

const mailer = () => folderMailer({ folder, clock, report: (code) => void troubles.push(code) })
const mail = (number: number) => ({
  from: 'varsko@example.dk',
  to: 'søren@example.dk',
  messageId: `<${number}@example.dk>`,
  ...invitationMail('da', buildInvitation()),
})

describe('mail into a folder', () => {
  it('is an .eml file that reads as it was written', async () => {
    expect(await mailer().send(mail(1))).toBe('sent')
    const [name = ''] = readdirSync(folder)
    expect(name).toMatch(/^[0-9a-f]{24}\.eml$/)
    const read = await simpleParser(readFileSync(join(folder, name)))
    expect(read.text).toBe(mail(1).text)
    expect(read.subject).toBe(mail(1).subject)
    expect(read.messageId).toBe('<1@example.dk>')
  })

  it('is readable by this user only', async () => {
    await mailer().send(mail(1))
    const [name = ''] = readdirSync(folder)
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
    expect(statSync(folder).mode & 0o077).toBe(0)
  })

  it('is one file however often the same mail is sent', async () => {
    for (const number of [1, 2, 1]) await mailer().send(mail(number))
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('has names that do not tell the order', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index)
    const names: string[] = []
    for (const number of numbers) {
      await mailer().send(mail(number))
      names.push(readdirSync(folder).find((name) => !names.includes(name)) ?? '')
    }
    const rising = names.filter((name, index) => index > 0 && name > (names[index - 1] ?? '')).length
    expect(rising).toBeGreaterThan(10)
    expect(rising).toBeLessThan(29)
  })

  it('is to be tried again where the folder cannot be written', async () => {
    writeFileSync(folder, 'a file stands where the folder should be')
    expect(await mailer().send(mail(1))).toBe('unavailable')
    expect(troubles).toEqual(['EEXIST'])
  })
})
