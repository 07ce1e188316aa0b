import { createHash } from 'node:crypto'
import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { Invitation, InvitationStore } from '../../store/invitations.port.ts'

export type IssueBallot = {
  readonly invitations: InvitationStore
  /** When the round stops issuing, in milliseconds since 1970; undefined unless it is open. */
  readonly issuesUntil: (round: string) => Promise<number | undefined>
  /** The blind signature of the unit's key in this round. */
  readonly sign: (request: {
    readonly round: string
    readonly unit: string
    readonly blinded: Uint8Array
  }) => Promise<Uint8Array>
  readonly clock: Clock
}

/**
 * Signs one blinded ballot per invitation: 384 bytes in, 384 bytes out. The same blinded message again gets the same
 * reply, so that a lost reply costs nothing; another one is refused. Keeps that a ballot was issued, and no time of it.
 *
 * Refuses with `invitation-unknown`, `invitation-used` or `round-closed`.
 */
export function issueBallot({ invitations, issuesUntil, sign, clock }: IssueBallot) {
  return async (secret: Uint8Array, blinded: Uint8Array): Promise<Uint8Array> => {
    const secretHash = sha256(secret)
    const invitation = await openInvitation(secretHash)
    const signature = await sign({ round: invitation.round, unit: invitation.unit, blinded })
    const issued = await invitations.recordIssue({ secretHash, blindedHash: sha256(blinded), signature })
    if ('signature' in issued) return issued.signature
    throw new Problem(refusals[issued.outcome])
  }

  async function openInvitation(secretHash: Uint8Array): Promise<Invitation> {
    const invitation = await invitations.findBySecret(secretHash)
    if (!invitation) throw new Problem('invitation-unknown')
    const until = await issuesUntil(invitation.round)
    if (until === undefined || clock.now() >= until) throw new Problem('round-closed')
    return invitation
  }
}

const refusals = { used: 'invitation-used', closed: 'round-closed', unknown: 'invitation-unknown' } as const

/** What is kept of an invitation's secret. */
export function secretHashOf(secret: Uint8Array): Uint8Array {
  return sha256(secret)
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}
