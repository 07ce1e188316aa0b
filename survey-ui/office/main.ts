import { preferredLanguage } from '../text/preferred-language.ts'
import { LanguageSwitch } from '../widgets/language-switch.ts'
import { makeClient } from './api/client.ts'
import { defineElements } from './define-elements.ts'
import { OfficePage } from './pages/office-page.ts'
import { addressOf } from './view/address.ts'
import { landingOf, takeLanding } from './view/landing.ts'

const landing = takeLanding(window)

customElements.define('varsko-language-switch', LanguageSwitch)
defineElements()

const page = document.querySelector('varsko-office')
if (page instanceof OfficePage) {
  page.client = makeClient(() => page.endSession())
  page.language = preferredLanguage(navigator.languages)
  page.landing = landing
  page.address = addressOf(location.hash)
  addEventListener('hashchange', () => follow(page))
}

/** Shows what the address asks for; another mailed link in the same tab starts anew. */
function follow(office: OfficePage) {
  if (landingOf(location.hash)) office.landing = takeLanding(window)
  else office.landing = undefined
  office.address = addressOf(location.hash)
}
