import { html, nothing, type TemplateResult } from 'lit'
import type { SessionState } from '../session/session-state.ts'
import type { Shown } from './shown.ts'

type Refused = Extract<SessionState, { phase: 'refused' }>

/** Why the page goes no further, and what to do. */
export function refusalPage({ text: { refused } }: Shown, { refusal, contact }: Refused): TemplateResult {
  return html`<h1 tabindex="-1">${refused[refusal].title}</h1>
    <p class="lead">${refused[refusal].text}</p>
    ${refusal === 'invitation-used' && contact ? html`<p>${refused.contact(contact)}</p>` : nothing}`
}
