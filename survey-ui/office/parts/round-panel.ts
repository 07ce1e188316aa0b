import { html, type TemplateResult } from 'lit'
import type { Round } from '../api/reply-shapes.ts'
import type { Acting } from '../asking.ts'
import type { OfficeText } from '../text/office-text.ts'
import { hrefTo } from '../view/address.ts'
import { localInput } from '../view/local-input.ts'
import type { RoundAct } from '../view/round-acts.ts'
import { alarm } from './outcome.ts'

export type RoundPanel = {
  readonly text: OfficeText
  readonly round: Round
  readonly act: RoundAct
  readonly acting: Acting
  /** Whether the closing time chosen is not later than the present one. */
  readonly isTooEarly: boolean
  readonly confirm: (event: SubmitEvent) => void
  readonly keep: () => void
}

const daysLater = 7
const day = 86_400_000

/** Asks once more before something that cannot be undone, and says what will happen. */
export function roundPanel(panel: RoundPanel): TemplateResult {
  const { text, act, acting, round } = panel
  const words = { open: text.rounds.opening, extend: text.rounds.extending, cancel: text.rounds.cancelling }[act]
  return html`<form class="panel ${act === 'cancel' ? 'grave' : ''}" @submit=${panel.confirm}>
    <h3 tabindex="-1">${words.title}</h3>
    <p>${words.text}</p>
    ${act === 'open' ? asksLess(panel) : ''}
    ${act === 'open' ? html`<p>${text.rounds.opening.custody[round.custody]}</p>` : ''}
    ${act === 'extend' ? closingTime(panel) : ''} ${problem(panel)}
    <p role="status">${acting.isBusy() ? words.busy : ''}</p>
    <div class="acts">
      <button class=${act === 'cancel' ? 'main grave' : 'main'} aria-disabled=${acting.isBusy()}>
        ${words.confirm}
      </button>
      <button type="button" aria-disabled=${acting.isBusy()} @click=${panel.keep}>${text.rounds.keep}</button>
    </div>
  </form>`
}

/** So few are invited that less is asked, or nothing: they talk about the rest instead. */
function asksLess({ text, round: { asks } }: RoundPanel) {
  if (!asks) return ''
  return html`<p>${text.rounds.opening.asks[asks]}</p>
    <p class="links"><a href=${hrefTo('conversation')}>${text.results.conversation.link}</a></p>`
}

function problem({ text, isTooEarly, acting }: RoundPanel): TemplateResult {
  if (isTooEarly) return html`<p class="alarm" role="alert">${text.rounds.extending.later}</p>`
  return alarm(text, acting.failure())
}

function closingTime({ text, round }: RoundPanel): TemplateResult {
  return html`<div class="field">
    <label for="later">${text.rounds.extending.closesAt}</label>
    <input
      id="later"
      name="later"
      type="datetime-local"
      required
      value=${localInput(round.closesAt + daysLater * day)}
    />
  </div>`
}
