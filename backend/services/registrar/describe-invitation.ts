import type { InvitationReply, Language } from '../../contract/respondent-api.ts'
import { Problem } from '../../domain/problems.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { InvitationStore } from '../../store/invitations.port.ts'
import { secretHashOf } from './issue-ballot.ts'

export type DescribeInvitation = {
  readonly invitations: InvitationStore
  readonly frozenRosters: Documents<FrozenRoster>
  readonly languageOf: (member: string) => Promise<Language>
}

/** What a person may know by their own link: who is in their group, and whether the invitation was used. */
export function describeInvitation({ invitations, frozenRosters, languageOf }: DescribeInvitation) {
  return async (secret: Uint8Array): Promise<InvitationReply> => {
    const invitation = await invitations.findBySecret(secretHashOf(secret))
    const frozen = invitation && (await frozenRosters.get(invitation.round))
    const group = frozen?.value.groups.find(({ id }) => id === invitation?.unit)
    if (!invitation || !frozen || !group) throw new Problem('invitation-unknown')
    return {
      round: invitation.round,
      unit: invitation.unit,
      language: await languageOf(invitation.member),
      used: invitation.used,
      group: group.members.map(({ name, change }) => ({ name, change })),
      contact: { name: frozen.value.approval.representative, role: 'representative' },
    }
  }
}
