import type { Language } from '../../../backend/contract/respondent-api.ts'
import type { OfficeClient } from '../api/client.ts'
import type { Me } from '../api/reply-shapes.ts'
import type { OfficeText } from '../text/office-text.ts'

/** What every screen behind the door is given. */
export type Office = {
  readonly client: OfficeClient
  readonly text: OfficeText
  readonly language: Language
  readonly me: Me
}

/** What every way of signing in is given. */
export type AtTheDoor = Pick<Office, 'text' | 'language'> & {
  readonly client: Pick<
    OfficeClient,
    'askForLink' | 'signIn' | 'setUp' | 'enrol' | 'signInByPassphrase' | 'closing' | 'handOverKey' | 'loseKey'
  >
  readonly enter: (me: Me) => void
}
