import { html, nothing, type TemplateResult } from 'lit'
import type { Results, UnitResult } from '../api/results-shape.ts'
import type { Office } from '../pages/office.ts'
import { hrefTo } from '../view/address.ts'
import { topicsNamed } from '../view/topics-named.ts'

type Shown = Pick<Office, 'text' | 'language'>

/** What must be acted on however few report it, unit by unit; that anything else is missing promises nothing. */
export function dutyList({ text, language }: Shown, results: Results): TemplateResult {
  const { duty } = text.results
  const units = results.units.filter((unit) => unit.duty.length > 0)
  if (units.length === 0) return html`<p class="soft narrow">${duty.silence}</p>`
  return html`<section aria-labelledby="duty">
    <h2 id="duty" class="apart">${duty.title}</h2>
    <p class="narrow">${duty.intro}</p>
    <ul class="plain">
      ${units.map(
        (unit) =>
          html`<li>
            <a href=${hrefTo('results', results.round, unit.id)}>
              ${duty.unit(unit.name, topicsNamed(results, unit.duty, language))}
            </a>
          </li>`,
      )}
    </ul>
    <p class="soft narrow">${duty.silence}</p>
  </section>`
}

/** Of one unit: what must be acted on, and the conditions in which a conflict ripens. */
export function unitSigns({ text, language }: Shown, results: Results, unit: UnitResult): TemplateResult {
  const { duty, ripening } = text.results
  const { ripening: ripe } = unit
  return html`${
    unit.duty.length > 0
      ? html`<h2 class="apart">${duty.title}</h2>
          <p class="narrow">
            <strong>${sentenceCase(topicsNamed(results, unit.duty, language))}.</strong> ${duty.intro}
          </p>`
      : nothing
  }
  ${
    ripe
      ? html`<h2 class="apart">${ripening.title}</h2>
          <p class="narrow">
            ${ripening.text(
              [
                ...(ripe.scales.length > 0 ? [topicsNamed(results, ripe.scales, language)] : []),
                ...(ripe.fallingResponse ? [ripening.fallingResponse] : []),
              ].join(', '),
            )}
          </p>`
      : nothing
  }`
}

const sentenceCase = (words: string) => words.charAt(0).toLocaleUpperCase('da') + words.slice(1)
