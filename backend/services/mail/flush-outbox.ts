import { createHash } from 'node:crypto'
import type { Clock } from '../../domain/clock.ts'
import type { Randomness } from '../../domain/randomness.ts'
import type { Mailer, MailOutcome } from '../../mail/mailer.port.ts'
import type { Documents, DocumentStore, Stored } from '../../store/documents.port.ts'
import { outbox, type OutboxMail, type PendingMail } from './outbox-collection.ts'
import { retryDelay } from './retry-delay.ts'

export type FlushOutbox = {
  readonly documents: DocumentStore
  readonly mailer: Mailer
  readonly clock: Clock
  readonly random: Randomness
  /** The sender's address. */
  readonly from: string
}

/** How many mails this run settled or postponed; `passed` were claimed by another process. */
export type FlushCounts = Readonly<Record<'sent' | 'refused' | 'postponed' | 'given-up' | 'passed', number>>

const minute = 60_000
/** Longer than any try can take, so that a mail in the middle of one is never tried by a second process. */
const claimedFor = 10 * minute
/** Long enough for a mail server that is rebuilt after an attack. */
const triedFor = 14 * 24 * 60 * minute
const failuresInARow = 3

/**
 * Sends what is due, one after the other; run it every minute, in as many processes as there are. A mail is claimed by a
 * compare-and-set before it is sent and settled after, so that no two processes send it.
 *
 * Which way it errs: whoever is killed between the server's acceptance and the settling leaves a claim, and the mail is
 * sent once more when the claim ends. The alternative, to count a claimed mail as sent, would lose the alert in every
 * crash during a try. That window is one local write long, and the second copy bears the same Message-ID, by which
 * mailboxes recognise it. A failing disk does not open it: what was accepted is remembered until it is settled, and with
 * no space for a claim nothing is sent. The same holds where a server's reply is lost (RFC 1047).
 */
export function flushOutbox(deps: FlushOutbox) {
  const mails = deps.documents.open(outbox)
  const accepted = new Set<string>()
  return async (): Promise<FlushCounts> => {
    const counts = { sent: 0, refused: 0, postponed: 0, 'given-up': 0, passed: 0 }
    let failures = 0
    for (const due of await dueMails(mails, deps.clock)) {
      const result = await deliver({ ...deps, mails, accepted }, due)
      counts[result] += 1
      failures = result === 'postponed' ? failures + 1 : 0
      // The server is down: the others wait untouched instead of failing one by one.
      if (failures === failuresInARow) break
    }
    return counts
  }
}

type Due = { readonly id: string; readonly version: number; readonly value: PendingMail }
type Delivery = FlushOutbox & { readonly mails: Documents<OutboxMail>; readonly accepted: Set<string> }

async function dueMails(mails: Documents<OutboxMail>, clock: Clock): Promise<readonly Due[]> {
  const found = [...(await mails.find({ state: 'waiting' })), ...(await mails.find({ state: 'sending' }))]
  return found.filter(isPending).filter(({ value }) => value.dueAt <= clock.now())
}

function isPending(stored: Stored<OutboxMail>): stored is Due {
  return stored.value.state === 'waiting' || stored.value.state === 'sending'
}

async function deliver(delivery: Delivery, { id, version, value }: Due): Promise<keyof FlushCounts> {
  const { mails, clock, accepted } = delivery
  const now = clock.now()
  const claim = {
    ...value,
    state: 'sending' as const,
    tries: value.tries + 1,
    dueAt: now + claimedFor,
    untilAt: value.untilAt ?? now + triedFor,
  }
  if ((await mails.replace(id, version, claim)) === 'conflict') return 'passed'
  const outcome = accepted.has(id) ? 'sent' : await delivery.mailer.send({ ...addressed(delivery, id), ...claim.mail })
  if (outcome === 'sent') accepted.add(id)
  const settled = settledMail(delivery, claim, outcome)
  await settle(mails, id, settled)
  accepted.delete(id)
  return settled.state === 'waiting' ? 'postponed' : settled.state
}

/** The same for every try of one mail; says nothing to whoever reads it on the way. */
function addressed({ from }: Delivery, id: string) {
  const name = createHash('sha256').update(id).digest('hex').slice(0, 32)
  return { from, messageId: `<${name}@${from.split('@').at(-1) ?? 'localhost'}>` }
}

function settledMail(delivery: Delivery, claim: PendingMail, outcome: MailOutcome) {
  if (outcome !== 'unavailable') return { state: outcome }
  const { clock, random } = delivery
  if (clock.now() >= (claim.untilAt ?? Infinity)) return { state: 'given-up' as const }
  return { ...claim, state: 'waiting' as const, dueAt: clock.now() + retryDelay(claim.tries, random) }
}

async function settle(mails: Documents<OutboxMail>, id: string, settled: OutboxMail): Promise<void> {
  const claimed = await mails.get(id)
  if (claimed?.value.state === 'sending') await mails.replace(id, claimed.version, settled)
}
