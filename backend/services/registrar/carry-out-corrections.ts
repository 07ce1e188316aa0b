import type { Clock } from '../../domain/clock.ts'
import type { AddressCorrection } from '../../domain/organisation/address-correction.ts'
import type { CurrentRoster } from '../../domain/organisation/roster.ts'
import { withCorrectedAddress } from '../../domain/organisation/with-corrected-address.ts'
import type { Randomness } from '../../domain/randomness.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { InvitationStore } from '../../store/invitations.port.ts'
import { currentRosterId } from '../organisation/import-roster.ts'
import type { MailInvitation } from './deliver-invitations.ts'
import { secretHashOf } from './issue-ballot.ts'

export type CarryOutCorrections = {
  readonly rounds: Documents<Round>
  readonly rosters: Documents<CurrentRoster>
  readonly addressCorrections: Documents<AddressCorrection>
  readonly invitations: InvitationStore
  /** Mails an invitation that takes the place of another; the same mail whether or not it was used. */
  readonly mailFor: (round: string) => Promise<MailInvitation>
  /** Queues a mail that tells the old address; told twice of the same there is one mail. */
  readonly tellOldAddress: (round: string, correction: Stored<AddressCorrection>) => Promise<void>
  readonly randomness: Randomness
  readonly clock: Clock
}

/**
 * Carries out what a representative agreed to: the roster gets the new address, every old link is dead, a new one is
 * mailed to the new address, and the old address is told, so that nobody's ballot is sent elsewhere behind their back. All
 * of it is the same whether or not the invitation was used; a used one opens and shows that it was. Killed anywhere and run
 * again it only mails another link, of which the newest counts. What concerns no open round any more is forgotten; where it
 * was agreed to in the last moment the old address is told even so, since whoever asks for a lost link gets it at the new
 * one from the agreement on.
 */
export function carryOutCorrections(deps: CarryOutCorrections) {
  return async (): Promise<void> => {
    const corrections = await deps.addressCorrections.find()
    if (corrections.length === 0) return
    const open = (await deps.rounds.find({ state: 'open' })).filter(({ value }) => deps.clock.now() < value.closesAt)
    const isOpen = (round: string) => open.some(({ id }) => id === round)
    for (const correction of corrections) {
      const rounds = correction.value.rounds.filter(isOpen)
      if (rounds.length === 0) await forget(deps, correction)
      else if (correction.value.state === 'agreed') await carryOut(deps, correction, rounds)
    }
  }
}

async function forget(deps: CarryOutCorrections, correction: Stored<AddressCorrection>): Promise<void> {
  const { state, rounds } = correction.value
  if (state === 'agreed') for (const round of rounds) await deps.tellOldAddress(round, correction)
  await deps.addressCorrections.remove(correction.id)
}

async function carryOut(
  deps: CarryOutCorrections,
  correction: Stored<AddressCorrection>,
  rounds: readonly string[],
): Promise<void> {
  if ((await adopt(deps, correction.value)) === 'conflict') return
  for (const round of rounds) if ((await mailNewLink(deps, round, correction)) === 'unavailable') return
  const done = { ...correction.value, state: 'carried-out' as const }
  await deps.addressCorrections.replace(correction.id, correction.version, done)
}

/** Somebody imported a roster at the same moment: tried again at the next turn. */
async function adopt({ rosters }: CarryOutCorrections, correction: AddressCorrection) {
  const current = await rosters.get(currentRosterId)
  if (!current) return 'replaced'
  const organisation = withCorrectedAddress(current.value.organisation, correction)
  return rosters.replace(currentRosterId, current.version, { ...current.value, organisation })
}

/** The secret exists in memory while its mail is sent, as that of every invitation does. */
async function mailNewLink(deps: CarryOutCorrections, round: string, correction: Stored<AddressCorrection>) {
  const { invitations, randomness } = deps
  const { member } = correction.value
  const invitation = (await invitations.ofRound(round)).find((one) => one.member === member)
  if (!invitation) return 'none'
  const mail = await deps.mailFor(round)
  const secret = randomness(32)
  await invitations.replaceSecrets(round, member, secretHashOf(secret))
  await deps.tellOldAddress(round, correction)
  const outcome = await mail(invitation, secret)
  if (outcome !== 'unavailable') await invitations.markDelivered(round, member)
  return outcome
}
