import type { Answers } from './answers.ts'
import { obtainBallot, type BallotParts } from './obtain-ballot.ts'
import { openAndProve, type OpenParts } from './open-and-prove.ts'
import type { ProvedRound } from './prove-round.ts'
import { recoverBallot } from './recover-ballot.ts'
import { refusalAt, type Refusal } from './refusal.ts'
import { roundFacts } from './round-facts.ts'
import type { SealingBallot } from './sealing.port.ts'
import { sendAnswers } from './send-answers.ts'
import type { SessionEvent } from './session-state.ts'

export type SessionParts = BallotParts &
  OpenParts & {
    /** Does the work once what is on screen now has been shown. */
    readonly afterPaint: (work: () => void) => void
  }

/** How long somebody who pressed Send waits for a ballot that has not come yet. */
const longestWaitForBallot = 20_000

/** What is done in the background; what comes of it is dispatched as an event. */
export type Work = {
  readonly open: () => void
  readonly obtain: () => void
  /** Opens with the ballot of a recovery code; what it was used for is sealed and stays so. */
  readonly recover: (code: string) => void
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

  async function open(code?: string) {
    const hasBallot = memory.draft().ballot !== undefined
    const opened = await (code === undefined ? openAndProve(parts, hasBallot) : recoverBallot(parts, code))
    if ('event' in opened) return dispatch(opened.event)
    round = opened.round
    if ('ballot' in opened) ballot = Promise.resolve(opened.ballot)
    dispatch({ type: 'opened', facts: roundFacts(round), answers: memory.draft().answers })
  }

  async function obtain() {
    if (!round || ballot) return
    ballot = obtainBallot(parts, round.told).catch((): Refusal => 'old-browser')
    dispatch(inTime(afterObtaining(await ballot, round), round, parts.now()))
  }

  async function send(answers: Answers) {
    void obtain()
    const obtained = await Promise.race([ballot, parts.wait(longestWaitForBallot)])
    if (!obtained || !round) return dispatch({ type: 'send-failed' })
    if (typeof obtained !== 'string')
      dispatch(inTime(await sendSealed(obtained, answers, round.checked.manifest.box), round, parts.now()))
  }

  return {
    open: () => void open(),
    recover: (code) => void open(code).catch(() => dispatch({ type: 'begin-failed' })),
    obtain: () => parts.afterPaint(() => void obtain()),
    send: (answers) => void send(answers).catch(() => dispatch({ type: 'send-failed' })),
    keep: (answers) => memory.keepDraft({ ...memory.draft(), answers }),
    clearTab: () => memory.forget(),
    forget: () => {
      void letGo(ballot)
      round = ballot = undefined
      memory.forget()
    },
  }
}

function afterObtaining(outcome: SealingBallot | Refusal, { told }: ProvedRound): SessionEvent {
  if (typeof outcome !== 'string') return { type: 'has-ballot', code: outcome.code }
  return { type: 'refused', refusal: outcome, contact: told.invitation.contact.name }
}

function inTime(event: SessionEvent, { told }: ProvedRound, now: number): SessionEvent {
  if (event.type !== 'refused') return event
  return { ...event, refusal: refusalAt(event.refusal, told.invitation.closesAt, now) }
}

async function letGo(ballot: Promise<SealingBallot | Refusal> | undefined): Promise<void> {
  const obtained = await ballot
  if (obtained && typeof obtained !== 'string') obtained.forget()
}
