import { participationBand } from '../../../analytics/index.ts'
import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import type { ParticipationOfDay } from '../../domain/participation-of-day.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { Invitation, InvitationStore } from '../../store/invitations.port.ts'

export type Participation = {
  readonly invitations: InvitationStore
  /** Under the round's id. */
  readonly participations: Documents<ParticipationOfDay>
}

export type GroupParticipation = ParticipationOfDay['groups'][number]

/**
 * Ballots issued by group, in bands: what may be seen while a round is open, as it was when the day began. Whoever looks
 * again and again would see a band change, and with it the moment somebody answered. `under 5` says nothing about who,
 * and is what every group has on the first day.
 */
export function participation({ invitations, participations }: Participation) {
  return async (round: string): Promise<readonly GroupParticipation[]> => {
    const noted = await participations.get(round)
    return noted?.value.groups ?? bandsOf(await invitations.ofRound(round), () => 0)
  }
}

/** Notes the bands of a new day; does nothing for the rest of it. Run at a time nobody chooses, by the due jobs. */
export function noteParticipation({ invitations, participations, clock }: Participation & { readonly clock: Clock }) {
  return async (round: string): Promise<void> => {
    const day = dayOf(clock.now())
    const noted = await participations.get(round)
    if (noted?.value.day === day) return
    const groups = bandsOf(await invitations.ofRound(round), (invited) => invited.filter(({ used }) => used).length)
    if (noted) await participations.replace(round, noted.version, { day, groups })
    else await participations.insert(round, { day, groups })
  }
}

function bandsOf(
  invitations: readonly Invitation[],
  issuedIn: (invited: readonly Invitation[]) => number,
): GroupParticipation[] {
  const byUnit = Map.groupBy(invitations, ({ unit }) => unit)
  return [...byUnit].map(([unit, invited]) => ({
    unit,
    invited: invited.length,
    band: participationBand(issuedIn(invited), invited.length) ?? 'under 5',
  }))
}
