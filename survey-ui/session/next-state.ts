import { withAnswer } from './answers.ts'
import { mayRecover } from './refusal.ts'
import type { Answering, Refused, SessionEvent, SessionState, View } from './session-state.ts'

/**
 * The session as a plain state machine: what the screen is after an event. An event that makes no sense on the present
 * screen (a second press, a late reply) changes nothing.
 */
export function nextState(state: SessionState, event: SessionEvent): SessionState {
  if (state.phase === 'done') return state
  if (event.type === 'refused') {
    const { refusal, contact } = event
    return { phase: 'refused', refusal, ...(contact && { contact }) }
  }
  if (state.phase === 'door') return event.type === 'begin' ? { phase: 'opening', resumes: state.resumes } : state
  if (state.phase === 'opening') return whenOpening(state, event)
  if (state.phase === 'answering') return whenAnswering(state, event)
  return whenRefused(state, event)
}

/** From a used invitation a recovery code leads on. */
function whenRefused(state: Refused, event: SessionEvent): SessionState {
  const { refusal, contact, recovers } = state
  const stopped: Refused = { phase: 'refused', refusal, ...(contact && { contact }) }
  if (recovers === undefined)
    return event.type === 'recover' && mayRecover(refusal) ? { ...stopped, recovers: event.code } : state
  if (event.type === 'begin-failed') return { ...stopped, unreached: true }
  return event.type === 'opened' ? answeringFrom(event, recovers) : state
}

function whenOpening(state: Extract<SessionState, { phase: 'opening' }>, event: SessionEvent): SessionState {
  if (event.type === 'begin-failed') return { phase: 'door', failed: true, resumes: state.resumes }
  return event.type === 'opened' ? answeringFrom(event) : state
}

function answeringFrom({ facts, answers }: Extract<SessionEvent, { type: 'opened' }>, code?: string): Answering {
  return { phase: 'answering', facts, answers, view: { name: 'welcome' }, sent: false, ...(code && { code }) }
}

function whenAnswering(state: Answering, event: SessionEvent): SessionState {
  if (event.type === 'answer' && state.view.name === 'question')
    return { ...state, answers: withAnswer(state.answers, event.item, event.choice) }
  if (event.type === 'has-ballot') return { ...state, code: event.code }
  if (event.type === 'finish') return state.view.name === 'receipt' ? { phase: 'done' } : state
  const view = nextView(state, event)
  if (view === state.view) return state
  return { ...state, view, sent: state.sent || event.type === 'stored' }
}

function nextView({ view, facts }: Answering, event: SessionEvent): View {
  const { items, comments } = facts.questionnaire
  const last = items.length + comments.length - 1
  if (view.name === 'welcome') return afterWelcome(view, event)
  if (view.name === 'question') return afterQuestion(view, event, last)
  if (view.name === 'review') return afterReview(view, event, last)
  if (view.name === 'sending') return afterSending(view, event)
  return event.type === 'change' ? review : view
}

const review: Extract<View, { name: 'review' }> = { name: 'review', failed: false }
const question = (place: number, fromReview = false): View => ({ name: 'question', place, fromReview })

/** Whoever wants to answer nothing passes over all questions. */
function afterWelcome(view: View, event: SessionEvent): View {
  if (event.type === 'pass-over') return { ...review, isDirect: true }
  return event.type === 'next' ? question(0) : view
}

function afterQuestion(view: Extract<View, { name: 'question' }>, event: SessionEvent, last: number): View {
  if (event.type !== 'next' && event.type !== 'back') return view
  if (view.fromReview) return { ...review, cameFrom: view.place }
  if (event.type === 'next') return view.place >= last ? review : question(view.place + 1)
  return view.place === 0 ? { name: 'welcome' } : question(view.place - 1)
}

function afterReview(view: Extract<View, { name: 'review' }>, event: SessionEvent, last: number): View {
  if (event.type === 'back') return view.isDirect ? { name: 'welcome' } : question(last)
  if (event.type === 'send') return { name: 'sending' }
  return event.type === 'show' ? question(event.place, true) : view
}

function afterSending(view: View, event: SessionEvent): View {
  if (event.type === 'stored') return { name: 'receipt', receipt: event.receipt }
  return event.type === 'send-failed' ? { name: 'review', failed: true } : view
}
