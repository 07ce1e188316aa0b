import { z } from 'zod'
import type { MailOutcome } from './mailer.port.ts'

const failure = z.object({
  code: z.string().catch('UNKNOWN'),
  responseCode: z.int().optional().catch(undefined),
  response: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
})
type Failure = z.infer<typeof failure>

/**
 * What a failed delivery means. Final is only what the server says of this very mail: a 5xx to the recipient or to the
 * content (RFC 5321, 4.2.1). Not final are a full mailbox (552) and refusals for policy (RFC 3463, X.7.X), such as
 * "relaying denied": those are about settings that people correct, and no alert may be lost by a wrong setting.
 */
export function smtpOutcome(error: unknown): { readonly outcome: MailOutcome; readonly code: string } {
  const read = failure.safeParse(error)
  const known: Failure = read.success ? read.data : { code: 'UNKNOWN' }
  const code = known.responseCode === undefined ? known.code : `${known.code} ${known.responseCode}`
  return { outcome: isFinal(known) ? 'refused' : 'unavailable', code }
}

function isFinal({ code, responseCode, response, command }: Failure): boolean {
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return false
  // Refused before anything was sent: the address cannot be written on an envelope at all.
  if (command === 'API') return true
  const isAboutThisMail = command === 'RCPT TO' || command === 'DATA'
  return isAboutThisMail && isPermanent(responseCode) && !isPolicy(response)
}

function isPermanent(reply = 0): boolean {
  const fullMailbox = 552
  const signInFirst = 530
  return reply >= 500 && reply !== fullMailbox && reply !== signInFirst
}

function isPolicy(response = ''): boolean {
  return /^\d{3}[ -]5\.7\./.test(response)
}
