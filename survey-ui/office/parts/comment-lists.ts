import { html, nothing, type TemplateResult } from 'lit'
import type { Results, UnitResult } from '../api/results-shape.ts'
import type { Office } from '../pages/office.ts'

type Shown = UnitResult['comments'][number]

/** What people wrote, question by question; where it may be read elsewhere or nowhere, why. */
export function commentLists(office: Office, results: Results, unit: UnitResult): TemplateResult | typeof nothing {
  if (results.commentQuestions.length === 0) return nothing
  const { comments: words } = office.text.results
  return html`<h2 class="apart">${words.title}</h2>
    <p class="soft narrow">${unit.comments.length > 0 ? words.explained : words.none}</p>
    ${unit.comments.map((shown) => commentList(office, results, shown))}`
}

function commentList({ language, text }: Office, results: Results, { question, language: written, comments }: Shown) {
  const { comments: words } = text.results
  const asked = results.commentQuestions.find(({ id }) => id === question)?.text[language]
  return html`<section class="comments narrow">
    <h3>${asked}${written === language ? nothing : html` <span class="soft">${words.languages[written]}</span>`}</h3>
    <ul lang=${written}>
      ${comments.map((comment) => {
        const theme = results.commentThemes.find(({ id }) => id === comment.theme)?.text[written]
        return html`<li>
          ${theme ? html`<span class="tag">${theme}</span>` : nothing}
          ${comment.text ? comment.text : html`<span class="soft">${words.themeAlone}</span>`}
        </li>`
      })}
    </ul>
  </section>`
}
