import type { Answered, Client } from '../api/client.ts'
import type { InvitationLink } from './invitation-link.ts'
import { refusalFrom } from './refusal.ts'
import type { SessionEvent } from './session-state.ts'
import type { ToldRound } from './told-round.ts'

type Unanswered = Exclude<Answered<never>, { outcome: 'answered' }>
export type OpenedRound =
  | { readonly told: ToldRound }
  | { readonly event: Extract<SessionEvent, { type: 'begin-failed' | 'refused' }> }

/**
 * Fetches what is needed to answer. An invitation that was used is refused here unless `hasBallot`: then it was used by
 * this tab, which was reloaded before its answers were sent.
 */
export async function openRound(client: Client, link: InvitationLink, hasBallot: boolean): Promise<OpenedRound> {
  const invited = await client.invitation(link.secret)
  if (invited.outcome !== 'answered') return { event: refusedBy(invited) }
  const invitation = invited.value
  if (invitation.used && !hasBallot)
    return { event: { type: 'refused', refusal: 'invitation-used', contact: invitation.contact.name } }
  const [manifest, unit, questionnaire] = await Promise.all([
    client.manifest(invitation.round),
    client.unit(invitation.round, invitation.unit),
    client.questionnaire(invitation.round),
  ])
  if (manifest.outcome !== 'answered') return { event: refusedBy(manifest) }
  if (unit.outcome !== 'answered') return { event: refusedBy(unit) }
  if (questionnaire.outcome !== 'answered') return { event: refusedBy(questionnaire) }
  return {
    told: { link, invitation, manifest: manifest.value, unit: unit.value, questionnaire: questionnaire.value },
  }
}

function refusedBy(answer: Unanswered): Extract<SessionEvent, { type: 'begin-failed' | 'refused' }> {
  if (answer.outcome === 'unreachable') return { type: 'begin-failed' }
  return { type: 'refused', refusal: refusalFrom(answer.code) }
}
