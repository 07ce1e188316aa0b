import type { Language } from '../../backend/contract/respondent-api.ts'
import { da, type InterfaceText } from './da.ts'

export type { InterfaceText }

/** The languages of the page, each named in itself. */
export const languageNames: readonly { readonly value: Language; readonly name: string }[] = [
  { value: 'da', name: 'Dansk' },
  { value: 'en', name: 'English' },
]

/** The language the page starts with; its texts are there at once. */
export const firstText: InterfaceText = da

/** The texts in a language; all but Danish are fetched when they are wanted, so that the page stays small. */
export async function loadText(language: Language): Promise<InterfaceText> {
  return language === 'da' ? da : (await import('./en.ts')).en
}
