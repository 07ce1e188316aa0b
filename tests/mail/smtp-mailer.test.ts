import { afterEach, describe, expect, it } from 'vitest'
import type { Mail, Mailer } from '../../backend/mail/mailer.port.ts'
import { smtpMailer } from '../../backend/mail/smtp-mailer.ts'
import { alertMailFor } from '../../backend/messages/alert-mail.ts'
import { invitationMail } from '../../backend/messages/invitation-mail.ts'
import { buildAlert, buildContext, buildInvitation, buildRecipient } from '../messages/build-facts.ts'
import { reply, startSmtpServer, type Reception } from './smtp-server.ts'

const clock = { now: () => Date.UTC(2026, 2, 2, 8) }
const troubles: string[] = []
const opened: { mailer: Mailer; server: Reception }[] = []

async function start(options: Parameters<typeof startSmtpServer>[0] = {}, query = '') {
  const server = await startSmtpServer(options)
  const mailer = smtpMailer({ url: `${server.url}${query}`, clock, report: (code) => void troubles.push(code) })
  opened.push({ mailer, server })
  return { mailer, server }
}

afterEach(async () => {
  troubles.length = 0
  for (const { mailer, server } of opened.splice(0)) {
    mailer.close()
    await server.stop()
  }
})

function buildMail(given: Partial<Mail> = {}): Mail {
  return {
    from: 'varsko@example.dk',
    to: 'bodil@example.dk',
    subject: 'Besked',
    text: 'Hej\n',
    messageId: '<1@example.dk>',
    ...given,
  }
}

describe('mail by SMTP', () => {
  it('arrives with its Danish letters, its lines whole and its link unbroken, in both languages', async () => {
    const { mailer, server } = await start()
    for (const language of ['da', 'en'] as const) {
      const messages = [
        invitationMail(language, buildInvitation()),
        alertMailFor(buildRecipient(), [buildAlert()], buildContext({ language })),
      ]
      for (const message of messages) expect(await mailer.send(buildMail(message))).toBe('sent')
      const arrived = (await server.parsed()).slice(-2)
      expect(arrived.map(({ subject, text }) => ({ subject, text }))).toEqual(messages)
    }
    const longest = Math.max(...server.raw.flatMap((raw) => raw.split('\r\n').map((line) => line.length)))
    expect(longest).toBeLessThanOrEqual(78) // as RFC 5322, 2.1.1 advises
  })

  it('bears the caller’s Message-ID, is marked as automatic, and has no other part, tracker or recipient', async () => {
    const { mailer, server } = await start()
    await mailer.send(buildMail({ messageId: '<abc@example.dk>' }))
    const [mail] = await server.parsed()
    expect(mail?.messageId).toBe('<abc@example.dk>')
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.date).toEqual(new Date(clock.now()))
    expect(mail?.html).toBe(false)
    expect(mail?.attachments).toEqual([])
    expect([...(mail?.headers.keys() ?? [])].toSorted()).toEqual(
      [
        'auto-submitted',
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ].toSorted(),
    )
  })

  it('is one mail to one person, whatever stands in the address', async () => {
    const recipients: string[][] = []
    const { mailer } = await start({
      onRcptTo: ({ address }, session, callback) => {
        recipients.push([...session.envelope.rcptTo.map((one) => one.address), address])
        callback()
      },
    })
    expect(await mailer.send(buildMail({ to: 'a@example.dk, b@example.dk' }))).not.toBe('sent')
    expect(recipients).toEqual([])
  })

  it('is refused for good when the server knows no such mailbox or will not have the content', async () => {
    const unknown = await start({ onRcptTo: (_, __, callback) => callback(reply(550, '5.1.1 no such user')) })
    expect(await unknown.mailer.send(buildMail())).toBe('refused')
    const content = await start({
      onData: (stream, _, callback) => stream.resume().on('end', () => callback(reply(554, '5.6.0 not this'))),
    })
    expect(await content.mailer.send(buildMail())).toBe('refused')
    expect(troubles).toEqual(['EENVELOPE 550', 'EMESSAGE 554'])
  })

  it('is tried again when a mailbox is busy or full, a setting is wrong or a sign-in fails', async () => {
    for (const answer of [
      reply(450, '4.2.1 greylisted'),
      reply(552, '5.2.2 mailbox full'),
      reply(554, '5.7.1 relaying denied'),
    ]) {
      const { mailer } = await start({ onRcptTo: (_, __, callback) => callback(answer) })
      expect(await mailer.send(buildMail())).toBe('unavailable')
    }
    const sender = await start({ onMailFrom: (_, __, callback) => callback(reply(550, '5.1.8 bad sender')) })
    expect(await sender.mailer.send(buildMail())).toBe('unavailable')
    const signIn = await startSmtpServer({
      allowInsecureAuth: true,
      onAuth: (_, __, callback) => callback(reply(535, 'no')),
    })
    const url = signIn.url.replace('//', '//user:wrong@')
    const mailer = smtpMailer({ url, clock, report: (code) => void troubles.push(code) })
    opened.push({ mailer, server: signIn })
    expect(await mailer.send(buildMail())).toBe('unavailable')
    expect(troubles.at(-1)).toBe('EAUTH 535')
  })

  it('waits while the server is down and goes out when it is up again', async () => {
    const { mailer, server } = await start()
    expect(await mailer.send(buildMail())).toBe('sent')
    await server.stop()
    expect(await mailer.send(buildMail())).toBe('unavailable')
    const again = await startSmtpServer({}, { port: server.port })
    opened.push({ mailer, server: again })
    expect(await mailer.send(buildMail())).toBe('sent')
    expect(again.raw).toHaveLength(1)
  })

  it('is not given twice to a server that takes it and then drops the connection', async () => {
    let taken = 0
    const { mailer } = await start({
      onData: (stream, _, callback) => {
        stream.resume().on('end', () => {
          taken += 1
          callback(reply(421, 'closing'))
        })
      },
    })
    expect(await mailer.send(buildMail())).toBe('unavailable')
    expect(taken).toBe(1)
  })

  it('tells of trouble by codes that hold neither address nor text, and never logs', async () => {
    const printed: unknown[] = []
    const write = process.stdout.write.bind(process.stdout)
    process.stdout.write = (chunk: unknown) => printed.push(chunk) > 0
    try {
      const { mailer } = await start(
        { onRcptTo: (_, __, callback) => callback(reply(550, '5.1.1 <bodil@example.dk> unknown')) },
        '?logger=true&debug=true',
      )
      await mailer.send(buildMail({ text: 'fortroligt' }))
    } finally {
      process.stdout.write = write
    }
    expect(printed.join('')).not.toMatch(/bodil|fortroligt/)
    expect(troubles).toEqual(['EENVELOPE 550'])
  })

  // Every address of 127/8 is this machine on Linux only.
  it.runIf(process.platform === 'linux')('says nothing in the clear to a server on another machine', async () => {
    const server = await startSmtpServer({}, { host: '127.0.0.2' })
    const encrypted = smtpMailer({ url: server.url, clock, report: (code) => void troubles.push(code) })
    expect(await encrypted.send(buildMail())).toBe('unavailable')
    encrypted.close()
    expect(troubles).toEqual(['ETLS 500'])
    expect(server.raw).toEqual([])
    const waived = smtpMailer({ url: `${server.url}?requireTLS=false`, clock, report: () => {} })
    opened.push({ mailer: waived, server })
    expect(await waived.send(buildMail())).toBe('sent')
  })
})
