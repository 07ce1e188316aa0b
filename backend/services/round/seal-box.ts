import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { BoxSeal, BoxStore } from '../../store/box.port.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { InvitationStore } from '../../store/invitations.port.ts'

export type SealBox = {
  readonly box: BoxStore
  readonly invitations: InvitationStore
  readonly rounds: Documents<Round>
}

/**
 * Ends issuing, seals the box of a closed round and notes what it stated; run again on the same box it changes nothing,
 * on another one it refuses with `box-changed`, so that two tallies can never be subtracted from each other.
 */
export function sealBox({ box, invitations, rounds }: SealBox) {
  return async (stored: Stored<Round>): Promise<BoxSeal> => {
    await invitations.seal(stored.id)
    const seal = await box.seal(stored.id)
    const noted = stored.value.seal
    if (noted && (noted.hash !== seal.hash || noted.count !== seal.count)) throw new Problem('box-changed')
    if (noted) return noted
    const outcome = await rounds.replace(stored.id, stored.version, { ...stored.value, seal })
    if (outcome === 'conflict') throw new Problem('changed-meanwhile')
    return seal
  }
}
