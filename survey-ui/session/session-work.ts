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

/** The work in the background. What comes of it is dispatched as an event. */
export function makeWork(parts: SessionParts, dispatch: (event: SessionEvent) => void) {
  const { client, memory, link } = parts
  let round: ProvedRound | undefined
  let ballot: Promise<SealingBallot | Refusal> | undefined

  async function open() {
    if (!link) return
    const opened = await openRound(client, link, memory.draft().ballot !== undefined)
    if ('event' in opened) return dispatch(opened.event)
    const proved = await proveRound(opened.told, parts.now())
    if (typeof proved === 'string') return dispatch({ type: 'refused', refusal: proved })
    round = proved
    dispatch({ type: 'opened', facts: roundFacts(proved), answers: memory.draft().answers })
  }

  async function obtain() {
    if (!round || ballot) return
    ballot = obtainBallot(parts, round).catch((): Refusal => 'old-browser')
    const outcome = await ballot
    if (typeof outcome === 'string') dispatch({ type: 'refused', refusal: outcome })
  }

  async function send(answers: Answers) {
    const obtained = await Promise.race([ballot, parts.wait(longestWaitForBallot)])
    if (!obtained) return dispatch({ type: 'send-failed' })
    if (typeof obtained !== 'string') dispatch(await sendAnswers(client, obtained, answers))
  }

  function forget() {
    round = undefined
    ballot = undefined
    memory.forget()
  }

  return {
    open: () => void open(),
    obtain: () => void obtain(),
    send: (answers: Answers) => void send(answers),
    keep: (answers: Answers) => memory.keepDraft({ ...memory.draft(), answers }),
    forget,
  }
}
