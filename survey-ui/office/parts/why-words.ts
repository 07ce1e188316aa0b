import { html, nothing, type TemplateResult } from 'lit'
import type { Results } from '../api/results-shape.ts'
import type { Office } from '../pages/office.ts'
import { topicsNamed } from '../view/topics-named.ts'

type Shown = Pick<Office, 'text' | 'language'>
type Found = Results['why'][number]

/** What goes with strain and a bad tone, among colleagues and from unit to unit; nothing where too little stands behind it. */
export function whyWords({ text, language }: Shown, results: Results): TemplateResult | typeof nothing {
  const { why } = text.results
  if (results.why.length === 0) return nothing
  return html`<section aria-labelledby="why">
    <h2 id="why" class="apart">${why.title}</h2>
    ${results.why.map((found) => html`<p class="narrow">${sentence({ text, language }, results, found)}</p>`)}
    <p class="soft narrow">${why.notProof}</p>
  </section>`
}

/** A sentence names the strongest; the table for experts has them all. */
const mostNamed = 3

function sentence({ text, language }: Shown, results: Results, { outcome, level, scales }: Found): string {
  const words = text.results.why[level]
  const name = topicsNamed(results, [outcome], language)
  if (scales.length === 0) return words.none(name)
  return words.text(
    name,
    scales.slice(0, mostNamed).map(({ scale }) => topicsNamed(results, [scale], language)),
  )
}
