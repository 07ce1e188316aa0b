import type { ParticipationOfDay } from '../../domain/participation-of-day.ts'
import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { InvitationStore } from '../../store/invitations.port.ts'
import type { KeyStore } from '../../store/keys.port.ts'
import type { RoundsBox } from '../../store/rounds-box.port.ts'
import { changeState, roundOrRefuse } from './change-round.ts'

export type DestroyRound = {
  readonly box: Pick<RoundsBox, 'destroy'>
  readonly keys: KeyStore
  readonly invitations: InvitationStore
  readonly participations: Documents<ParticipationOfDay>
}

/** Destroys all that is left of a round but its public facts: keys first, since without them the rest is noise. */
export function destroyRound({ box, keys, invitations, participations }: DestroyRound) {
  return async (id: string): Promise<void> => {
    await keys.destroy(id)
    await box.destroy(id)
    await participations.remove(id)
    await invitations.destroy(id)
  }
}

export type CancelRound = DestroyRound & {
  readonly rounds: Documents<Round>
  readonly tellEverybody: (round: string) => Promise<void>
}

/**
 * Ends a draft or open round without a result, destroys everything of it and tells whoever was invited. Run again after
 * a crash it finishes; the due jobs do so (`finishCancelling`).
 */
export function cancelRound({ rounds, tellEverybody, ...stores }: CancelRound) {
  return async (id: string): Promise<void> => {
    const stored = await roundOrRefuse(rounds, id)
    // Nobody ends a round that is being counted, or waits to be.
    if (stored.value.state === 'closed') throw new Problem('wrong-state')
    if (stored.value.state !== 'cancelled') await changeState(rounds, stored, { to: 'cancelled' })
    await stores.keys.destroy(id)
    // A draft has no manifest: nobody has been invited to it yet.
    if (stored.value.manifest) await tellEverybody(id)
    await destroyRound(stores)(id)
  }
}

/**
 * Finishes a cancelling that was interrupted, by this process or by an opening that did not know of it yet. Invitations
 * are destroyed last: while there are any, it is not done.
 */
export function finishCancelling(deps: CancelRound) {
  const cancel = cancelRound(deps)
  return async (id: string): Promise<void> => {
    const isLeft = (await deps.keys.countIssuerKeys(id)) > 0 || (await deps.invitations.ofRound(id)).length > 0
    if (isLeft) await cancel(id)
  }
}
