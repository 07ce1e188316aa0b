import { describe, expect, it } from 'vitest'
import { dutyScales, ripeningOf } from '../../backend/domain/signs-of-unit.ts'
import { buildRelease } from '../support/build-release.ts'

const release = buildRelease()
const group = release.units.find(({ kind, participation }) => kind === 'group' && participation === '20-29')!
const scale = (construct: string) => release.scales.find((one) => one.construct === construct)!
const withFigures = (scores: Readonly<Record<string, number>>, favourable = {}) => ({
  release,
  unit: { ...group, scores: { ...scores }, favourable },
})

describe('what must be acted on', () => {
  it('is every report beyond the code that also covers nobody', () => {
    const { id } = scale('offensive-acts')
    expect(dutyScales(withFigures({ [id]: 2 * release.step }))).toEqual([id])
    expect(dutyScales(withFigures({ [id]: release.step }))).toEqual([])
    expect(dutyScales(withFigures({}))).toEqual([])
  })

  it('is what single questions report as well', () => {
    const { id } = scale('offensive-acts')
    const item = { id: 'hit', scale: id, text: { da: '', en: '' }, class: 'sensitive' } as const
    const asked = { ...release, items: [...release.items, item] }
    const told = (share: number) => dutyScales({ ...withFigures({}, { hit: share }), release: asked })
    expect(told(80)).toEqual([id])
    expect(told(90)).toEqual([])
  })

  it('is never a poor climate', () => {
    const scores = Object.fromEntries(release.scales.map(({ id, adverse }) => [id, adverse === 'high' ? 90 : 10]))
    const constructs = dutyScales(withFigures(scores)).map(
      (id) => release.scales.find((one) => one.id === id)?.construct,
    )
    expect(constructs).not.toContain('tone')
    expect(constructs).toContain('offensive-acts')
  })
})

describe('conditions that ripen', () => {
  it('are told from the unit’s own figures and the organisation’s', () => {
    const worst = Object.fromEntries(release.scales.map(({ id, adverse }) => [id, adverse === 'high' ? 90 : 10]))
    const found = ripeningOf(withFigures(worst))?.scales.map(
      (id) => release.scales.find((one) => one.id === id)?.construct,
    )
    expect(found).toEqual(expect.arrayContaining(['role-conflict', 'role-clarity']))
    expect(found).not.toContain('tone')
    const best = Object.fromEntries(release.scales.map(({ id, adverse }) => [id, adverse === 'high' ? 10 : 90]))
    expect(ripeningOf(withFigures(best))).toBeNull()
  })

  it('are not told of a hidden unit', () => {
    const { participation: _, ...hidden } = group
    expect(ripeningOf({ release, unit: { ...hidden, scores: {}, favourable: {} } })).toBeNull()
  })
})
