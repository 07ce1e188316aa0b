import { describe, expect, it } from 'vitest'
import type { Release, ReleasedUnit, ReleaseRecord } from '../../../backend/domain/release.ts'
import { alertsOfReleases } from '../../../backend/services/alerts/alerts-of-releases.ts'
import { humourIn, madeHistory, tenScales } from '../../analytics/early-warning/history-builder.ts'
import { buildRelease } from '../../support/build-release.ts'

const area = 'unit-00007'
const name = { da: 'x', en: 'x' }
const scales: Release['scales'] = tenScales.map(({ scale, construct, adverse }) => ({
  id: scale,
  construct,
  adverse,
  name,
  class: 'ordinary',
  figure: 'robust',
}))
const history = madeHistory({ worse: humourIn(7) })
const groupsOfArea = ['north', 'south']

type Told = {
  /** The groups of the area too few answered in, in the last round. */
  readonly hidden?: readonly string[]
  /** The area itself is not shown in the last round. */
  readonly isAreaHidden?: boolean
  /** Whose figures the company shows. */
  readonly companyAs?: string
  /** Who was issued a ballot in each hidden group. */
  readonly issuedInHidden?: number
}

/** Units directly under the company, one of them an area of two groups in which a pattern has grown. */
function records(told: Told = {}): readonly ReleaseRecord[] {
  return history.rounds.map(({ step }, index) => {
    const units = unitsOf(index, told)
    const memberships = units
      .filter(({ kind }) => kind === 'group')
      .map(({ id, scores }) => {
        const length = Object.keys(scores).length > 0 ? 8 : (told.issuedInHidden ?? 4)
        return { unit: id, issued: Array.from({ length }, (_, person) => `${id}-${person}`) }
      })
    const release = buildRelease({ title: `Round ${index + 1}`, step, scales: [...scales], units })
    return { sequence: index + 1, release, memberships, receipts: [] }
  })
}

function unitsOf(round: number, { hidden = groupsOfArea, isAreaHidden = false, companyAs = 'unit-00000' }: Told) {
  const isLast = round === history.rounds.length - 1
  const others = (history.rounds[round]?.units ?? []).filter(({ unit }) => unit !== area)
  return [
    released('company', { parent: null, kind: 'company', scores: scoresOf(round, companyAs) }),
    released(area, { kind: 'department', scores: isLast && isAreaHidden ? {} : scoresOf(round, area) }),
    ...others.map(({ unit, scores }) => released(unit, { scores })),
    ...groupsOfArea.map((id) =>
      released(id, { parent: area, scores: isLast && hidden.includes(id) ? {} : scoresOf(round, 'unit-00001') }),
    ),
  ]
}

const released = (id: string, given: Partial<ReleasedUnit>): ReleasedUnit => ({
  id,
  name: `Name of ${id}`,
  parent: 'company',
  kind: 'group',
  invited: 20,
  participation: '15-19',
  scores: {},
  favourable: {},
  comparable: true,
  ...given,
})

const scoresOf = (round: number, of: string) =>
  history.rounds[round]?.units.find(({ unit }) => unit === of)?.scores ?? {}

describe('alerts of releases', () => {
  it('pass the signal of groups hidden at closing up to the smallest shown unit above them', () => {
    expect(alertsOfReleases(records())).toEqual([
      {
        unit: area,
        unitName: `Name of ${area}`,
        degree: 'act',
        pattern: 'humour',
        since: 'Round 2',
        withSmaller: true,
      },
    ])
  })

  it('pass it on past units that are hidden themselves', () => {
    const told = alertsOfReleases(records({ isAreaHidden: true, companyAs: area }))
    expect(told).toMatchObject([{ unit: 'company', withSmaller: true }])
  })

  it('say nothing of a unit above groups that are all shown', () => {
    expect(alertsOfReleases(records({ hidden: [] }))).toEqual([])
  })

  it('are the same for equal releases, whoever is counted in the hidden groups', () => {
    const others = records().map((record) => ({
      ...record,
      memberships: record.memberships.map(({ unit, issued }) => ({ unit, issued: issued.map((id) => `other-${id}`) })),
    }))
    expect(alertsOfReleases(others)).toEqual(alertsOfReleases(records()))
  })

  it('are the same whether anybody was issued a ballot in a hidden group or not', () => {
    for (const hidden of [groupsOfArea, ['north']])
      for (const issuedInHidden of [0, 1, 2, 3])
        expect(alertsOfReleases(records({ hidden, issuedInHidden }))).toEqual(alertsOfReleases(records({ hidden })))
  })

  it('judge groups as if no unit above were looked at', () => {
    const worse = (given: Told) =>
      records(given).map((record, index) => ({
        ...record,
        release: {
          ...record.release,
          units: record.release.units.map((unit) =>
            unit.id === 'unit-00020' ? { ...unit, scores: scoresOf(index, area) } : unit,
          ),
        },
      }))
    const [group, above] = alertsOfReleases(worse({ isAreaHidden: true, companyAs: area }))
    expect([group?.unit, above?.unit]).toEqual(['unit-00020', 'company'])
    expect(alertsOfReleases(worse({ isAreaHidden: true, companyAs: 'unit-00003' }))).toEqual([group])
  })
})
