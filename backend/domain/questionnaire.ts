import type { Texts } from '../contract/respondent-api.ts'
import type { ItemClass } from './release.ts'

/** What a round asks, frozen at opening: items in the order of the answers on a sheet, and how they are counted. */
export type AskedQuestionnaire = {
  readonly instrument: string
  readonly version: string
  readonly selection: string
  /** SHA-256 over what is asked. */
  readonly hash: string
  readonly title: Texts
  readonly introduction: Texts
  readonly items: readonly AskedItem[]
  readonly scales: readonly AskedScale[]
  /** Questions to be answered in one's own words, and what a comment may be said to be about. */
  readonly comments: readonly AskedText[]
  readonly commentThemes: readonly AskedText[]
  /** The one thing people say of themselves, if any: asked last, and answered on the same sealed sheet. */
  readonly attribute?: AskedAttribute
}

/** Answered on the sheet after all items, or left out; never taken from the roster. */
type AskedAttribute = {
  readonly id: string
  readonly name: Texts
  readonly topic: Texts
  readonly text: Texts
  readonly options: readonly Texts[]
  /** Hash over all that is asked but this. */
  readonly hashWithout: string
}

type AskedText = { readonly id: string; readonly text: Texts }

type AskedItem = {
  readonly id: string
  readonly scale: string
  readonly class: ItemClass
  readonly topic: Texts
  readonly text: Texts
  /** In order; an answer is the place of the option chosen, from 0. */
  readonly options: readonly Texts[]
  /** Whether the last option is the low end of the scale. */
  readonly reversed: boolean
}

/** Names what is compared over rounds: all that is asked but the attribute, which never is. */
export const comparedHash = ({ hash, attribute }: Pick<AskedQuestionnaire, 'hash' | 'attribute'>): string =>
  attribute?.hashWithout ?? hash

export type AskedScale = {
  readonly id: string
  readonly name: Texts
  readonly construct: string
  readonly class: ItemClass
  /** Which end of the score is unfavourable. */
  readonly adverse: 'high' | 'low'
  /** Whether the early warning reads it. */
  readonly warns: boolean
}
