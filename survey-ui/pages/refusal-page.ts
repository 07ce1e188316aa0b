import { html, nothing, type TemplateResult } from 'lit'
import type { RecoveryCode } from '../recovery/recovery-form.ts'
import { isLinkLost, mayRecover } from '../session/refusal.ts'
import type { Refused } from '../session/session-state.ts'
import type { Shown } from './shown.ts'

/** Why the page goes no further, and what to do. */
export function refusalPage(shown: Shown, state: Refused): TemplateResult {
  const { refused } = shown.text
  const { refusal, contact } = state
  return html`<h1 tabindex="-1">${refused[refusal].title}</h1>
    <p class="lead">${refused[refusal].text}</p>
    ${isLinkLost(refusal) ? html`<p><a href="#/link">${shown.text.newLink}</a></p>` : nothing}
    ${mayRecover(refusal) ? recoveryForm(shown, state) : nothing}
    ${mayRecover(refusal) && contact ? html`<p>${refused.contact(contact)}</p>` : nothing}`
}

/** Its code is fetched when it is needed; until then the element is empty. */
function recoveryForm({ language, dispatch }: Shown, { recovers, unreached }: Refused) {
  return html`<varsko-recovery-form
    .language=${language}
    .busy=${recovers !== undefined}
    .unreached=${unreached === true}
    @recovery-code=${({ detail }: RecoveryCode) => dispatch({ type: 'recover', code: detail })}
  ></varsko-recovery-form>`
}
