import type { Randomness } from '../../domain/randomness.ts'
import type { Invitation, InvitationStore } from '../../store/invitations.port.ts'
import { secretHashOf } from './issue-ballot.ts'

/** `refused` is final (no such address); `unavailable` means try again later. */
export type InvitationMailed = 'sent' | 'refused' | 'unavailable'

/** Mails one invitation with the secret in its link, and keeps the secret in memory only. */
export type MailInvitation = (invitation: Invitation, secret: Uint8Array) => Promise<InvitationMailed>

export type DeliverInvitations = {
  readonly invitations: InvitationStore
  readonly mailFor: (round: string) => Promise<MailInvitation>
  readonly randomness: Randomness
}

/**
 * Mails every invitation of a round that has not left yet. A secret exists in memory while its mail is sent and nowhere
 * else: the store has its hash, and after a crash whoever was not reached gets a new one. Answers how many were sent.
 *
 * An address that cannot be reached now keeps nobody else waiting: only where none of several leaves is the mail server
 * taken to be down, and the order is another one in each run.
 */
export function deliverInvitations({ invitations, mailFor, randomness }: DeliverInvitations) {
  return async (round: string): Promise<number> => {
    const waiting = (await invitations.ofRound(round)).filter(({ delivered, used }) => !delivered && !used)
    if (waiting.length === 0) return 0
    const mail = await mailFor(round)
    let sent = 0
    for (const some of batches(inAnyOrder(waiting))) {
      const outcomes = await Promise.all(some.map((invitation) => deliver(invitation, mail)))
      sent += outcomes.filter((outcome) => outcome === 'sent').length
      if (outcomes.every((outcome) => outcome === 'unavailable')) return sent
    }
    return sent
  }

  function inAnyOrder(waiting: readonly Invitation[]): readonly Invitation[] {
    const drawn = waiting.map((invitation) => ({ invitation, place: Buffer.from(randomness(8)).toString('hex') }))
    return drawn.toSorted((one, other) => (one.place < other.place ? -1 : 1)).map(({ invitation }) => invitation)
  }

  async function deliver(invitation: Invitation, mail: MailInvitation): Promise<InvitationMailed | 'used'> {
    const secret = randomness(32)
    const { round, member } = invitation
    if ((await invitations.renewSecret(round, member, secretHashOf(secret))) !== 'renewed') return 'used'
    const outcome = await mail(invitation, secret)
    // A refused address counts as delivered: trying again cannot help, and a lost link is replaced on request.
    if (outcome !== 'unavailable') await invitations.markDelivered(round, member)
    return outcome
  }
}

/** As many mails at a time as share a commit and a few connections to the mail server. */
const mailsAtATime = 16

function* batches(invitations: readonly Invitation[]): Iterable<readonly Invitation[]> {
  for (let start = 0; start < invitations.length; start += mailsAtATime)
    yield invitations.slice(start, start + mailsAtATime)
}
