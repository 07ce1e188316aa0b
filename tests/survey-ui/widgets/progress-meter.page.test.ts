import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProgressMeter } from '../../../survey-ui/widgets/progress-meter.ts'
import { accessibilityFaults } from '../accessibility.ts'

customElements.define('varsko-progress', ProgressMeter)

let meter: ProgressMeter

beforeEach(async () => {
  meter = new ProgressMeter()
  Object.assign(meter, { label: 'Spørgsmål 3 af 30', value: 3, max: 30 })
  document.body.append(meter)
  await meter.updateComplete
})

afterEach(() => meter.remove())

describe('progress meter', () => {
  it('has no fault axe can find', async () => {
    expect(await accessibilityFaults(meter)).toEqual([])
  })

  it('says in words what its bar shows', () => {
    expect(meter.renderRoot.querySelector('p')?.textContent).toBe('Spørgsmål 3 af 30')
    expect(meter.renderRoot.querySelector('progress')?.position).toBeCloseTo(0.1)
  })
})
