import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChoiceList, type AnswerChange } from '../../../survey-ui/widgets/choice-list.ts'
import { accessibilityFaults } from '../accessibility.ts'

customElements.define('varsko-choice-list', ChoiceList)

const options = ['Aldrig', 'Sjældent', 'Ofte']
let list: ChoiceList
let changes: (number | undefined)[]

beforeEach(async () => {
  list = new ChoiceList()
  Object.assign(list, { label: 'Hvor tit griner I sammen?', options, clearLabel: 'Fjern mit svar' })
  changes = []
  list.addEventListener('answer-change', (event) => changes.push((event as AnswerChange).detail.choice))
  document.body.append(list)
  await list.updateComplete
})

afterEach(() => list.remove())

const radios = () => [...list.renderRoot.querySelectorAll('input')]
const checked = () => radios().findIndex((radio) => radio.checked)
const clear = () => list.renderRoot.querySelector('button')!

describe('choice list', () => {
  it('has no fault axe can find, answered or not', async () => {
    expect(await accessibilityFaults(list)).toEqual([])
    list.choice = 1
    await list.updateComplete
    expect(await accessibilityFaults(list)).toEqual([])
  })

  it('is a group named by its question, with options named by their texts', () => {
    expect(list.renderRoot.querySelector('fieldset > legend')?.textContent?.trim()).toBe('Hvor tit griner I sammen?')
    expect(radios().map((radio) => radio.labels?.[0]?.textContent?.trim())).toEqual(options)
  })

  it('fires once when a person chooses, and shows the choice', async () => {
    await userEvent.click(radios()[2]!)
    await list.updateComplete
    expect(changes).toEqual([2])
    expect(checked()).toBe(2)
  })

  it('is silent when set in code', async () => {
    list.choice = 1
    await list.updateComplete
    expect(checked()).toBe(1)
    expect(changes).toEqual([])
  })

  it('works by keyboard: one stop, arrows choose, space chooses the first', async () => {
    list.focus()
    await userEvent.keyboard('{Tab} ')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(changes).toEqual([0, 1, 2])
    expect(list.shadowRoot?.activeElement).toBe(radios()[2])
  })

  it('can be taken back by keyboard, and the focus stays in the group', async () => {
    list.choice = 0
    await list.updateComplete
    radios()[0]!.focus()
    await userEvent.keyboard('{Tab}{Enter}')
    await list.updateComplete
    expect(changes).toEqual([undefined])
    expect(checked()).toBe(-1)
    expect(list.shadowRoot?.activeElement).toBe(radios()[0])
  })

  it('offers to take back only what was chosen', async () => {
    expect(getComputedStyle(clear()).visibility).toBe('hidden')
    list.choice = 0
    await list.updateComplete
    expect(getComputedStyle(clear()).visibility).toBe('visible')
  })

  it('puts the focus on the question', () => {
    list.focus()
    expect(list.shadowRoot?.activeElement?.textContent).toBe('Hvor tit griner I sammen?')
  })

  it('has targets of at least 44 by 44 pixels', () => {
    for (const label of list.renderRoot.querySelectorAll('label')) {
      const { width, height } = label.getBoundingClientRect()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    }
  })

  it('is skipped and silent while disabled', async () => {
    list.disabled = true
    await list.updateComplete
    await userEvent.click(radios()[1]!, { force: true })
    expect(changes).toEqual([])
    expect(radios().every((radio) => radio.matches(':disabled'))).toBe(true)
  })
})
