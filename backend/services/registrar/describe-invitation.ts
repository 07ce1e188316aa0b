import type { InvitationReply, Language } from '../../contract/respondent-api.ts'
import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { Invitation, InvitationStore } from '../../store/invitations.port.ts'
import type { GroupsOfRound } from './groups-of-round.ts'
import { secretHashOf } from './issue-ballot.ts'

export type DescribeInvitation = {
  readonly invitations: InvitationStore
  readonly rounds: Documents<Round>
  readonly groupsOfRound: GroupsOfRound
  readonly languageOf: (invitation: Invitation) => Promise<Language>
}

/** What a person may know by their own link: who is in their group, and whether the invitation was used. */
export function describeInvitation({ invitations, rounds, groupsOfRound, languageOf }: DescribeInvitation) {
  return async (secret: Uint8Array): Promise<InvitationReply> => {
    const invitation = await invitations.findBySecret(secretHashOf(secret))
    if (!invitation) throw new Problem('invitation-unknown')
    const round = await rounds.get(invitation.round)
    const frozen = await groupsOfRound(invitation.round)
    const group = frozen?.groups.get(invitation.unit)
    if (!round || !frozen || !group) throw new Problem('invitation-unknown')
    return {
      round: invitation.round,
      unit: invitation.unit,
      language: await languageOf(invitation),
      used: invitation.used,
      closesAt: round.value.closesAt,
      group: group.members.map(({ name, change }) => ({ name, change })),
      contact: { name: frozen.representative, role: 'representative' },
    }
  }
}
