import type { Invitation, Manifest, Questionnaire, Unit } from '../api/reply-shapes.ts'
import type { InvitationLink } from './invitation-link.ts'

/** What the server said about a round, none of it proved yet. */
export type ToldRound = {
  readonly link: InvitationLink
  readonly invitation: Invitation
  readonly manifest: Manifest
  readonly unit: Unit
  readonly questionnaire: Questionnaire
}
