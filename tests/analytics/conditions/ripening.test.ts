import { describe, expect, test } from 'vitest'
import { ripening, type ConditionFigure } from '../../../analytics/index.ts'

const shown = (score: number, band = '20-29', invited = 30) =>
  ({ score, step: 10, band, invited, isRobust: false, mayStand: false }) as const
const company = shown(70, '100+', 400)
const roleClarity: ConditionFigure = { scale: 'role-clarity', adverse: 'low', now: shown(40), company }
const roleConflict: ConditionFigure = { scale: 'role-conflict', adverse: 'high', now: shown(70), company: shown(30) }
const change: ConditionFigure = { scale: 'change', adverse: 'low', now: shown(70), company, before: shown(70) }
const same = { now: { band: '20-29', invited: 30 } }

describe('conditions that ripen', () => {
  test('are told where two are clearly worse than in the company or than before', () => {
    expect(ripening([roleClarity, roleConflict, change], same)).toEqual({
      scales: ['role-clarity', 'role-conflict'],
      fallingResponse: false,
    })
    expect(ripening([roleClarity, { ...change, before: shown(90), now: shown(50) }], same)?.scales).toHaveLength(2)
  })

  test('are not told for one of them, which is often chance, nor for what is better', () => {
    expect(ripening([roleClarity, change], same)).toBeNull()
    expect(ripening([], same)).toBeNull()
    expect(
      ripening(
        [
          { ...roleClarity, adverse: 'high' },
          { ...roleConflict, adverse: 'low' },
        ],
        same,
      ),
    ).toBeNull()
  })

  test('count a response that has fallen, whatever the bands may hide', () => {
    const fallen = { now: { band: '10-14', invited: 30 }, before: { band: '20-29', invited: 30 } }
    expect(ripening([roleClarity], fallen)).toEqual({ scales: ['role-clarity'], fallingResponse: true })
    // 19 of 30 may have become 20 of 30, or 15: nothing is clear.
    const unclear = { now: { band: '15-19', invited: 30 }, before: { band: '20-29', invited: 30 } }
    expect(ripening([roleClarity], unclear)).toBeNull()
    const grown = { now: { band: '10-14', invited: 14 }, before: { band: '10-14', invited: 10 } }
    expect(ripening([roleClarity], grown)).toBeNull()
    expect(
      ripening([roleClarity], { now: { band: '100+', invited: 900 }, before: { band: '100+', invited: 101 } }),
    ).toBeNull()
  })
})
