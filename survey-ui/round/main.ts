import { preferredLanguage } from '../text/preferred-language.ts'
import { LanguageSwitch } from '../widgets/language-switch.ts'
import { publicClient } from './public-client.ts'
import { RoundPage } from './round-page.ts'
import { watchMemory } from './watch-memory.ts'

customElements.define('varsko-language-switch', LanguageSwitch)
customElements.define('varsko-round', RoundPage)

const page = document.querySelector('varsko-round')
if (page instanceof RoundPage) {
  page.client = publicClient()
  page.memory = watchMemory(storageOfBrowser())
  page.speak(preferredLanguage(navigator.languages))
  page.show(location.hash.slice(1))
  addEventListener('hashchange', () => page.show(location.hash.slice(1)))
}

function storageOfBrowser(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
