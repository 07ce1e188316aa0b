import { html, nothing, type TemplateResult } from 'lit'
import { choiceOf } from '../session/answers.ts'
import type { Answering } from '../session/session-state.ts'
import type { AnswerChange } from '../widgets/choice-list.ts'
import { recoveryPart } from './recovery-part.ts'
import type { Shown } from './shown.ts'

/** Which question, counted from 0, and whether it is only looked at again from the overview. */
export type Question = { readonly place: number; readonly fromReview: boolean }

/** One question alone on the screen. */
export function questionPage(shown: Shown, { facts, answers, code }: Answering, question: Question): TemplateResult {
  const { text, language, dispatch } = shown
  const { items } = facts.questionnaire
  const item = items[question.place]
  if (!item) return html``
  const choice = choiceOf(answers, item.id)
  return html`${progress(shown, facts, question.place)}
    <p class="topic">${item.topic[language]}</p>
    <varsko-choice-list
      class="focus-first"
      .label=${item.text[language]}
      .options=${item.options.map((option) => option[language])}
      .choice=${choice}
      .clearLabel=${text.question.clear}
      @answer-change=${({ detail }: AnswerChange) => dispatch({ type: 'answer', item: item.id, choice: detail.choice })}
    ></varsko-choice-list>
    ${question.fromReview ? backToReview(shown) : steps(shown, choice !== undefined)}
    ${code ? recoveryPart(shown, text.question.pause, code) : nothing}`
}

/** Stands for a page that is still being fetched; whoever cannot wait goes on. */
export function waitingPage(shown: Shown, question: Question): TemplateResult {
  return html`<p role="status">${shown.text.question.fetching}</p>
    ${question.fromReview ? backToReview(shown) : steps(shown, false)}`
}

/** How far one has come, comment questions included. */
export function progress({ text }: Shown, { questionnaire }: Answering['facts'], place: number): TemplateResult {
  const count = questionnaire.items.length + questionnaire.comments.length
  return html`<varsko-progress
    .label=${text.question.progress(place + 1, count)}
    .value=${place + 1}
    .max=${count}
  ></varsko-progress>`
}

export function backToReview({ text: { question }, dispatch }: Shown) {
  return html`<div class="acts">
    <button class="main" type="button" @click=${() => dispatch({ type: 'next' })}>${question.toReview}</button>
  </div>`
}

export function steps({ text: { question }, dispatch }: Shown, isAnswered: boolean) {
  return html`<div class="acts apart">
    <button class="outlined" type="button" @click=${() => dispatch({ type: 'back' })}>${question.back}</button>
    <button class=${isAnswered ? 'main' : 'outlined'} type="button" @click=${() => dispatch({ type: 'next' })}>
      ${isAnswered ? question.next : question.skip}
    </button>
  </div>`
}
