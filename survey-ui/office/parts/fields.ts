import { html, nothing, type TemplateResult } from 'lit'

export type TextField = {
  readonly name: string
  readonly label: string
  readonly type: 'email' | 'password' | 'text'
  readonly autocomplete: 'username' | 'email' | 'name' | 'current-password' | 'new-password' | 'off'
  readonly hint?: string
  readonly minlength?: number
  readonly maxlength?: number
}

/** A native field that must be filled in, with its label and what helps to fill it in. */
export function textField(field: TextField): TemplateResult {
  const hintId = `${field.name}-hint`
  return html`<div class="field">
    <label for=${field.name}>${field.label}</label>
    <input
      id=${field.name}
      name=${field.name}
      type=${field.type}
      autocomplete=${field.autocomplete}
      autocapitalize="none"
      spellcheck="false"
      required
      minlength=${field.minlength ?? nothing}
      maxlength=${field.maxlength ?? 200}
      aria-describedby=${field.hint ? hintId : nothing}
    />
    ${field.hint ? html`<p class="hint" id=${hintId}>${field.hint}</p>` : nothing}
  </div>`
}

export type DayField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Days as YYYY-MM-DD. */
  readonly value?: string
  readonly min?: string
  readonly max?: string
}

/** A native field for a day. */
export function dayField({ name, label, hint, value, min, max }: DayField): TemplateResult {
  const hintId = `${name}-hint`
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      name=${name}
      type="date"
      required
      value=${value ?? nothing}
      min=${min ?? nothing}
      max=${max ?? nothing}
      aria-describedby=${hint ? hintId : nothing}
    />
    ${hint ? html`<p class="hint" id=${hintId}>${hint}</p>` : nothing}
  </div>`
}

/** A native list to choose one from, with its label and what helps to choose. */
export function choice(
  name: string,
  {
    label,
    hint,
    choose,
  }: { readonly label: string; readonly hint?: string; readonly choose?: (value: string) => void },
  options: readonly TemplateResult[],
): TemplateResult {
  const hintId = `${name}-hint`
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select
      id=${name}
      name=${name}
      required
      aria-describedby=${hint ? hintId : nothing}
      @change=${(event: Event) => event.target instanceof HTMLSelectElement && choose?.(event.target.value)}
    >
      ${options}
    </select>
    ${hint ? html`<p class="hint" id=${hintId}>${hint}</p>` : nothing}
  </div>`
}

/** Tells a password manager that the passphrase beside it is another one than that of the account. */
export function nameOfPassphrase(name: string): TemplateResult {
  return html`<input type="text" autocomplete="username" .value=${name} hidden readonly />`
}

/** Stops the browser from sending a form itself, and reads its fields by name; `undefined` while one is not right. */
export function submitted(event: SubmitEvent): ReadonlyMap<string, string> | undefined {
  event.preventDefault()
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.reportValidity()) return undefined
  return new Map([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
