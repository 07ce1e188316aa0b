import { html, nothing, type TemplateResult } from 'lit'
import type { Recipient, RoundFacts } from '../session/round-facts.ts'
import type { InterfaceText } from '../text/interface-text.ts'
import type { Shown } from './shown.ts'

/** Who sees what, who is in the group and what is not promised: all of it before the first question. */
export function welcomePage({ text, language, dispatch }: Shown, facts: RoundFacts): TemplateResult {
  const { welcome } = text
  const { title, introduction, items } = facts.questionnaire
  return html`<h1 tabindex="-1">${title[language]}</h1>
    <p class="lead">${introduction[language]}</p>
    <dl>
      <div>
        <dt>${welcome.closes.label}</dt>
        <dd>${welcome.closes.at(facts.closesAt)}</dd>
        ${facts.isExtended ? html`<dd class="soft">${welcome.extended}</dd>` : nothing}
      </div>
      <div>
        <dt>${welcome.questions.label}</dt>
        <dd>${welcome.questions.count(items.length)}</dd>
      </div>
      <div>
        <dt>${welcome.link.label}</dt>
        <dd>${facts.used ? welcome.link.thisTab : welcome.link.unused}</dd>
      </div>
    </dl>
    ${whoSeesWhat(text, facts)} ${groupSection(text, facts)} ${notPromised(text)}
    <p class="soft">${welcome.oneSitting}</p>
    <div class="acts">
      <button class="main" type="button" @click=${() => dispatch({ type: 'next' })}>${welcome.start}</button>
      <button class="outlined" type="button" @click=${() => dispatch({ type: 'pass-over' })}>
        ${welcome.passOver}
      </button>
    </div>`
}

function whoSeesWhat(text: InterfaceText, { recipients, thresholds, custody }: RoundFacts) {
  const { welcome } = text
  return html`<section>
    <h2>${welcome.seesTitle}</h2>
    <p>${welcome.nobody}</p>
    <p>${welcome.recipients}</p>
    <ul class="people">
      ${recipients.map((recipient) => recipientLine(text, recipient))}
    </ul>
    <p>${welcome.floors(thresholds.ordinary, thresholds.sensitive)}</p>
    <p>${welcome.custody[custody.kind](custody.holders)}</p>
  </section>`
}

function recipientLine({ welcome }: InterfaceText, { name, role, appointed }: Recipient) {
  return html`<li>
    <span class="name">${name}</span>
    <span class="soft">
      ${welcome.roles[role]}${appointed ? html`, ${welcome.appointed(appointed.by, appointed.at)}` : nothing}
    </span>
  </li>`
}

function groupSection({ welcome }: InterfaceText, { group, contact }: RoundFacts) {
  const hasChanged = group.people.some(({ change }) => change !== 'none')
  return html`<section>
    <h2>${welcome.groupTitle}</h2>
    <p>${welcome.groupSize(group.name, group.people.length)}</p>
    ${group.mergedFrom.length > 0 ? html`<p>${welcome.merged(group.mergedFrom)}</p>` : nothing}
    <details ?open=${hasChanged}>
      <summary>${welcome.groupShow}</summary>
      <ul class="people group">
        ${group.people.map(
          ({ name, change }) =>
            html`<li>
              ${name} ${change === 'none' ? nothing : html`<span class="tag">${welcome.changes[change]}</span>`}
            </li>`,
        )}
      </ul>
    </details>
    <p class="soft">${welcome.groupWrong(contact)}</p>
  </section>`
}

function notPromised({ welcome }: InterfaceText) {
  return html`<section>
    <h2>${welcome.notPromisedTitle}</h2>
    <ul class="points limits">
      ${welcome.notPromised.map((limit) => html`<li>${limit}</li>`)}
    </ul>
    <p><a href="#/how">${welcome.more}</a></p>
  </section>`
}
