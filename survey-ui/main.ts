import { makeClient } from './api/client.ts'
import { SurveyPage } from './pages/survey-page.ts'
import { startWorkerSealing } from './sealing/worker-sealing.ts'
import { startSession } from './session/session.ts'
import { mayRecover } from './session/refusal.ts'
import { invitationLink } from './session/invitation-link.ts'
import { isUnsent } from './session/session-state.ts'
import { storageOfTab, tabMemory } from './session/tab-memory.ts'
import { takeLink } from './session/take-link.ts'
import { preferredLanguage } from './text/preferred-language.ts'
import { ChoiceList } from './widgets/choice-list.ts'
import { LanguageSwitch } from './widgets/language-switch.ts'
import { ProgressMeter } from './widgets/progress-meter.ts'

const memory = tabMemory(storageOfTab())
const session = startSession({
  client: makeClient(),
  memory,
  link: takeLink(window, memory),
  loadSealing: startWorkerSealing,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  // Not requestIdleCallback, which a busy phone may never call, nor an animation frame, which a hidden tab never has.
  afterPaint: (work) => setTimeout(work, 50),
  now: Date.now,
})

customElements.define('varsko-choice-list', ChoiceList)
customElements.define('varsko-language-switch', LanguageSwitch)
customElements.define('varsko-progress', ProgressMeter)
customElements.define('varsko-survey', SurveyPage)

const page = document.querySelector('varsko-survey')
if (page instanceof SurveyPage) void start(page)

addEventListener('beforeunload', (event) => {
  if (isUnsent(session.state())) event.preventDefault()
})

async function start(survey: SurveyPage) {
  await survey.speak(preferredLanguage(navigator.languages))
  survey.session = session
  session.subscribe(() => void fetchComments(survey))
  session.subscribe(() => void fetchRecoveryForm())
  addEventListener('hashchange', () => void follow(survey))
  await follow(survey)
}

/** Fetches the pages for comments while questions with options are shown; tried again at each step until it worked. */
async function fetchComments(survey: SurveyPage) {
  const state = session.state()
  if (survey.comments || state.phase !== 'answering' || state.view.name === 'welcome') return
  if (state.facts.questionnaire.comments.length === 0) return
  survey.comments = await import('./pages/comment-page.ts').catch(() => undefined)
}

/** Fetches the form for a recovery code when somebody may need it; tried again when the page is opened again. */
async function fetchRecoveryForm() {
  const state = session.state()
  if (state.phase === 'refused' && mayRecover(state.refusal))
    await import('./recovery/define-recovery-form.ts').catch(() => undefined)
}

/** Shows what the address asks for: another invitation starts anew, `#/how` is about trust, `#/link` for a lost link. */
async function follow(survey: SurveyPage) {
  if (invitationLink(location.hash)) {
    takeLink(window, memory)
    location.reload()
    return
  }
  survey.how = await pageAt(location.hash)
}

async function pageAt(fragment: string): Promise<SurveyPage['how']> {
  if (fragment === '#/how') return (await import('./pages/how-page.ts')).howPage
  return fragment === '#/link' ? (await import('./lost-link/lost-link-page.ts')).lostLinkPage : undefined
}
