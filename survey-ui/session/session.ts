import { nextState } from './next-state.ts'
import { makeWork, type SessionParts, type Work } from './session-work.ts'
import type { Answering, SessionEvent, SessionState } from './session-state.ts'

export type Session = {
  readonly state: () => SessionState
  readonly dispatch: (event: SessionEvent) => void
  /** Calls `listener` after every change, until the function returned is called. */
  readonly subscribe: (listener: () => void) => () => void
}

function firstState({ link, memory }: SessionParts): SessionState {
  if (!link) return { phase: 'refused', refusal: 'no-link' }
  return { phase: 'door', failed: false, resumes: Object.keys(memory.draft().answers).length > 0 }
}

/** The state machine with what it does to the world: fetching, keeping the draft, obtaining the ballot, sending. */
export function startSession(parts: SessionParts): Session {
  let state = firstState(parts)
  const listeners = new Set<() => void>()
  const work = makeWork(parts, dispatch)

  function dispatch(event: SessionEvent) {
    const before = state
    state = nextState(before, event)
    if (state === before) return
    actOn(work, before, state)
    for (const listener of listeners) listener()
  }

  return {
    state: () => state,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function actOn(work: Work, before: SessionState, after: SessionState) {
  if (after.phase === 'opening') work.open()
  if (after.phase === 'done') work.forget()
  if (after.phase === 'refused' && after.recovers !== undefined) work.recover(after.recovers)
  if (before.phase === 'answering' && after.phase === 'answering') actOnAnswering(work, before, after)
}

function actOnAnswering(work: Work, before: Answering, after: Answering) {
  if (after.answers !== before.answers && !after.sent) work.keep(after.answers)
  if (after.view.name === before.view.name) return
  if (after.view.name === 'question' || after.view.name === 'review') work.obtain()
  if (after.view.name === 'sending') work.send(after.answers)
  if (after.view.name === 'receipt') work.clearTab()
}
