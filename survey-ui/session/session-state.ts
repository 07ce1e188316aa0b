import type { Answers, CommentDraft } from './answers.ts'
import type { Refusal } from './refusal.ts'
import type { RoundFacts } from './round-facts.ts'

/** What is on screen while a person answers. `cameFrom` is the question that was just looked at again. */
export type View =
  | { readonly name: 'welcome' }
  | { readonly name: 'question'; readonly place: number; readonly fromReview: boolean }
  | { readonly name: 'review'; readonly failed: boolean; readonly cameFrom?: number }
  | { readonly name: 'sending' }
  /** `receipt`: the letters by which the sender finds the sheet among those that were counted. */
  | { readonly name: 'receipt'; readonly outdated: boolean; readonly receipt: string }

export type Answering = {
  readonly phase: 'answering'
  readonly facts: RoundFacts
  readonly answers: Answers
  readonly view: View
  /** Whether answers of this tab are in the box. */
  readonly sent: boolean
}

/** `contact` is the representative to tell; `resumes` says that the tab holds a draft, `failed` that the last try did not get through and may be repeated. */
export type SessionState =
  | { readonly phase: 'door'; readonly failed: boolean; readonly resumes: boolean }
  | { readonly phase: 'opening'; readonly resumes: boolean }
  | { readonly phase: 'refused'; readonly refusal: Refusal; readonly contact?: string }
  /** Sent, and everything about it forgotten. */
  | { readonly phase: 'done' }
  | Answering

/** Whether leaving the page now would lose answers or the ballot: only this tab can use it. */
export function isUnsent(state: SessionState): boolean {
  return state.phase === 'answering' && !state.sent && state.view.name !== 'welcome'
}

export type SessionEvent =
  | { readonly type: 'begin' }
  | { readonly type: 'begin-failed' }
  | { readonly type: 'opened'; readonly facts: RoundFacts; readonly answers: Answers }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly contact?: string }
  | { readonly type: 'answer'; readonly item: string; readonly choice: number | CommentDraft | undefined }
  | { readonly type: 'next' | 'back' | 'send' | 'send-failed' | 'change' | 'finish' }
  | { readonly type: 'show'; readonly place: number }
  | { readonly type: 'stored'; readonly outdated: boolean; readonly receipt: string }
