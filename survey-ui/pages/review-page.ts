import { html, type TemplateResult } from 'lit'
import { choiceOf, commentOf } from '../session/answers.ts'
import type { Answering, View } from '../session/session-state.ts'
import type { CommentPages } from './comment-pages.ts'
import type { Shown } from './shown.ts'

type Review = Extract<View, { name: 'review' | 'sending' }> & {
  /** What of a comment will be sent; absent while its code is being fetched. */
  readonly summary: CommentPages['commentSummary'] | undefined
}

/** All answers before they are sent; each can be changed. */
export function reviewPage(shown: Shown, state: Answering, view: Review): TemplateResult {
  const { review } = shown.text
  const { items, comments } = state.facts.questionnaire
  const answered = items.filter(({ id }) => choiceOf(state.answers, id) !== undefined).length
  const isBlank = answered === 0 && comments.every(({ id }) => commentOf(state.answers, id) === undefined)
  const cameFrom = view.name === 'review' ? view.cameFrom : undefined
  return html`<h1 tabindex="-1">${review.title}</h1>
    <p class="lead">${isBlank ? review.nothing : review.lead(answered, items.length)}</p>
    <ol class="answers">
      ${items.map((item, place) => {
        const given = item.options[choiceOf(state.answers, item.id) ?? -1]?.[shown.language]
        return line(shown, { question: item.text, place, given, cameFrom })
      })}
      ${comments.map(({ id, text }, index) => {
        const draft = commentOf(state.answers, id)
        const given = draft && view.summary?.(shown, state.facts, draft)
        return line(shown, { question: text, place: items.length + index, given, cameFrom })
      })}
    </ol>
    <div class="alarm" role="alert">${view.name === 'review' && view.failed ? review.failed : ''}</div>
    <div class="acts apart">
      <button class="outlined" type="button" @click=${() => shown.dispatch({ type: 'back' })}>${review.back}</button>
      ${sendButton(shown, { isBlank, isSent: state.sent, isSending: view.name === 'sending' })}
    </div>`
}

type Line = {
  readonly question: Answering['facts']['questionnaire']['title']
  readonly place: number
  /** What was answered; nothing where nothing was. */
  readonly given: string | undefined
  /** The question just looked at again: the focus returns to it. */
  readonly cameFrom: number | undefined
}

function line({ text: { review }, language, dispatch }: Shown, { question: asked, place, given, cameFrom }: Line) {
  const question = asked[language]
  return html`<li>
    <div>
      <p>${question}</p>
      <p class=${given ? 'given' : 'none'}>${given ? given : review.unanswered}</p>
    </div>
    <button
      type="button"
      class=${place === cameFrom ? 'focus-first' : ''}
      aria-label=${review.editItem(question)}
      @click=${() => dispatch({ type: 'show', place })}
    >
      ${review.edit}
    </button>
  </li>`
}

type Sheet = { readonly isBlank: boolean; readonly isSent: boolean; readonly isSending: boolean }

function sendButton({ text: { review }, dispatch }: Shown, { isBlank, isSent, isSending }: Sheet) {
  const label = isSent ? review.sendAgain : review.send
  return html`<button class="main" type="button" aria-disabled=${isSending} @click=${() => dispatch({ type: 'send' })}>
    ${isSending ? review.sending : isBlank ? review.sendBlank : label}
  </button>`
}
