import { html, type TemplateResult } from 'lit'
import { nameOfPassphrase, textField } from './fields.ts'

export type KeyFileForm = {
  readonly words: { readonly file: string; readonly fileHint: string; readonly passphrase: string }
  readonly act: string
  readonly busy: string
  readonly isBusy: boolean
  /** Why it did not work. */
  readonly problem: TemplateResult
  readonly submit: (event: SubmitEvent) => void
}

/** A key file and its passphrase. */
export function keyFileForm({ words, act, busy, isBusy, problem, submit }: KeyFileForm): TemplateResult {
  return html`<form @submit=${submit}>
    <div class="field">
      <label for="key-file">${words.file}</label>
      <input id="key-file" type="file" accept=".json,application/json" required aria-describedby="key-file-hint" />
      <p class="hint" id="key-file-hint">${words.fileHint}</p>
    </div>
    ${nameOfPassphrase(words.file)}
    ${textField({ name: 'file-passphrase', label: words.passphrase, type: 'password', autocomplete: 'off' })} ${problem}
    <p class="progress" role="status">${isBusy ? busy : ''}</p>
    <button class="main" aria-disabled=${isBusy}>${act}</button>
  </form>`
}

/** The text of the file that was chosen; none where somebody chose something far too large to be one. */
export async function chosenText(root: ParentNode): Promise<string> {
  const file = root.querySelector<HTMLInputElement>('#key-file')?.files?.[0]
  return file && file.size < 100_000 ? file.text() : ''
}
