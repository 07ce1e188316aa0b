import type { Language } from '../../backend/contract/respondent-api.ts'
import type { Session } from '../session/session.ts'
import type { InterfaceText } from '../text/interface-text.ts'

/** What every screen is given: the words, the language of the questions, and whom to tell what a person did. */
export type Shown = {
  readonly text: InterfaceText
  readonly language: Language
  readonly dispatch: Session['dispatch']
}
