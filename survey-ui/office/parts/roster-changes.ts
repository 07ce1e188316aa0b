import { html, nothing, type TemplateResult } from 'lit'
import type { Difference } from '../api/reply-shapes.ts'
import type { OfficeText } from '../text/office-text.ts'
import { changeGroups, isEmptyDifference, type Change, type ChangeGroup } from '../view/roster-groups.ts'

/** Who joined, left, moved and so on, by name, kind by kind. */
export function rosterChanges(text: OfficeText, difference: Difference): TemplateResult {
  const { difference: words } = text.roster
  if (isEmptyDifference(difference)) return html`<p>${words.empty}</p>`
  return html`<div class="changes">
    ${changeGroups(difference).map((group) => groupOfChanges(text, group))}
    ${unitList(text, words.unitsAdded, difference.unitsAdded)}
    ${unitList(text, words.unitsRemoved, difference.unitsRemoved)}
  </div>`
}

function groupOfChanges(text: OfficeText, { kind, changes }: ChangeGroup) {
  return html`<section>
    <h3>${text.roster.difference.kinds[kind]} <span class="badge">${changes.length}</span></h3>
    ${folded(
      text,
      changes.length,
      html`<ul class="people">
        ${changes.map((change) => changeLine(text, change))}
      </ul>`,
    )}
  </section>`
}

/** A long list, such as everybody before the first round, is opened by hand, so that the others can be found. */
function folded({ roster }: OfficeText, count: number, list: TemplateResult): TemplateResult {
  if (count <= longestList) return list
  return html`<details>
    <summary>${roster.difference.show(count)}</summary>
    ${list}
  </details>`
}

const longestList = 40

function changeLine(text: OfficeText, change: Change) {
  return html`<li>
    <strong>${change.name}</strong>
    <span class="soft">${change.email}</span>
    ${change.kind === 'moved' ? nothing : html`<span class="path">${path(change.unit)}</span>`}
    ${change.before === undefined || change.after === undefined ? nothing : fromTo(text, change)}
  </li>`
}

function fromTo({ roster }: OfficeText, { kind, before = '', after = '' }: Change) {
  const values: Readonly<Record<string, string>> = roster.difference.values
  const written = (value: string) => (kind === 'moved' ? path(value) : (values[value] ?? value))
  return html`<span class="path">
    ${roster.difference.from} ${written(before)} <span class="soft">${roster.difference.to}</span> ${written(after)}
  </span>`
}

function unitList(text: OfficeText, title: string, units: readonly string[]) {
  if (units.length === 0) return nothing
  return html`<section>
    <h3>${title} <span class="badge">${units.length}</span></h3>
    ${folded(
      text,
      units.length,
      html`<ul class="people">
        ${units.map((unit) => html`<li><span class="path">${path(unit)}</span></li>`)}
      </ul>`,
    )}
  </section>`
}

const path = (unit: string) => unit.split('/').join(' › ')
