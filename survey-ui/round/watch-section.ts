import { html, nothing, type TemplateResult } from 'lit'
import { groupedFingerprint } from '../../backend/contract/sealed-box/fingerprint.ts'
import type { RoundView } from './round-state.ts'
import type { RoundText } from './round-text.ts'

type Acts = { readonly watch: () => void; readonly forget: () => void }

/** The fingerprint, and whether it is still the one this phone was asked to remember. */
export function watchSection(text: RoundText, view: RoundView, acts: Acts): TemplateResult {
  const { fingerprint } = text
  return html`<section>
      <h2>${fingerprint.title}</h2>
      <p class="fingerprint">${groupedFingerprint(view.proved.seen.fingerprint)}</p>
      <p>${fingerprint.compare}</p>
      <p class="soft">${fingerprint.computed}</p>
    </section>
    ${isOver(view) ? nothing : watching(text, view, acts)}`
}

/** Once it is counted there is nothing left to watch, unless the phone already does. */
function isOver({ watched, counted }: RoundView): boolean {
  return watched === 'off' && counted !== undefined && counted.counted !== 'not-yet'
}

function watching(text: RoundText, view: RoundView, acts: Acts): TemplateResult {
  return html`<section>
    <h2>${text.watch.title}</h2>
    <div role="status">${view.watched === 'off' ? html`<p>${text.watch.offer}</p>` : status(text, view)}</div>
    <div class="acts">
      ${
        view.watched === 'off'
          ? html`<button class="outlined" type="button" @click=${acts.watch}>${text.watch.start}</button>`
          : html`<button class="outlined" type="button" @click=${acts.forget}>${text.watch.stop}</button>`
      }
    </div>
  </section>`
}

function status({ watch }: RoundText, { watched, before, proved, lookedAt }: RoundView): TemplateResult {
  if (watched === 'different')
    return html`<div class="alarm" role="alert">${watch.different}</div>
      <p>${watch.differentDo}</p>
      <p class="fingerprint">${groupedFingerprint(before?.fingerprint ?? '')}</p>
      <p>${watch.differentNow}</p>
      <p class="fingerprint">${groupedFingerprint(proved.seen.fingerprint)}</p>`
  if (watched === 'away') return html`<p>${watch.away}</p>`
  return html`<p class="good">${watched === 'extended' ? watch.extended(lookedAt) : watch.same(lookedAt)}</p>`
}
