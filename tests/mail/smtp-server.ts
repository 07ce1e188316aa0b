import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Reception = {
  readonly url: string
  readonly port: number
  /** Raw mails in order of acceptance. */
  readonly raw: readonly string[]
  readonly parsed: () => Promise<readonly ParsedMail[]>
  readonly stop: () => Promise<void>
}

/** A real SMTP server on this machine that keeps what it accepted; `given` refuses what a test wants refused. */
export async function startSmtpServer(
  given: SMTPServerOptions = {},
  { host = '127.0.0.1', port = 0 } = {},
): Promise<Reception> {
  const raw: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 50,
    onData: (stream, _session, callback) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        raw.push(Buffer.concat(parts).toString('latin1'))
        callback()
      })
    },
    ...given,
  })
  // A client killed in the middle of a conversation is part of the tests.
  server.on('error', () => {})
  server.listen(port, host)
  await once(server.server, 'listening')
  const bound = (server.server.address() as AddressInfo).port
  return {
    url: `smtp://${host}:${bound}`,
    port: bound,
    raw,
    parsed: () => Promise.all(raw.map((mail) => simpleParser(Buffer.from(mail, 'latin1')))),
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** A reply with its code, as `smtp-server` takes it. */
export function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
