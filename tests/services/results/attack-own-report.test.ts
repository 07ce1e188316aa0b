import { describe, expect, it } from 'vitest'
import { buildResults, representative } from './build-results.ts'

describe('attacking the released report', () => {
  it('is done once for a round, for all who ask at once and afterwards', async () => {
    const { attackOwnReport } = await buildResults([
      { id: 'first', sequence: 1 },
      { id: 'second', sequence: 2 },
    ])
    const asked = ['rikke', 'robert'].map((member) => attackOwnReport(representative(member), 'second'))
    const [first, second] = await Promise.all(asked)
    expect(first).toMatchObject({ title: 'Round second', releases: 2 })
    expect(second).toBe(first)
    expect(await attackOwnReport(representative('rikke'), 'second')).toBe(first)
    expect(await attackOwnReport(representative('rikke'), 'first')).toMatchObject({ releases: 1 })
  })

  it('is refused to whoever may not read the round, also when it was attacked before', async () => {
    const { attackOwnReport } = await buildResults([{ id: 'first', sequence: 1 }])
    await attackOwnReport(representative('rikke'), 'first')
    await expect(attackOwnReport(representative('nobody'), 'first')).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
