import { AddressCorrections } from './parts/address-corrections.ts'
import { MakeKeys } from './parts/make-keys.ts'
import { NewRound } from './parts/new-round.ts'
import { RosterImport } from './parts/roster-import.ts'
import { AttackPage } from './pages/attack-page.ts'
import { ClosingPage } from './pages/closing-page.ts'
import { MeasuresPage } from './pages/measures-page.ts'
import { WhatHelped } from './parts/what-helped.ts'
import { ConversationPage } from './pages/conversation-page.ts'
import { KeysPage } from './pages/keys-page.ts'
import { NoticePage } from './pages/notice-page.ts'
import { ParticipationPage } from './pages/participation-page.ts'
import { RepresentativesPage } from './pages/representatives-page.ts'
import { RosterPage } from './pages/roster-page.ts'
import { RoundsPage } from './pages/rounds-page.ts'
import { EnrolmentPage } from './pages/enrolment-page.ts'
import { LandingPage } from './pages/landing-page.ts'
import { OfficePage } from './pages/office-page.ts'
import { PassphrasePage } from './pages/passphrase-page.ts'
import { ResultsPage } from './pages/results-page.ts'
import { SetUpPage } from './pages/set-up-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'

/** Registers every screen, and last the frame, which shows them. */
export function defineElements(): void {
  customElements.define('varsko-sign-in', SignInPage)
  customElements.define('varsko-landing', LandingPage)
  customElements.define('varsko-set-up', SetUpPage)
  customElements.define('varsko-passphrase', PassphrasePage)
  customElements.define('varsko-enrolment', EnrolmentPage)
  customElements.define('varsko-results', ResultsPage)
  customElements.define('varsko-what-helped', WhatHelped)
  customElements.define('varsko-measures', MeasuresPage)
  customElements.define('varsko-roster-import', RosterImport)
  customElements.define('varsko-address-corrections', AddressCorrections)
  customElements.define('varsko-roster', RosterPage)
  customElements.define('varsko-new-round', NewRound)
  customElements.define('varsko-rounds', RoundsPage)
  customElements.define('varsko-participation', ParticipationPage)
  customElements.define('varsko-notice', NoticePage)
  customElements.define('varsko-attack', AttackPage)
  customElements.define('varsko-conversation', ConversationPage)
  customElements.define('varsko-make-keys', MakeKeys)
  customElements.define('varsko-keys', KeysPage)
  customElements.define('varsko-closing', ClosingPage)
  customElements.define('varsko-representatives', RepresentativesPage)
  customElements.define('varsko-office', OfficePage)
}
