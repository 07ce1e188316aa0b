import { html, type TemplateResult } from 'lit'
import { measureKinds, measureLevels } from '../../../backend/contract/measure-kinds.ts'
import type { Measures } from '../api/measures-shape.ts'
import type { Office } from '../pages/office.ts'
import { dayInput } from '../view/local-input.ts'
import { choice, dayField } from './fields.ts'

export type NewMeasure = {
  readonly office: Pick<Office, 'text' | 'language'>
  readonly choices: NonNullable<Measures['choices']>
  /** Id of the unit chosen; the first one where there is none yet. */
  readonly unit: string | undefined
  readonly isBusy: boolean
  readonly chooseUnit: (unit: string) => void
  readonly submit: (event: SubmitEvent) => void
}

/** Writes a measure down: all of it is chosen, so that nobody it may be about is named. */
export function newMeasure({ office, choices, unit, isBusy, chooseUnit, submit }: NewMeasure): TemplateResult {
  const { text, language } = office
  const { units, scales, rounds } = choices
  const { writing } = text.measures
  const people = (units.find(({ id }) => id === unit) ?? units[0])?.people ?? []
  return html`<form @submit=${submit}>
    ${choice('unit', { label: writing.unit, choose: chooseUnit }, units.map(option))} ${kindChoice(text.measures)}
    ${choice(
      'scale',
      { label: writing.scale, hint: writing.scaleHint },
      scales.map(({ id, name }) => option({ id, name: name[language] })),
    )}
    ${choice('after', { label: writing.after, hint: writing.afterHint }, rounds.map(option))}
    ${choice('responsible', { label: writing.responsible, hint: writing.responsibleHint }, people.map(option))}
    ${dayField({
      name: 'deadline',
      label: writing.deadline,
      hint: writing.deadlineHint,
      min: dayInput(Date.now()),
    })}
    <button class="main" aria-disabled=${isBusy}>${writing.save}</button>
  </form>`
}

function kindChoice({ writing, levels, kinds }: Office['text']['measures']): TemplateResult {
  return choice(
    'kind',
    { label: writing.kind, hint: writing.noNames },
    measureLevels.map(
      (level) =>
        html`<optgroup label=${levels[level]}>
          ${measureKinds[level].map((kind) => option({ id: kind, name: kinds[kind] }))}
        </optgroup>`,
    ),
  )
}

const option = ({ id, name }: { readonly id: string; readonly name: string }) =>
  html`<option value=${id}>${name}</option>`
