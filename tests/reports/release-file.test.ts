import { describe, expect, it } from 'vitest'
import { releaseFile, releaseOfFile } from '../../backend/domain/release-file.ts'
import { describeReleaseFile } from '../../backend/reports/release-file.ts'
import { buildReport, everyUnit, threeRounds, withComments } from './build-report.ts'

const north = new Set(['area-2-group-3'])

describe('the release as JSON', () => {
  it('has the shape that the API describes, with thresholds, item classes and certificate', () => {
    const file = releaseFile.parse(describeReleaseFile(buildReport({ release: withComments })))
    expect(file).toMatchObject({
      format: 'varsko-release-1',
      collected: 'sealed',
      thresholds: { ordinary: { floor: 5, difference: 5 }, sensitive: { floor: 20, difference: 10 } },
      itemThresholds: { ordinary: { floor: 15 } },
      commentThreshold: { answers: 10, comments: 5 },
      certificate: { protectedSetsChecked: 214 },
    })
    expect(file.scales.find(({ id }) => id === 'offensive-acts')?.class).toBe('sensitive')
  })

  it('has for each unit what the pages have: trend, margin, message, signs and comments', () => {
    const { units, comments } = describeReleaseFile(buildReport({ release: withComments }))
    const unit = units.find(({ name }) => name === 'Hjemmepleje Nord')
    expect(unit).toMatchObject({ parent: 'area-2', alert: { degree: 'act', pattern: 'humour' } })
    expect(unit?.trend.map(({ round }) => round)).toEqual(['r1', 'r2'])
    expect(unit?.margin).toBeGreaterThan(0)
    expect(units.find(({ name }) => name === 'Børn og unge')?.duty).toEqual(['offensive-acts'])
    expect(units.find(({ name }) => name === 'Vej og park')?.alert).toEqual({ degree: 'attention' })
    expect(comments).toHaveLength(3)
  })

  it('has nothing of a unit outside the scope, nor its parent’s id', () => {
    const file = describeReleaseFile(buildReport({ release: withComments, scope: north }))
    expect(file.units.map(({ id, parent }) => [id, parent])).toEqual([['area-2-group-3', null]])
    expect(file.comments.map(({ unit }) => unit)).toEqual(['area-2-group-3', 'area-2-group-3'])
    expect(JSON.stringify(file)).not.toMatch(/"area-2"|Ældre/u)
  })

  it('says of imported answers that their rows were visible, and carries no certificate', () => {
    const file = releaseFile.parse(describeReleaseFile(buildReport({ collected: 'imported' })))
    expect(file.notice?.en).toContain('could see the single answers')
    expect(Object.keys(file)).not.toEqual(expect.arrayContaining(['certificate']))
    for (const part of ['integrity', 'fingerprint']) expect(file).not.toHaveProperty(part)
  })

  it('is the release again when everything of it may be seen', () => {
    const [, , release] = threeRounds
    const file = describeReleaseFile(buildReport({ scope: everyUnit(release) }))
    const again = releaseOfFile(file)
    const inOrder = (units: typeof release.units) => units.toSorted((one, other) => (one.id < other.id ? -1 : 1))
    expect({ ...again, units: inOrder(again.units) }).toEqual({ ...release, units: inOrder(release.units) })
  })
})
