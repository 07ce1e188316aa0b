import { html, type TemplateResult } from 'lit'
import type { SessionState } from '../session/session-state.ts'
import type { Shown } from './shown.ts'

type Door = Extract<SessionState, { phase: 'door' | 'opening' }>

/** What people see before anything is fetched with their link: mail scanners open links too, but they press nothing. */
export function doorPage({ text: { door }, dispatch }: Shown, state: Door): TemplateResult {
  const opening = state.phase === 'opening'
  const failed = state.phase === 'door' && state.failed
  const begin = state.resumes ? door.resume : door.begin
  return html`<h1 tabindex="-1">${door.title}</h1>
    <p class="lead">${state.resumes ? door.resumed : door.lead}</p>
    <ul class="points">
      ${door.points.map((point) => html`<li>${point}</li>`)}
    </ul>
    <div class="alarm" role="alert">${failed ? door.failed : ''}</div>
    <div class="acts">
      <button class="main" type="button" aria-disabled=${opening} @click=${() => dispatch({ type: 'begin' })}>
        ${opening ? door.opening : begin}
      </button>
    </div>`
}
