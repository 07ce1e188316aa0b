import { html, nothing } from 'lit'
import type { Round } from '../api/reply-shapes.ts'
import type { Office } from '../pages/office.ts'
import { hrefTo } from '../view/address.ts'
import { awaitsKey, wasOpened } from '../view/round-acts.ts'

/** What there is to look at of a round, for this person. */
export function roundLinks({ text: { rounds }, me }: Office, round: Round) {
  if (!wasOpened(round)) return nothing
  const link = (screen: 'closing' | 'results' | 'participation' | 'notice') =>
    html`<a href=${hrefTo(screen, round.id)} aria-label=${rounds.linkTo(rounds.links[screen], round.title)}
      >${rounds.links[screen]}</a
    >`
  return html`<p class="links">
    ${awaitsKey(round) ? link('closing') : nothing} ${round.hasResults ? link('results') : nothing}
    ${me.waiting ? nothing : link('participation')} ${link('notice')}
  </p>`
}
