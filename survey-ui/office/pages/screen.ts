import { html, type TemplateResult } from 'lit'
import type { Address, UnitAddress } from '../view/address.ts'
import type { Landing } from '../view/landing.ts'
import { menuOf, type MenuEntry } from '../view/menu.ts'
import type { AtTheClosing } from './closing-page.ts'
import type { AtTheDoor, Office } from './office.ts'

export type Arrival = {
  readonly address: Address
  readonly landing: Landing | undefined
  readonly leaveLanding: () => void
  /** Whether the session ended by itself. */
  readonly hasEnded: boolean
}

/** The screen for somebody who is not signed in, or has just come by a mailed link. */
export function doorScreen(door: AtTheDoor, { address, landing, leaveLanding, hasEnded }: Arrival): TemplateResult {
  if (landing?.kind === 'set-up') return html`<varsko-set-up .door=${door} .secret=${landing.secret}></varsko-set-up>`
  if (landing)
    return html`<varsko-landing .door=${door} .token=${landing.secret} .leave=${leaveLanding}></varsko-landing>`
  if (address.screen === 'closing') return closing({ ...door, mayLose: false }, address.round)
  if (address.screen === 'passphrase') return html`<varsko-passphrase .door=${door}></varsko-passphrase>`
  if (address.screen === 'enrolment') return html`<varsko-enrolment .door=${door}></varsko-enrolment>`
  return html`<varsko-sign-in .door=${door} .hasEnded=${hasEnded}></varsko-sign-in>`
}

/** The screen for somebody who is signed in; what they may not see leads to the first thing in their menu. */
export function officeScreen(office: Office, address: Address): TemplateResult {
  const { screen } = address
  if (screen === 'closing') return closing({ ...office, mayLose: represents(office) }, address.round)
  if (screen === 'results' || screen === 'conversation') return unitScreen(office, address)
  if (screen === 'attack' && office.me.roles.includes('representative'))
    return html`<varsko-attack .office=${office} .round=${address.round}></varsko-attack>`
  if (screen === 'participation' || screen === 'notice') return roundScreen(office, screen, address.round)
  return menuScreen(office, menuEntryOf(office, address))
}

/** Screens that are reached from an entry of the menu. */
const menuEntries: Readonly<Record<string, MenuEntry>> = {
  participation: 'rounds',
  notice: 'rounds',
  closing: 'rounds',
  attack: 'results',
  conversation: 'results',
}

/** What of the menu somebody is at. */
export function menuEntryOf({ me }: Pick<Office, 'me'>, { screen }: Address): MenuEntry | undefined {
  const menu = menuOf(me)
  const wanted = menuEntries[screen] ?? screen
  return (
    menu.find((entry) => entry === wanted) ??
    (me.roles.includes('administrator') && menu.includes('rounds') ? 'rounds' : menu[0])
  )
}

function closing(given: AtTheClosing, round: string): TemplateResult {
  return html`<varsko-closing .given=${given} .round=${round}></varsko-closing>`
}

function represents({ me }: Office): boolean {
  return me.roles.includes('representative') && !me.waiting
}

/** The guide to a conversation is anybody's; results are for those who have them in their menu. */
function unitScreen(office: Office, { screen, round, unit }: UnitAddress): TemplateResult {
  if (screen === 'conversation')
    return html`<varsko-conversation .office=${office} .round=${round} .unit=${unit}></varsko-conversation>`
  if (!menuOf(office.me).includes('results')) return menuScreen(office, menuEntryOf(office, { screen }))
  return html`<varsko-results .office=${office} .round=${round} .unit=${unit}></varsko-results>`
}

function roundScreen(office: Office, screen: 'participation' | 'notice', round: string): TemplateResult {
  if (!menuOf(office.me).includes('rounds')) return menuScreen(office, menuOf(office.me)[0])
  if (screen === 'notice') return html`<varsko-notice .office=${office} .round=${round}></varsko-notice>`
  return html`<varsko-participation .office=${office} .round=${round}></varsko-participation>`
}

function menuScreen(office: Office, entry: MenuEntry | undefined): TemplateResult {
  if (entry === 'results') return html`<varsko-results .office=${office}></varsko-results>`
  if (entry === 'measures') return html`<varsko-measures .office=${office}></varsko-measures>`
  if (entry === 'keys') return html`<varsko-keys .office=${office}></varsko-keys>`
  if (entry === 'roster') return html`<varsko-roster .office=${office}></varsko-roster>`
  if (entry === 'representatives') return html`<varsko-representatives .office=${office}></varsko-representatives>`
  return html`<varsko-rounds .office=${office}></varsko-rounds>`
}
