import { html, nothing, type TemplateResult } from 'lit'
import { utf8 } from '../../backend/contract/sealed-box/bytes.ts'
import { longestComment } from '../../backend/contract/sealed-box/comment.ts'
import { findTraces, type Trace } from '../comments/find-traces.ts'
import { commentOf, type CommentDraft } from '../session/answers.ts'
import type { RoundFacts } from '../session/round-facts.ts'
import type { Answering } from '../session/session-state.ts'
import { commentDa, type CommentText } from '../text/comment-da.ts'
import { commentEn } from '../text/comment-en.ts'
import { CommentField, type CommentChange } from '../widgets/comment-field.ts'
import { backToReview, progress, steps, type Question } from './question-page.ts'
import type { Shown } from './shown.ts'

const texts: Readonly<Record<Shown['language'], CommentText>> = { da: commentDa, en: commentEn }
const fewestLeftTold = 200

if (!customElements.get('varsko-comment')) customElements.define('varsko-comment', CommentField)

/** One comment question alone on the screen, with a warning of what may tell who wrote it. */
export function commentPage(shown: Shown, { facts, answers }: Answering, question: Question): TemplateResult {
  const { language, dispatch } = shown
  const { items, comments, commentThemes } = facts.questionnaire
  const asked = comments[question.place - items.length]
  if (!asked) return html``
  const text = texts[language]
  const blank: CommentDraft = { language, text: '', theme: null, themeOnly: false }
  const given = answers[asked.id]
  const draft = typeof given === 'object' ? given : blank
  const handleChange = ({ detail }: CommentChange) =>
    dispatch({ type: 'answer', item: asked.id, choice: { ...detail, language } })
  return html`${progress(shown, facts, question.place)}
    <varsko-comment
      class="focus-first"
      .label=${asked.text[language]}
      .words=${text}
      .themes=${commentThemes.map((theme) => theme.text[language])}
      .value=${draft}
      @comment-change=${handleChange}
    ></varsko-comment>
    <div role="status">${remarks(text, facts, draft)}</div>
    <p class="soft">${text.seen(facts.thresholds.commentAnswers, facts.thresholds.comments)}</p>
    ${forward(shown, { question, isWritten: commentOf(answers, asked.id) !== undefined, isTooLong: isTooLong(draft) })}`
}

type Forward = { readonly question: Question; readonly isWritten: boolean; readonly isTooLong: boolean }

/** There is no way on from a text that could not be sent. */
function forward(shown: Shown, { question, isWritten, isTooLong: isStopped }: Forward) {
  if (isStopped) return nothing
  return question.fromReview ? backToReview(shown) : steps(shown, isWritten)
}

function bytesLeft({ text }: CommentDraft): number {
  return longestComment - utf8(text.trim()).length
}

function isTooLong(draft: CommentDraft): boolean {
  return !draft.themeOnly && bytesLeft(draft) < 0
}

function remarks(text: CommentText, facts: RoundFacts, draft: CommentDraft) {
  if (draft.themeOnly) return draft.theme === null ? html`<p class="alarm">${text.themeNeeded}</p>` : nothing
  const left = bytesLeft(draft)
  const people = [...facts.group.people, ...facts.recipients].map(({ name }) => name)
  const traces = findTraces(draft.text, { people, ...text.words })
  return html`${left < 0 ? html`<p class="alarm">${text.tooLong}</p>` : nothing}
  ${left >= 0 && left < fewestLeftTold ? html`<p class="soft">${text.left(left)}</p>` : nothing}
  ${traces.length > 0 ? warning(text, traces) : nothing}`
}

function warning(text: CommentText, traces: readonly Trace[]) {
  return html`<section class="traces">
    <h2>${text.tracesTitle}</h2>
    <p>${text.traces}</p>
    <ul>
      ${traces.map((trace) => html`<li><mark translate="no">${trace.text}</mark> (${text.kinds[trace.kind]})</li>`)}
    </ul>
  </section>`
}

/** What of a comment will be sent, for the overview before sending. */
export function commentSummary({ language }: Shown, facts: RoundFacts, draft: CommentDraft): string {
  const theme = facts.questionnaire.commentThemes[draft.theme ?? -1]?.text[language]
  if (draft.themeOnly) return theme === undefined ? '' : texts[language].themeAlone(theme)
  return [theme, draft.text.trim()].filter((part) => part).join(': ')
}
