import { html, type TemplateResult } from 'lit'
import type { Language } from '../../backend/contract/respondent-api.ts'
import { askForLink } from '../api/ask-for-link.ts'
import { lostLinkDa } from '../text/lost-link-da.ts'
import { lostLinkEn } from '../text/lost-link-en.ts'
import { LostLinkForm } from './lost-link-form.ts'

customElements.define('varsko-lost-link-form', LostLinkForm)

const texts = { da: lostLinkDa, en: lostLinkEn }

/** Where anybody can ask for a new link; open to all, with or without one. */
export function lostLinkPage(language: Language): TemplateResult {
  const { title, lead } = texts[language]
  return html`<h1 tabindex="-1">${title}</h1>
    <p class="lead">${lead}</p>
    <varsko-lost-link-form .language=${language} .ask=${askForLink}></varsko-lost-link-form>`
}
