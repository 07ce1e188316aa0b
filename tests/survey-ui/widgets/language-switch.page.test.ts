import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LanguageSwitch, type LanguageChange } from '../../../survey-ui/widgets/language-switch.ts'
import { accessibilityFaults } from '../accessibility.ts'

customElements.define('varsko-language-switch', LanguageSwitch)

let language: LanguageSwitch
let changes: string[]

beforeEach(async () => {
  language = new LanguageSwitch()
  Object.assign(language, {
    label: 'Sprog',
    value: 'da',
    options: [
      { value: 'da', name: 'Dansk' },
      { value: 'en', name: 'English' },
    ],
  })
  changes = []
  language.addEventListener('language-change', (event) => changes.push((event as LanguageChange).detail.value))
  document.body.append(language)
  await language.updateComplete
})

afterEach(() => language.remove())

const buttons = () => [...language.renderRoot.querySelectorAll('button')]

describe('language switch', () => {
  it('has no fault axe can find', async () => {
    expect(await accessibilityFaults(language)).toEqual([])
  })

  it('names every language in itself, and says which one is on', () => {
    expect(buttons().map(({ lang, ariaPressed }) => [lang, ariaPressed])).toEqual([
      ['da', 'true'],
      ['en', 'false'],
    ])
  })

  it('fires when another language is pressed, by mouse or keyboard, and not for the same one', async () => {
    await userEvent.click(buttons()[1]!)
    await userEvent.click(buttons()[1]!)
    await language.updateComplete
    buttons()[0]!.focus()
    await userEvent.keyboard('{Enter}')
    expect(changes).toEqual(['en', 'da'])
  })

  it('is silent when set in code', async () => {
    language.value = 'en'
    await language.updateComplete
    expect(buttons()[1]!.ariaPressed).toBe('true')
    expect(changes).toEqual([])
  })
})
