import type { Answers } from './answers.ts'
import type { InvitationLink } from './invitation-link.ts'
import { obtainBallot, type BallotParts } from './obtain-ballot.ts'
import { openRound } from './open-round.ts'
import { proveRound, type ProvedRound } from './prove-round.ts'
import type { Refusal } from './refusal.ts'
import { roundFacts } from './round-facts.ts'
import type { SealingBallot } from './sealing.port.ts'
import { sendAnswers } from './send-answers.ts'
import type { SessionEvent } from './session-state.ts'

export type SessionParts = BallotParts & {
  readonly link: InvitationLink | undefined
  /** Does the work once what is on screen now has been shown. */
  readonly afterPaint: (work: () => void) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** How long somebody who pressed Send waits for a ballot that has not come yet. */
const longestWaitForBallot = 20_000

/** What is done in the background; what comes of it is dispatched as an event. */
export type Work = {
  readonly open: () => void
  readonly obtain: () => void
  readonly send: (answers: Answers) => void
  /** Keeps the answers in the tab's memory, until they are sent. */
  readonly keep: (answers: Answers) => void
  /** Empties the tab's memory; the ballot stays in the page, for changes. */
  readonly clearTab: () => void
  /** Forgets the ballot as well. */
  readonly forget: () => void
}

export function makeWork(parts: SessionParts, dispatch: (event: SessionEvent) => void): Work {
  const { memory } = parts
  const sendSealed = sendAnswers(parts)
  let round: ProvedRound | undefined
  let ballot: Promise<SealingBallot | Refusal> | undefined

  async function open() {
    const opened = await openAndProve(parts)
    if ('event' in opened) return dispatch(opened.event)
    round = opened.round
    dispatch({ type: 'opened', facts: roundFacts(round), answers: memory.draft().answers })
  }

  async function obtain() {
    if (!round || ballot) return
    ballot = obtainBallot(parts, round.told).catch((): Refusal => 'old-browser')
    const outcome = await ballot
    if (typeof outcome === 'string')
      dispatch({ type: 'refused', refusal: outcome, contact: round.told.invitation.contact.name })
  }

  async function send(answers: Answers) {
    void obtain()
    const obtained = await Promise.race([ballot, parts.wait(longestWaitForBallot)])
    if (!obtained || !round) return dispatch({ type: 'send-failed' })
    if (typeof obtained !== 'string') dispatch(await sendSealed(obtained, answers, round.checked.manifest.box))
  }

  return {
    open: () => void open(),
    obtain: () => parts.afterPaint(() => void obtain()),
    send: (answers) => void send(answers).catch(() => dispatch({ type: 'send-failed' })),
    keep: (answers) => memory.keepDraft({ ...memory.draft(), answers }),
    clearTab: () => memory.forget(),
    forget: () => {
      void ballot?.then((obtained) => typeof obtained !== 'string' && obtained.forget())
      round = undefined
      ballot = undefined
      memory.forget()
    },
  }
}

type Refused = Extract<SessionEvent, { type: 'refused' | 'begin-failed' }>

async function openAndProve(
  parts: SessionParts,
): Promise<{ readonly round: ProvedRound } | { readonly event: Refused }> {
  const { client, memory, link, now } = parts
  if (!link) return { event: { type: 'refused', refusal: 'no-link' } }
  // Old browsers lack it, and so does every browser on plain http outside this machine.
  if (!('subtle' in crypto)) return { event: { type: 'refused', refusal: 'old-browser' } }
  const opened = await openRound(client, link, memory.draft().ballot !== undefined)
  if ('event' in opened) return opened
  const round = await proveRound(opened.told, now())
  return typeof round === 'string' ? { event: { type: 'refused', refusal: round } } : { round }
}
