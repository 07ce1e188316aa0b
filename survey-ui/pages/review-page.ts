import { html, nothing, type TemplateResult } from 'lit'
import type { Answering, View } from '../session/session-state.ts'
import type { Shown } from './shown.ts'

type Review = Extract<View, { name: 'review' | 'sending' }>

/** All answers before they are sent; each can be changed. */
export function reviewPage(shown: Shown, state: Answering, view: Review): TemplateResult {
  const { review } = shown.text
  const { items } = state.facts.questionnaire
  const answered = items.filter(({ id }) => state.answers[id] !== undefined).length
  const cameFrom = view.name === 'review' ? view.cameFrom : undefined
  return html`<h1 tabindex="-1">${review.title}</h1>
    <p class="lead">${answered === 0 ? review.nothing : review.lead(answered, items.length)}</p>
    <ol class="answers">
      ${items.map((item, place) => line(shown, { item, place, choice: state.answers[item.id], cameFrom }))}
    </ol>
    <div class="alarm" role="alert">${view.name === 'review' && view.failed ? review.failed : ''}</div>
    <div class="acts apart">
      <button class="outlined" type="button" @click=${() => shown.dispatch({ type: 'back' })}>${review.back}</button>
      ${answered === 0 ? nothing : sendButton(shown, state.sent, view.name === 'sending')}
    </div>`
}

type Line = {
  readonly item: Answering['facts']['questionnaire']['items'][number]
  readonly place: number
  readonly choice: number | undefined
  /** The question just looked at again: the focus returns to it. */
  readonly cameFrom: number | undefined
}

function line({ text: { review }, language, dispatch }: Shown, { item, place, choice, cameFrom }: Line) {
  const given = item.options[choice ?? -1]
  const question = item.text[language]
  return html`<li>
    <div>
      <p>${question}</p>
      <p class=${given ? 'given' : 'none'}>${given ? given[language] : review.unanswered}</p>
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

function sendButton({ text: { review }, dispatch }: Shown, sent: boolean, sending: boolean) {
  const label = sent ? review.sendAgain : review.send
  return html`<button class="main" type="button" aria-disabled=${sending} @click=${() => dispatch({ type: 'send' })}>
    ${sending ? review.sending : label}
  </button>`
}
