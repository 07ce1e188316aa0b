import type { Questionnaire } from '../api/reply-shapes.ts'
import type { ProvedRound } from './prove-round.ts'

/** All that a person is shown of a round. */
export type RoundFacts = {
  readonly questionnaire: Questionnaire
  readonly language: 'da' | 'en'
  /** Whether a ballot was asked for on this invitation before. */
  readonly used: boolean
  /** Milliseconds since 1970. */
  readonly closesAt: number
  /** Whether it is later than was announced at first. */
  readonly isExtended: boolean
  /** 26 characters. */
  readonly fingerprint: string
  readonly recipients: readonly Recipient[]
  /** Fewest answers by class of item; fewest answers and comments of which comments are shown. */
  readonly thresholds: {
    readonly ordinary: number
    readonly sensitive: number
    readonly commentAnswers: number
    readonly comments: number
  }
  readonly custody: { readonly kind: 'server' | 'representative'; readonly holders: readonly string[] }
  readonly group: {
    readonly name: string
    /** The small units it is made of; none for a unit of its own. */
    readonly mergedFrom: readonly string[]
    readonly people: readonly { readonly name: string; readonly change: 'none' | 'new' | 'moved' | 'renamed' }[]
  }
  /** The representative to turn to. */
  readonly contact: string
}

export type Recipient = {
  readonly name: string
  readonly role: 'leader' | 'leaders-leader' | 'representative'
  /** Who appointed a representative, and when (milliseconds since 1970). */
  readonly appointed?: { readonly by: string; readonly at: number }
}

/** What the manifest proves, and the names of the group, as the welcome page tells it. */
export function roundFacts({ told, checked }: ProvedRound): RoundFacts {
  const { invitation, questionnaire } = told
  const { manifest, entry, fingerprint } = checked
  return {
    questionnaire,
    fingerprint,
    language: invitation.language,
    used: invitation.used,
    closesAt: invitation.closesAt,
    isExtended: invitation.closesAt > manifest.closesAt,
    recipients: entry.recipients.map((recipient) => ({ ...recipient, ...appointmentOf(recipient, checked) })),
    thresholds: manifest.thresholds,
    custody: manifest.custody,
    group: { name: entry.name, mergedFrom: entry.mergedFrom, people: invitation.group },
    contact: invitation.contact.name,
  }
}

function appointmentOf({ name, role }: Recipient, { manifest }: ProvedRound['checked']): Pick<Recipient, 'appointed'> {
  const appointment = manifest.appointments.find((one) => one.name === name)
  if (role !== 'representative' || !appointment) return {}
  return { appointed: { by: appointment.appointedBy, at: appointment.appointedAt } }
}
