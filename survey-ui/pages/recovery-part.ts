import { html, type TemplateResult } from 'lit'
import { groupedRecoveryCode } from '../../backend/contract/sealed-box/recovery-code.ts'
import type { Shown } from './shown.ts'

type Words = { readonly show: string; readonly why: string }

/** The code to write down, folded away until it is asked for: nobody has to, and the page keeps it nowhere. */
export function recoveryPart({ text }: Shown, { show, why }: Words, code: string): TemplateResult {
  return html`<details class="recovery">
    <summary>${show}</summary>
    <p class="fingerprint">${groupedRecoveryCode(code)}</p>
    <p>${why}</p>
    <p>${text.recovery}</p>
  </details>`
}
