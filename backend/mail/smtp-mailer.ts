import { createTransport } from 'nodemailer'
import type { Clock } from '../domain/clock.ts'
import { composedMail } from './composed-mail.ts'
import type { Mailer, ReportTrouble } from './mailer.port.ts'
import { smtpOutcome } from './smtp-outcome.ts'

export type SmtpMailer = {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: string
  readonly clock: Clock
  readonly report: ReportTrouble
}

const seconds = 1000
const deadline = 120 * seconds

/**
 * Sends over a small pool of connections. Outside this machine the connection must be encrypted (`smtps://`, or STARTTLS
 * before anything is said), unless the address itself says `?requireTLS=false`.
 */
export function smtpMailer({ url, clock, report }: SmtpMailer): Mailer {
  const transport = createTransport({
    url: quietUrl(url),
    pool: true,
    maxConnections: 2,
    requireTLS: !isThisMachine(new URL(url).hostname),
    connectionTimeout: 20 * seconds,
    greetingTimeout: 20 * seconds,
    socketTimeout: 60 * seconds,
    // A connection that was dropped while idle is replaced once; nothing of a mail had been said on it.
    maxRequeues: 1,
  })
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({ ...composedMail(mail, clock.now()), signal: AbortSignal.timeout(deadline) })
        return 'sent'
      } catch (error) {
        const { outcome, code } = smtpOutcome(error)
        report(code)
        return outcome
      }
    },
    close: () => transport.close(),
  }
}

/** The address may hold options; those that make nodemailer log the conversation are not among the ones we take. */
function quietUrl(url: string): string {
  const quiet = new URL(url)
  for (const option of ['logger', 'debug', 'transactionLog']) quiet.searchParams.delete(option)
  return quiet.href
}

function isThisMachine(host: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(host)
}
