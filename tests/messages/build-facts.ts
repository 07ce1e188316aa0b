import type { Alert } from '../../backend/domain/alert.ts'
import type { AlertMailContext } from '../../backend/messages/alert-mail.ts'
import type { AlertRecipient, InvitationFacts } from '../../backend/messages/mail-facts.ts'

/** Monday 16 March 2026 at 16:00 in Denmark, winter time. */
export const closesAt = Date.UTC(2026, 2, 16, 15)

export function buildInvitation(given: Partial<InvitationFacts> = {}): InvitationFacts {
  return {
    name: 'Søren Æbelø',
    organisation: 'Lyngå Kommune',
    title: 'Trivsel, forår',
    link: 'https://svar.example.dk/#c2VjcmV0LWJ5dGVzLXRoYXQtYXJlLW5vdC1yZWFsbHktb25lcw.3f9a',
    closesAt,
    publicPage: 'https://svar.example.dk/round#K3AVnCOifLiFtu0mzXZhKQ',
    fingerprint: '3f9a-11c0-77de-9a02-b1c4-52aa-08ef-6d13',
    recipients: [
      { member: '1', name: 'Bodil Kjær', role: 'leader' },
      { member: '2', name: 'Åse Holm', role: 'representative' },
    ],
    floors: { ordinary: 5, sensitive: 20 },
    custody: 'server',
    holders: [],
    representative: 'Åse Holm',
    isCorrected: false,
    ...given,
  }
}

export function buildAlert(given: Partial<Alert> = {}): Alert {
  return { unit: 'u1', unitName: 'Team Åen', degree: 'act', pattern: 'humour', since: 'Trivsel, efterår', ...given }
}

export function buildRecipient(given: Partial<AlertRecipient> = {}): AlertRecipient {
  return { name: 'Bodil Kjær', units: ['Team Åen', 'Team Engen'], notJudged: [], ...given }
}

export function buildContext(given: Partial<AlertMailContext> = {}): AlertMailContext {
  return {
    organisation: 'Lyngå Kommune',
    title: 'Trivsel, forår',
    signInAddress: 'https://kontor.example.dk/',
    language: 'da',
    errors: {
      act: { newFalseAlarmsPer100UnitYears: 1.1, falseAtMostOneIn: 10 },
      any: { newFalseAlarmsPer100UnitYears: 4.6, falseAtMostOneIn: 3 },
      missedPercentWithinThreeRounds: 93,
      missedPercentWithinSixRounds: 72,
      onePersonPercent: 17,
    },
    ...given,
  }
}
