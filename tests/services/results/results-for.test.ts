import { describe, expect, it } from 'vitest'
import type { FrozenRoster } from '../../../backend/domain/round.ts'
import { act, buildResults, dorte, leader, representative, roster, viewer, type BuiltRound } from './build-results.ts'

const only: BuiltRound = { id: 'first', sequence: 1 }
const idsOf = ({ units }: { readonly units: readonly { readonly id: string }[] }) => units.map(({ id }) => id)

describe('whose results a viewer sees', () => {
  it('gives a leader the units they receive and everything below a node they lead, in the order of the tree', async () => {
    const { resultsFor } = await buildResults([only])
    expect(idsOf(await resultsFor(leader('lene'), 'first'))).toEqual(['nord'])
    expect(idsOf(await resultsFor(leader('dorte'), 'first'))).toEqual(['skoler', 'nord', 'syd'])
    expect(idsOf(await resultsFor(leader('karen'), 'first'))).toEqual(['kommunen', 'parken', 'skoler', 'nord', 'syd'])
  })

  it('gives a representative their area, and the representative at the top everything', async () => {
    const { resultsFor } = await buildResults([only])
    expect(idsOf(await resultsFor(representative('robert'), 'first'))).toEqual(['skoler', 'nord', 'syd'])
    expect(idsOf(await resultsFor(representative('rikke'), 'first'))).toHaveLength(5)
  })

  it('gives the company’s figures to everybody for comparison, without an alert', async () => {
    const { resultsFor } = await buildResults([{ ...only, alerts: [act('kommunen')] }])
    const { company, units } = await resultsFor(leader('lene'), 'first')
    expect(company).toMatchObject({ id: 'kommunen', scores: { fairness: 40 }, parent: null })
    expect(company).not.toHaveProperty('alert')
    expect(units[0]?.parent).toBeNull()
  })

  it('gives comments to those who receive the unit they are shown in, and to nobody below', async () => {
    const said = { question: 'q', language: 'da' as const, comments: [{ theme: null, text: 'Mere tid' }] }
    const { resultsFor } = await buildResults([{ ...only, comments: [{ unit: 'skoler', ...said }] }])
    const { units } = await resultsFor(leader('dorte'), 'first')
    expect(units.map(({ id, comments }) => [id, comments])).toEqual([
      ['skoler', [said]],
      ['nord', []],
      ['syd', []],
    ])
    expect((await resultsFor(leader('lene'), 'first')).units[0]?.comments).toEqual([])
    expect((await resultsFor(leader('karen'), 'first')).company.comments).toEqual([])
  })

  it('gives an administrator, a waiting representative and strangers nothing', async () => {
    const { resultsFor } = await buildResults([only])
    const refused = { code: 'not-allowed' }
    await expect(resultsFor(viewer('karen', ['administrator']), 'first')).rejects.toMatchObject(refused)
    await expect(resultsFor(viewer('rikke', ['waiting-representative']), 'first')).rejects.toMatchObject(refused)
    await expect(resultsFor(leader('emil'), 'first')).rejects.toMatchObject(refused)
  })

  it('never opens a representative’s units to the same person signed in by a mailed link', async () => {
    const { resultsFor } = await buildResults([only])
    await expect(resultsFor(leader('rikke'), 'first')).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('shows nothing before the alerts are raised, nor of a round that is not released', async () => {
    const { resultsFor } = await buildResults([
      { ...only, alerts: 'not raised' },
      { id: 'second', sequence: 2, state: 'closed' },
    ])
    await expect(resultsFor(leader('karen'), 'first')).rejects.toMatchObject({ code: 'not-found' })
    await expect(resultsFor(leader('karen'), 'second')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('never carries who was issued a ballot', async () => {
    const { resultsFor } = await buildResults([only])
    expect(JSON.stringify(await resultsFor(leader('karen'), 'first'))).not.toContain('secret-member')
  })
})

describe('alerts among results', () => {
  const alertsFor = async (member: string, pattern?: Parameters<typeof act>[1]) => {
    const { resultsFor } = await buildResults([{ ...only, alerts: [act('nord', pattern)] }])
    const { units } = await resultsFor(
      ['rikke', 'robert'].includes(member) ? representative(member) : leader(member),
      'first',
    )
    return units.flatMap(({ id, alert }) => (alert ? [{ id, ...alert }] : []))
  }

  it('are told to those who receive the unit, and not to leaders further up', async () => {
    const told = [{ id: 'nord', degree: 'act', pattern: 'humour' }]
    for (const member of ['lene', 'dorte', 'rikke', 'robert']) expect(await alertsFor(member)).toEqual(told)
    expect(await alertsFor('karen')).toEqual([])
  })

  it('never tell a unit’s own leader of a power pattern, as if there were none', async () => {
    expect(await alertsFor('lene', 'power')).toEqual([])
    for (const member of ['dorte', 'rikke']) expect(await alertsFor(member, 'power')).toHaveLength(1)
  })

  it('name the pattern only where somebody must act', async () => {
    const attention = { ...act('nord'), degree: 'attention', since: 'Round zero' } as const
    const { resultsFor } = await buildResults([{ ...only, alerts: [attention] }])
    const { units } = await resultsFor(leader('lene'), 'first')
    expect(units[0]?.alert).toEqual({ degree: 'attention', since: 'Round zero' })
  })
})

describe('the trend of a unit', () => {
  const trendOf = async (built: readonly BuiltRound[], member = 'lene') => {
    const { resultsFor } = await buildResults(built)
    const { units } = await resultsFor(leader(member), built.at(-1)?.id ?? '')
    return units.find(({ id }) => id === 'nord')?.trend.map(({ round, scores }) => [round, scores['fairness']])
  }
  const figures = (fairness: number, comparable = true) => ({ nord: { scores: { fairness }, comparable } })

  it('is every earlier round that may be set beside it, oldest first', async () => {
    const built = [10, 20, 30].map((fairness, index) => ({
      id: `r${index}`,
      sequence: index + 1,
      units: figures(fairness, index > 0),
    }))
    expect(await trendOf(built)).toEqual([
      ['r0', 10],
      ['r1', 20],
    ])
  })

  it('ends where two rounds may not be set beside each other', async () => {
    const built = [true, true, false, true].map((comparable, index) => ({
      id: `r${index}`,
      sequence: index + 1,
      units: figures(index * 10, comparable),
    }))
    expect(await trendOf(built)).toEqual([['r2', 20]])
  })

  it('leaves out rounds that asked differently', async () => {
    const built = ['one', 'other', 'one'].map((hash, index) => ({
      id: `r${index}`,
      sequence: index + 1,
      hash,
      units: figures(index * 10),
    }))
    expect(await trendOf(built)).toEqual([['r0', 0]])
  })

  it('leaves out rounds in which the viewer did not receive the unit', async () => {
    const before: FrozenRoster = {
      ...roster,
      groups: roster.groups.map((group) => (group.id === 'nord' ? { ...group, recipients: [dorte] } : group)),
    }
    const built = [
      { id: 'r0', sequence: 1, roster: before, units: figures(10) },
      { id: 'r1', sequence: 2, units: figures(20) },
    ]
    expect(await trendOf(built)).toEqual([])
    expect(await trendOf(built, 'dorte')).toEqual([['r0', 10]])
  })
})

describe('how sure a figure is', () => {
  const certaintyOf = async (built: readonly BuiltRound[], id = 'nord') => {
    const { resultsFor } = await buildResults(built)
    const { units } = await resultsFor(leader('karen'), built.at(-1)?.id ?? '')
    return units.find((unit) => unit.id === id)?.certainty
  }

  it('is said of every shown figure, beside the organisation and since the round before', async () => {
    const built = [90, 10].map((fairness, index) => ({
      id: `r${index}`,
      sequence: index + 1,
      units: { nord: { scores: { fairness } }, kommunen: { scores: { fairness: 50 } } },
    }))
    expect(await certaintyOf(built)).toEqual({
      fairness: { low: 0, high: 15, besideCompany: 'worse', sinceBefore: 'worse' },
    })
    // From 85 on up, ends of a group of so many in steps of five are one.
    expect(await certaintyOf(built.slice(0, 1))).toEqual({ fairness: { low: 85, high: 100, besideCompany: 'better' } })
    expect(await certaintyOf(built, 'kommunen')).toEqual({
      // The same was shown before, so that it may stand for eight points to either side.
      fairness: { low: 35, high: 65, sinceBefore: 'cannot-tell' },
    })
  })

  it('takes a figure to stand for an older one where the viewer was not shown the older one', async () => {
    const before = {
      ...roster,
      groups: roster.groups.map((group) => (group.id === 'nord' ? { ...group, recipients: [dorte] } : group)),
    }
    const built = (earlier: FrozenRoster) =>
      [70, 50].map((fairness, index) => ({
        id: `r${index}`,
        sequence: index + 1,
        units: { nord: { scores: { fairness } } },
        ...(index === 0 ? { roster: earlier } : {}),
      }))
    const marginOf = async (earlier: FrozenRoster) => {
      const { resultsFor } = await buildResults(built(earlier))
      const { units } = await resultsFor(leader('lene'), 'r1')
      return units.find(({ id }) => id === 'nord')?.certainty['fairness']
    }
    expect(await marginOf(roster)).toMatchObject({ low: 40, high: 60 })
    expect(await marginOf(before)).toMatchObject({ low: 35, high: 65 })
  })

  it('is not said of a hidden figure, nor since a round that it may not be set beside', async () => {
    expect(await certaintyOf([{ ...only, units: { nord: { scores: {} } } }])).toEqual({})
    const built = [90, 10].map((fairness, index) => ({
      id: `r${index}`,
      sequence: index + 1,
      units: { nord: { scores: { fairness }, comparable: false } },
    }))
    expect((await certaintyOf(built))?.['fairness']).not.toHaveProperty('sinceBefore')
  })
})

describe('a unit under a new leader', () => {
  const ledBy = (who: string): FrozenRoster => ({
    ...roster,
    groups: roster.groups.map((group) =>
      group.id === 'nord'
        ? {
            ...group,
            recipients: group.recipients.map((one) => (one.role === 'leader' ? { ...one, member: who } : one)),
          }
        : group,
    ),
  })
  const built = [
    { id: 'r0', sequence: 1 },
    { id: 'r1', sequence: 2, roster: ledBy('niels') },
  ]
  const newLeaderFor = async (who: Parameters<typeof leader>[0], as = leader) => {
    const { resultsFor } = await buildResults(built)
    return (await resultsFor(as(who), 'r1')).units.find(({ id }) => id === 'nord')?.newLeader
  }

  it('is told of to those above the leader and to the representative', async () => {
    const told = { before: 'Round r0', known: 0, scales: [] }
    expect(await newLeaderFor('dorte')).toEqual(told)
    expect(await newLeaderFor('karen')).toEqual(told)
    expect(await newLeaderFor('robert', representative)).toEqual(told)
  })

  it('is not told of to the leader', async () => {
    expect(await newLeaderFor('niels')).toBeUndefined()
  })
})

describe('what a team’s conversation begins from', () => {
  it('is told of the viewer’s own units only', async () => {
    const { conversationFor } = await buildResults([only])
    expect(await conversationFor(leader('lene'), 'first', 'nord')).toMatchObject({ round: 'first', unit: 'nord' })
    await expect(conversationFor(leader('lene'), 'first', 'syd')).rejects.toMatchObject({ code: 'not-found' })
    await expect(conversationFor(leader('emil'), 'first', 'nord')).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('the rounds a viewer is shown', () => {
  it('are all for an administrator, without results; drafts for nobody else', async () => {
    const { roundsFor } = await buildResults([only, { id: 'draft', sequence: 2, state: 'draft', alerts: 'not raised' }])
    const shown = async (one: Parameters<typeof roundsFor>[0]) =>
      (await roundsFor(one)).rounds.map(({ id, hasResults }) => [id, hasResults])
    expect(await shown(viewer('ane', ['administrator']))).toEqual([
      ['first', false],
      ['draft', false],
    ])
    expect(await shown(leader('lene'))).toEqual([['first', true]])
    expect(await shown(leader('emil'))).toEqual([['first', false]])
  })

  it('show participation by name of group: all to an administrator, their area to a representative', async () => {
    const { participationFor } = await buildResults([only])
    const shown = async (one: Parameters<typeof participationFor>[0]) =>
      (await participationFor(one, 'first')).groups.map(({ name, band }) => [name, band])
    expect(await shown(viewer('ane', ['administrator']))).toEqual([
      ['parken', '10-14'],
      ['nord', 'under 5'],
    ])
    expect(await shown(representative('robert'))).toEqual([['nord', 'under 5']])
  })

  it('have a notice with the fingerprint once they are opened', async () => {
    const { noticeOfRound } = await buildResults([only, { id: 'draft', sequence: 2, state: 'draft' }])
    const fingerprint = '7K2QX-9DM4T-0VEN3B-H8RWY-JC5SA'
    expect(await noticeOfRound('first')).toMatchObject({ fingerprint, representative: 'Rikke' })
    await expect(noticeOfRound('draft')).rejects.toMatchObject({ code: 'wrong-state' })
  })
})
