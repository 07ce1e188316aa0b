import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { BoxSeal } from '../../store/box.port.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { InvitationStore } from '../../store/invitations.port.ts'
import type { RoundsBox } from '../../store/rounds-box.port.ts'

export type SealBox = {
  readonly box: Pick<RoundsBox, 'extend' | 'seal'>
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
    // Told when the round was extended, unless the box was away then.
    if (stored.value.extension) await box.extend(stored.id, stored.value.extension)
    const seal = await box.seal(stored.id)
    const noted = stored.value.seal
    if (noted && (noted.hash !== seal.hash || noted.count !== seal.count)) throw new Problem('box-changed')
    if (noted) return noted
    const outcome = await rounds.replace(stored.id, stored.version, { ...stored.value, seal })
    if (outcome === 'conflict') throw new Problem('changed-meanwhile')
    return seal
  }
}
