import { describe, expect, it } from 'vitest'
import { heatMap } from '../../../../survey-ui/office/view/heat-map.ts'
import { shownScore } from '../../../../survey-ui/office/view/score-words.ts'
import { results, resultsOfDepartment } from '../recorded-results.ts'

describe('heat map', () => {
  it('has a row for each unit in the order of the tree, as deep as the tree has it', () => {
    const { rows } = heatMap(results, 'da')
    expect(rows.map(({ name }) => name)).toEqual(results.units.map(({ name }) => name))
    expect(rows.slice(0, 4).map(({ depth }) => depth)).toEqual([0, 1, 2, 2])
  })

  it('has a column for each scale, named in the language asked for, with the good end in words', () => {
    const { columns } = heatMap(results, 'en')
    expect(columns.map(({ id }) => id)).toEqual(results.scales.map(({ id }) => id))
    expect(columns[0]).toEqual({ id: 'wellbeing', name: 'Wellbeing', isSensitive: false, good: 'high' })
    expect(columns.find(({ id }) => id === 'humour')?.good).toBe('low')
  })

  it('puts the whole organisation first, for comparison, only where it is not among the units', () => {
    expect(heatMap(results, 'da').rows.filter(({ isComparison }) => isComparison)).toEqual([])
    const { rows } = heatMap(resultsOfDepartment, 'da')
    expect(rows.map(({ isComparison }) => isComparison)).toEqual([true, false, false, false])
    expect(rows[0]?.name).toBe('Nørreå Kommune')
  })

  it('never shows a message about the organisation that only stands there for comparison', () => {
    const company = { ...resultsOfDepartment.company, alert: { degree: 'act' as const } }
    expect(heatMap({ ...resultsOfDepartment, company }, 'da').rows[0]?.alert).toBeUndefined()
  })

  it('marks a unit without figures as hidden, and leaves single hidden figures out', () => {
    const { rows, columns } = heatMap(results, 'da')
    expect(rows.filter(({ isHidden }) => isHidden).map(({ name }) => name)).toEqual(['Nattevagten'])
    const small = rows.find(({ id }) => id === 'school-west')
    const shown = columns.filter((_, place) => small?.cells[place] !== undefined)
    expect(shown.some(({ isSensitive }) => isSensitive)).toBe(false)
    expect(shown).toHaveLength(columns.filter(({ isSensitive }) => !isSensitive).length)
  })
})

describe('a shown score', () => {
  it('says at both ends that it may lie beyond', () => {
    const endsIn = (id: string) => {
      const row = heatMap(results, 'da').rows.find((one) => one.id === id)
      return row?.cells.flatMap((cell) => (cell && cell.end !== 'none' ? [[cell.score, cell.end]] : []))
    }
    const ends = results.units.flatMap(({ id }) => endsIn(id) ?? [])
    expect(ends.length).toBeGreaterThan(0)
    expect(ends.every(([score, end]) => (end === 'low' ? Number(score) < 50 : Number(score) > 50))).toBe(true)
  })

  it('lies in the same part of the scale read from its good end', () => {
    expect([10, 30, 50, 70, 90].map((score) => shownScore(score, { end: undefined, adverse: 'low' }).level)).toEqual([
      1, 2, 3, 4, 5,
    ])
    expect([10, 30, 50, 70, 90].map((score) => shownScore(score, { end: undefined, adverse: 'high' }).level)).toEqual([
      5, 4, 3, 2, 1,
    ])
  })

  it('belongs to the better part where it lies between two', () => {
    expect(shownScore(20, { end: undefined, adverse: 'low' }).level).toBe(2)
    expect(shownScore(80, { end: undefined, adverse: 'high' }).level).toBe(2)
    expect(shownScore(100, { end: undefined, adverse: 'low' }).level).toBe(5)
  })
})
