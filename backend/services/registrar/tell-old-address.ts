import type { AddressCorrection } from '../../domain/organisation/address-correction.ts'
import type { FrozenRoster, Round } from '../../domain/round.ts'
import { addressCorrectedMail } from '../../messages/round-mails.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { QueuedMail } from '../mail/enqueue.ts'
import type { MembersOfRound } from './members-of-round.ts'

export type TellOldAddress = {
  readonly rounds: Documents<Round>
  readonly frozenRosters: Documents<FrozenRoster>
  readonly membersOfRound: MembersOfRound
  readonly enqueue: (mails: readonly QueuedMail[]) => Promise<unknown>
}

/** Queues the mail that tells an address that its link was replaced by one sent elsewhere; once for each round and correction. */
export function tellOldAddress({ rounds, frozenRosters, membersOfRound, enqueue }: TellOldAddress) {
  return async (id: string, { id: correction, value }: Stored<AddressCorrection>): Promise<void> => {
    const [round, frozen] = [await rounds.get(id), await frozenRosters.get(id)]
    const member = (await membersOfRound(id)).get(value.member)
    if (!round || !frozen || !member) return
    const { organisation, approval } = frozen.value
    const facts = {
      name: value.name,
      organisation,
      title: round.value.title,
      agreedBy: value.decided?.by ?? approval.representative,
      representative: approval.representative,
    }
    const mail = addressCorrectedMail(member.language, facts)
    await enqueue([{ id: `address-corrected.${id}.${correction}`, to: value.before, ...mail }])
  }
}
