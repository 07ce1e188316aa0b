import { html, LitElement, type TemplateResult } from 'lit'
import { controlStyles } from '../../styles/control-styles.ts'
import { textStyles } from '../../styles/text-styles.ts'
import type { Measures } from '../api/measures-shape.ts'
import type { UnitAlert } from '../api/results-shape.ts'
import { asking } from '../asking.ts'
import type { Office } from '../pages/office.ts'
import { cardStyles } from '../styles/card-styles.ts'
import { hrefTo } from '../view/address.ts'
import { fittingMeasures } from '../view/fitting-measures.ts'
import { helpsWords } from './helps-words.ts'
import { outcome } from './outcome.ts'

/** Beside the guidance of a message: measures that may fit its pattern, and what they have done here. */
export class WhatHelped extends LitElement {
  static override properties = { office: { attribute: false }, alert: { attribute: false } }
  static override styles = [controlStyles, textStyles, cardStyles]

  declare office: Office
  declare alert: UnitAlert
  private readonly measures = asking<Measures>(this)

  override firstUpdated() {
    void this.measures.ask(this.office.client.measures)
  }

  override render() {
    const { text } = this.office
    return html`<h2 class="apart">${text.measures.helps.fitting}</h2>
      ${outcome(text, this.measures.state(), ({ helps }) => this.renderKinds(helps))}
      <p class="links"><a href=${hrefTo('measures')}>${text.measures.helps.link}</a></p>`
  }

  private renderKinds(helps: Measures['helps']): TemplateResult {
    const { text } = this.office
    return html`<ul class="plain narrow">
      ${fittingMeasures(this.alert).map(
        (kind) =>
          html`<li>
            ${text.measures.kinds[kind]}.
            ${helpsWords(
              text,
              helps.find((one) => one.kind === kind),
            )}
          </li>`,
      )}
    </ul>`
  }
}

export function whatHelped(office: Office, alert: UnitAlert): TemplateResult {
  return html`<varsko-what-helped .office=${office} .alert=${alert}></varsko-what-helped>`
}
