import type { TemplateResult } from 'lit'
import type { Answering, SessionState } from '../session/session-state.ts'
import type { CommentPages } from './comment-pages.ts'
import { donePage } from './done-page.ts'
import { doorPage } from './door-page.ts'
import { questionPage, waitingPage } from './question-page.ts'
import { receiptPage } from './receipt-page.ts'
import { refusalPage } from './refusal-page.ts'
import { reviewPage } from './review-page.ts'
import type { Shown } from './shown.ts'
import { welcomePage } from './welcome-page.ts'

/** Names what is on screen: two states of one name are the same screen, on which the focus stays where it is. */
export function screenName(state: SessionState): string {
  if (state.phase === 'opening') return 'door'
  if (state.phase !== 'answering') return state.phase
  const { view } = state
  if (view.name === 'question') return `question-${view.place}`
  return view.name === 'sending' ? 'review' : view.name
}

/** The screen for a state. */
export function screenOf(state: SessionState, shown: Shown, comments: CommentPages | undefined): TemplateResult {
  if (state.phase === 'answering') return answeringScreen(state, shown, comments)
  if (state.phase === 'refused') return refusalPage(shown, state)
  return state.phase === 'done' ? donePage(shown) : doorPage(shown, state)
}

function answeringScreen(state: Answering, shown: Shown, comments: CommentPages | undefined): TemplateResult {
  const { view, facts } = state
  if (view.name === 'question' && view.place >= facts.questionnaire.items.length)
    return comments ? comments.commentPage(shown, state, view) : waitingPage(shown, view)
  if (view.name === 'welcome') return welcomePage(shown, facts)
  if (view.name === 'question') return questionPage(shown, state, view)
  if (view.name === 'receipt') return receiptPage(shown, state, view)
  return reviewPage(shown, state, { ...view, summary: comments?.commentSummary })
}
