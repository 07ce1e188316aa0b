import type { Client } from '../api/client.ts'
import type { InvitationLink } from './invitation-link.ts'
import { openRound } from './open-round.ts'
import { proveRound, type ProvedRound } from './prove-round.ts'
import type { SessionEvent } from './session-state.ts'

export type OpenParts = {
  readonly client: Client
  readonly link: InvitationLink | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
}

type Stopped = Extract<SessionEvent, { type: 'refused' | 'begin-failed' }>

/** The round of the link, proved by its manifest; `hasBallot` where a used invitation was used by this person. */
export async function openAndProve(
  { client, link, now }: OpenParts,
  hasBallot: boolean,
): Promise<{ readonly round: ProvedRound } | { readonly event: Stopped }> {
  if (!link) return { event: { type: 'refused', refusal: 'no-link' } }
  // Old browsers lack it, and so does every browser on plain http outside this machine.
  if (!('subtle' in crypto)) return { event: { type: 'refused', refusal: 'old-browser' } }
  const opened = await openRound(client, link, hasBallot)
  if ('event' in opened) return opened
  const round = await proveRound(opened.told, now())
  return typeof round === 'string' ? { event: { type: 'refused', refusal: round } } : { round }
}
