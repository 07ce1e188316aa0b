import { html, type TemplateResult } from 'lit'
import type { Answering } from '../session/session-state.ts'
import type { AnswerChange } from '../widgets/choice-list.ts'
import type { Shown } from './shown.ts'

/** Which question, counted from 0, and whether it is only looked at again from the overview. */
type Question = { readonly place: number; readonly fromReview: boolean }

/** One question alone on the screen. */
export function questionPage(shown: Shown, { facts, answers }: Answering, question: Question): TemplateResult {
  const { text, language, dispatch } = shown
  const { items } = facts.questionnaire
  const item = items[question.place]
  if (!item) return html``
  const choice = answers[item.id]
  return html`<varsko-progress
      .label=${text.question.progress(question.place + 1, items.length)}
      .value=${question.place + 1}
      .max=${items.length}
    ></varsko-progress>
    <p class="topic">${item.topic[language]}</p>
    <varsko-choice-list
      class="focus-first"
      .label=${item.text[language]}
      .options=${item.options.map((option) => option[language])}
      .choice=${choice}
      .clearLabel=${text.question.clear}
      @answer-change=${({ detail }: AnswerChange) => dispatch({ type: 'answer', item: item.id, choice: detail.choice })}
    ></varsko-choice-list>
    ${question.fromReview ? backToReview(shown) : steps(shown, choice !== undefined)}`
}

function backToReview({ text: { question }, dispatch }: Shown) {
  return html`<div class="acts">
    <button class="main" type="button" @click=${() => dispatch({ type: 'next' })}>${question.toReview}</button>
  </div>`
}

function steps({ text: { question }, dispatch }: Shown, isAnswered: boolean) {
  return html`<div class="acts apart">
    <button class="outlined" type="button" @click=${() => dispatch({ type: 'back' })}>${question.back}</button>
    <button class=${isAnswered ? 'main' : 'outlined'} type="button" @click=${() => dispatch({ type: 'next' })}>
      ${isAnswered ? question.next : question.skip}
    </button>
  </div>`
}
