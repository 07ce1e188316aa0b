import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import type { Randomness } from '../../domain/randomness.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { Invitation, InvitationStore } from '../../store/invitations.port.ts'
import type { MailInvitation } from './deliver-invitations.ts'
import { secretHashOf } from './issue-ballot.ts'
import type { MembersOfRound } from './members-of-round.ts'

export type LostLinks = {
  readonly rounds: Documents<Round>
  readonly invitations: InvitationStore
  readonly membersOfRound: MembersOfRound
  /** Mails a new link; the same mail whether or not the invitation was used. */
  readonly mailFor: (round: string) => Promise<MailInvitation>
  readonly randomness: Randomness
  readonly clock: Clock
}

/** Mails one address gets in a day, and requests that wait at most; what is beyond is passed over in silence. */
const mostPerDay = 3
const mostWaiting = 2000
/** Turns for which a mail server that is down is tried again; the person may ask again at any time. */
const mostTurns = 60

type Request = { readonly address: string; readonly turns: number }

/**
 * Replaces lost links. Whoever asks is answered before anything is looked up, and the work is done at the next turn of the
 * jobs, so that neither the reply nor its time tells whether an address is known. Requests and how many there were of an
 * address in a day live in memory alone: nothing on disk says who asked, or when.
 *
 * The new secret opens the invitation beside the old one, used or not. So nobody can stop another person's link by asking,
 * and neither the mail nor the store tells who has answered.
 */
export function lostLinks(deps: LostLinks) {
  let waiting: readonly Request[] = []
  let today = ''
  const mailed = new Map<string, number>()
  return {
    ask: (address: string): void => {
      const wanted = address.trim().toLowerCase()
      if (waiting.length < mostWaiting && !waiting.some((one) => one.address === wanted))
        waiting = [...waiting, { address: wanted, turns: 0 }]
    },
    /** Mails what was asked for since the last turn. */
    mailLinks: async (): Promise<void> => {
      const turn = waiting
      waiting = []
      for (const { address, turns } of turn) {
        const outcome = mayMail(address) ? await mailNewLinks(deps, address) : 'none'
        if (outcome === 'sent') mailed.set(address, (mailed.get(address) ?? 0) + 1)
        if (outcome === 'unavailable' && turns < mostTurns) waiting = [...waiting, { address, turns: turns + 1 }]
      }
    },
  }

  function mayMail(address: string): boolean {
    const day = dayOf(deps.clock.now())
    if (day !== today) mailed.clear()
    today = day
    return (mailed.get(address) ?? 0) < mostPerDay
  }
}

async function mailNewLinks(deps: LostLinks, address: string): Promise<'sent' | 'none' | 'unavailable'> {
  const outcomes: string[] = []
  for (const { id, value } of await deps.rounds.find({ state: 'open' })) {
    if (deps.clock.now() >= value.closesAt) continue
    for (const invitation of await invitationsOf(deps, id, address)) outcomes.push(await mailNewLink(deps, invitation))
  }
  if (outcomes.includes('unavailable')) return 'unavailable'
  return outcomes.length > 0 ? 'sent' : 'none'
}

async function invitationsOf(deps: LostLinks, round: string, address: string): Promise<readonly Invitation[]> {
  const members = await deps.membersOfRound(round)
  const known = [...members.values()].filter(({ email }) => email === address).map(({ id }) => id)
  if (known.length === 0) return []
  return (await deps.invitations.ofRound(round)).filter(({ member }) => known.includes(member))
}

/** The secret exists in memory while its mail is sent, as that of an invitation does. */
async function mailNewLink({ invitations, mailFor, randomness }: LostLinks, invitation: Invitation) {
  const secret = randomness(32)
  const mail = await mailFor(invitation.round)
  await invitations.addSecret(invitation.round, invitation.member, secretHashOf(secret))
  return mail(invitation, secret)
}
