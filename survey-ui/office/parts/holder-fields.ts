import { html, type TemplateResult } from 'lit'
import type { OfficeText } from '../text/office-text.ts'
import { nameOfPassphrase, textField } from './fields.ts'

const usualRounds = 4

/** For how many rounds keys are made, at most twelve. */
export function roundsField({ keys: { making } }: OfficeText): TemplateResult {
  return html`<div class="field">
    <label for="rounds">${making.rounds}</label>
    <input id="rounds" name="rounds" type="number" min="1" max="12" value=${usualRounds} required />
  </div>`
}

/** Who keeps the second file. */
export function secondHolderFields({ keys: { making }, setUp: { languages } }: OfficeText): TemplateResult {
  const { second } = making
  return html`${textField({ name: 'name', label: second.name, type: 'text', autocomplete: 'off', maxlength: 100 })}
    ${textField({ name: 'email', label: second.email, type: 'email', autocomplete: 'off', maxlength: 254 })}
    <div class="field">
      <label for="language">${second.language}</label>
      <select id="language" name="language">
        <option value="da">${languages.da}</option>
        <option value="en">${languages.en}</option>
      </select>
    </div>`
}

/** A new passphrase, typed twice. */
export function newPassphraseFields({ keys: { making, file } }: OfficeText): TemplateResult {
  const field = { type: 'password', autocomplete: 'new-password' } as const
  const own = { ...field, name: 'passphrase', label: making.passphrase, hint: making.passphraseHint, minlength: 12 }
  return html`${nameOfPassphrase(file.file)} ${textField(own)}
  ${textField({ ...field, name: 'again', label: making.again })}`
}
