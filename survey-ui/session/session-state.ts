import type { Answers, CommentDraft } from './answers.ts'
import type { Refusal } from './refusal.ts'
import type { RoundFacts } from './round-facts.ts'

/**
 * What is on screen while a person answers. `cameFrom` is the question that was just looked at again; `isDirect` says that
 * the overview was reached without going through the questions.
 */
export type View =
  | { readonly name: 'welcome' }
  | { readonly name: 'question'; readonly place: number; readonly fromReview: boolean }
  | { readonly name: 'review'; readonly failed: boolean; readonly cameFrom?: number; readonly isDirect?: true }
  | { readonly name: 'sending' }
  /** `receipt`: the letters by which the sender finds the sheet among those that were counted. */
  | { readonly name: 'receipt'; readonly receipt: string }

export type Answering = {
  readonly phase: 'answering'
  readonly facts: RoundFacts
  readonly answers: Answers
  readonly view: View
  /** Whether answers of this tab are in the box. */
  readonly sent: boolean
  /** The recovery code, 26 letters, once there is a ballot. */
  readonly code?: string
}

/**
 * `recovers` is the recovery code that is being tried, and `unreached` says that the server was not reached for it.
 * `contact` is the representative to tell; `resumes` says that the tab holds a draft, `failed` that the last try
 * did not get through and may be repeated.
 */
export type SessionState =
  | { readonly phase: 'door'; readonly failed: boolean; readonly resumes: boolean }
  | { readonly phase: 'opening'; readonly resumes: boolean }
  | Refused
  /** Sent, and everything about it forgotten. */
  | { readonly phase: 'done' }
  | Answering

export type Refused = {
  readonly phase: 'refused'
  readonly refusal: Refusal
  readonly contact?: string
  readonly recovers?: string
  readonly unreached?: boolean
}

/** Whether leaving the page now would lose answers or the ballot: only this tab can use it. */
export function isUnsent(state: SessionState): boolean {
  return state.phase === 'answering' && !state.sent && state.view.name !== 'welcome'
}

export type SessionEvent =
  | { readonly type: 'begin' }
  | { readonly type: 'begin-failed' }
  /** A ballot was obtained; `code` is its recovery code. */
  | { readonly type: 'has-ballot'; readonly code: string }
  /** Takes up the ballot of a recovery code, on an invitation that was used. */
  | { readonly type: 'recover'; readonly code: string }
  | { readonly type: 'opened'; readonly facts: RoundFacts; readonly answers: Answers }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly contact?: string }
  | { readonly type: 'answer'; readonly item: string; readonly choice: number | CommentDraft | undefined }
  | { readonly type: 'next' | 'back' | 'pass-over' | 'send' | 'send-failed' | 'change' | 'finish' }
  | { readonly type: 'show'; readonly place: number }
  | { readonly type: 'stored'; readonly receipt: string }
