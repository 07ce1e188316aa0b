import { participationBand } from '../../../analytics/index.ts'
import type { InvitationStore } from '../../store/invitations.port.ts'

export type GroupParticipation = { readonly unit: string; readonly invited: number; readonly band: string }

/** Ballots issued by group, in bands: what may be seen while a round is open. `under 5` says nothing about who. */
export function participation({ invitations }: { readonly invitations: InvitationStore }) {
  return async (round: string): Promise<readonly GroupParticipation[]> => {
    const byUnit = Map.groupBy(await invitations.ofRound(round), ({ unit }) => unit)
    return [...byUnit].map(([unit, invited]) => {
      const issued = invited.filter(({ used }) => used).length
      return { unit, invited: invited.length, band: participationBand(issued) ?? 'under 5' }
    })
  }
}
