import type { RoundRefusal } from '../../backend/contract/sealed-box/check-round.ts'

/** Why the page goes no further. Each has a text of its own, that says what to do. */
export type Refusal =
  | 'no-link'
  | 'invitation-unknown'
  | 'invitation-used'
  | 'wrong-code'
  | 'round-closed'
  | Exclude<RoundRefusal, 'fingerprint-differs' | 'already-closed'>
  | 'wrong-fingerprint'
  | 'questions-differ'
  | 'group-differs'
  | 'closing-time-differs'
  | 'bad-signature'
  | 'ballot-refused'
  | 'old-browser'
  | 'unexpected'

const ofServer: Readonly<Record<string, Refusal>> = {
  'invitation-unknown': 'invitation-unknown',
  'not-found': 'invitation-unknown',
  'invitation-used': 'invitation-used',
  'round-closed': 'round-closed',
  'wrong-state': 'round-closed',
  'ballot-refused': 'ballot-refused',
  'box-full': 'ballot-refused',
}

/** Whether a recovery code can lead on from here. */
export function mayRecover(refusal: Refusal): boolean {
  return refusal === 'invitation-used' || refusal === 'wrong-code'
}

/** Whether a new link would help. */
export function isLinkLost(refusal: Refusal): boolean {
  return refusal === 'no-link' || refusal === 'invitation-unknown'
}

/** What a code of the problem catalogue means to the person answering. */
export function refusalFrom(code: string): Refusal {
  return ofServer[code] ?? 'unexpected'
}

/**
 * Why, at a time: once the round has ended its invitations and slots are destroyed, and a server that does not know them
 * any more means that it is over. `closesAt` and `now` in milliseconds since 1970.
 */
export function refusalAt(refusal: Refusal, closesAt: number, now: number): Refusal {
  const isForgotten = refusal === 'ballot-refused' || refusal === 'invitation-unknown'
  return isForgotten && now >= closesAt ? 'round-closed' : refusal
}
