import { html, nothing, type TemplateResult } from 'lit'
import { allDropReasons } from '../../../backend/contract/measure-kinds.ts'
import type { Measures } from '../api/measures-shape.ts'
import type { Acting } from '../asking.ts'
import type { OfficeText } from '../text/office-text.ts'
import { dayInput } from '../view/local-input.ts'
import { nobodyTakesOver } from '../view/measure-request.ts'
import { choice, dayField } from './fields.ts'
import { alarm } from './outcome.ts'

const followUpStates = ['carried-out', 'under-way', 'dropped'] as const
export type FollowUpState = (typeof followUpStates)[number]

export type MeasurePanel = {
  readonly text: OfficeText
  readonly act: 'follow-up' | 'remove'
  readonly state: FollowUpState
  /** Who may take it over. */
  readonly people: NonNullable<Measures['choices']>['units'][number]['people']
  readonly acting: Acting
  readonly chooseState: (state: FollowUpState) => void
  readonly confirm: (event: SubmitEvent) => void
  readonly keep: () => void
}

/** Asks once more before a measure is deleted, or what became of carrying it out. */
export function measurePanel(panel: MeasurePanel): TemplateResult {
  const { text, act, acting } = panel
  const { removing, following } = text.measures
  const words = act === 'remove' ? removing : following
  return html`<form class="panel ${act === 'remove' ? 'grave' : ''}" @submit=${panel.confirm}>
    <h4 tabindex="-1">${words.title}</h4>
    <p>${words.text}</p>
    ${act === 'follow-up' ? followUpFields(panel) : nothing} ${alarm(text, acting.failure())}
    <div class="acts">
      <button class=${act === 'remove' ? 'main grave' : 'main'} aria-disabled=${acting.isBusy()}>
        ${words.confirm}
      </button>
      <button type="button" aria-disabled=${acting.isBusy()} @click=${panel.keep}>${text.measures.keep}</button>
    </div>
  </form>`
}

function followUpFields({ text, state, people, chooseState }: MeasurePanel): TemplateResult {
  const { following, plan } = text.measures
  const today = dayInput(Date.now())
  const choose = (value: string) => chooseState(followUpStates.find((one) => one === value) ?? 'carried-out')
  return html`${choice(
    'state',
    { label: following.state, choose },
    followUpStates.map(
      (one) => html`<option value=${one} ?selected=${one === state}>${following.states[one]}</option>`,
    ),
  )}
  ${state === 'carried-out' ? dayField({ name: 'on', label: following.on, value: today, max: today }) : nothing}
  ${
    state === 'under-way'
      ? html`${dayField({ name: 'later', label: following.later, min: today })}
        ${choice('takes-over', { label: following.takesOver }, [
          html`<option value=${nobodyTakesOver}>${following.nobodyTakesOver}</option>`,
          ...people.map(({ id, name }) => html`<option value=${id}>${name}</option>`),
        ])}`
      : nothing
  }
  ${
    state === 'dropped'
      ? choice(
          'why',
          { label: following.why },
          allDropReasons.map((one) => html`<option value=${one}>${plan.why[one]}</option>`),
        )
      : nothing
  }`
}
