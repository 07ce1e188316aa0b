import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Organisation } from '../../../backend/domain/organisation/organisation.ts'
import type { ReportingStructure } from '../../../backend/domain/organisation/reporting-unit.ts'
import { reportingUnits } from '../../../backend/domain/organisation/reporting-units.ts'
import { asNamed } from '../../../backend/domain/organisation/representing.ts'
import { anyOrganisation, buildOrganisation } from './build-organisation.ts'

const form = (organisation: Organisation, minimum = 8) => {
  let given = 0
  const representing = asNamed(organisation.members)
  return reportingUnits(organisation, { minimum, newId: () => `group-${(given += 1)}`, representing })
}

const formed = (organisation: Organisation, minimum = 8): ReportingStructure => {
  const result = form(organisation, minimum)
  if (result.outcome === 'refused') throw new Error(`refused: ${result.reason}`)
  return result
}

const groupsOf = ({ reportingUnits: groups }: ReportingStructure) =>
  groups.map(({ name, parentId, memberIds }) => [name, parentId, memberIds.length])

describe('reporting units', () => {
  it('counts leaders and representatives one level up and nobody above the top', () => {
    const { reportingUnits: groups, notCounted } = formed(
      buildOrganisation({
        Kommunen: { employees: 6, leaders: 1, representatives: 1 },
        'Kommunen/Nord': { employees: 10, leaders: 1, representatives: 1 },
        'Kommunen/Syd': { employees: 12, leaders: 1 },
      }),
    )
    expect(groups.map(({ name, kind }) => [name, kind])).toEqual([
      ['Kommunen', 'direct'],
      ['Nord', 'teams'],
      ['Syd', 'teams'],
    ])
    expect(groups[0]?.memberIds).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((number) => `Kommunen#e${number}`),
      'Kommunen/Nord#l1',
      'Kommunen/Nord#r1',
      'Kommunen/Syd#l1',
    ])
    expect(notCounted).toEqual([
      { memberId: 'Kommunen#l1', reason: 'receives-everything' },
      { memberId: 'Kommunen#r1', reason: 'receives-everything' },
    ])
  })

  it('merges small neighbours in the order of the tree and leaves big enough teams alone', () => {
    const organisation = buildOrganisation({
      K: { employees: 8, leaders: 1, representatives: 1 },
      'K/a': { employees: 4, leaders: 1 },
      'K/b': { employees: 11, leaders: 1 },
      'K/c': { employees: 5, leaders: 1 },
      'K/d': { employees: 3, leaders: 1 },
      'K/e': { employees: 6, leaders: 1 },
    })
    expect(groupsOf(formed(organisation))).toEqual([
      ['K', 'K', 13],
      ['a + c', 'K', 9],
      ['b', 'K', 11],
      ['d + e', 'K', 9],
    ])
  })

  it('puts what is left over into the smallest group beside it', () => {
    const organisation = buildOrganisation({
      K: { employees: 8, leaders: 1, representatives: 1 },
      'K/a': { employees: 12, leaders: 1 },
      'K/b': { employees: 9, leaders: 1 },
      'K/c': { employees: 3, leaders: 1 },
    })
    const structure = formed(organisation)
    expect(groupsOf(structure)).toEqual([
      ['K', 'K', 11],
      ['a', 'K', 12],
      ['b + c', 'K', 12],
    ])
    expect(structure.reportingUnits[2]?.recipients).toEqual([
      { member: 'K/b#l1', name: 'Name K/b#l1', role: 'leader' },
      { member: 'K/c#l1', name: 'Name K/c#l1', role: 'leader' },
      { member: 'K#l1', name: 'Name K#l1', role: 'leaders-leader' },
      { member: 'K#r1', name: 'Name K#r1', role: 'representative' },
    ])
  })

  it('takes a team with no group beside it into the direct group, where its leader receives nothing for it', () => {
    const { reportingUnits: groups } = formed(
      buildOrganisation({
        K: { employees: 25, leaders: 1, representatives: 1 },
        'K/a': { employees: 4, leaders: 1 },
      }),
    )
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ name: 'K', kind: 'direct', mergedFrom: ['K', 'K/a'] })
    expect(groups[0]?.memberIds).toHaveLength(30)
    expect(groups[0]?.recipients.map(({ member }) => member)).toEqual(['K#l1', 'K#r1'])
  })

  it('moves a direct group that is too small one level up and drops a unit with one group below it', () => {
    const structure = formed(
      buildOrganisation({
        K: { employees: 6, leaders: 1, representatives: 1 },
        'K/skole': { employees: 2, leaders: 1 },
        'K/skole/x': { employees: 5, leaders: 1 },
        'K/skole/y': { employees: 5, leaders: 1 },
        'K/teknik': { employees: 20, leaders: 1 },
      }),
    )
    expect(structure.nodes.map(({ id }) => id)).toEqual(['K'])
    expect(groupsOf(structure)).toEqual([
      ['K', 'K', 12],
      ['x + y', 'K', 10],
      ['teknik', 'K', 20],
    ])
    expect(structure.reportingUnits[0]?.mergedFrom).toEqual(['K', 'K/skole'])
    expect(structure.reportingUnits[1]?.recipients.map(({ member, role }) => `${member} ${role}`)).toEqual([
      'K/skole#l1 leader',
      'K/skole/x#l1 leader',
      'K/skole/y#l1 leader',
      'K#l1 leaders-leader',
      'K#r1 representative',
    ])
  })

  it('leaves people who are too few with the group nearest to them, also where another cut would give one group more', () => {
    const structure = formed(
      buildOrganisation({
        K: { employees: 12, leaders: 1, representatives: 1 },
        'K/skole': { employees: 1 },
        'K/skole/x': { employees: 8 },
        'K/skole/x/y': { employees: 9 },
      }),
      9,
    )
    expect(structure.reportingUnits.map(({ mergedFrom }) => mergedFrom)).toEqual([
      ['K'],
      ['K/skole', 'K/skole/x', 'K/skole/x/y'],
    ])
  })

  it('keeps a unit with several groups below it as a node of its own', () => {
    const { nodes } = formed(
      buildOrganisation({
        K: { employees: 9, leaders: 1, representatives: 1 },
        'K/skole': { leaders: 1, representatives: 1 },
        'K/skole/x': { employees: 9, leaders: 1 },
        'K/skole/y': { employees: 9, leaders: 1 },
      }),
    )
    expect(nodes.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['K', null],
      ['K/skole', 'K'],
    ])
    expect(nodes[1]?.recipients.map(({ member, role }) => `${member} ${role}`)).toEqual([
      'K/skole#l1 leader',
      'K#l1 leaders-leader',
      'K#r1 representative',
      'K/skole#r1 representative',
    ])
  })

  it('looks further up for the leader where a unit has none, and for the leader’s leader above that', () => {
    const { reportingUnits: groups } = formed(
      buildOrganisation({
        K: { employees: 9, leaders: 1, representatives: 1 },
        'K/a': {},
        'K/a/x': { employees: 9, leaders: 1 },
        'K/a/y': { employees: 9 },
        'K/b': { employees: 9, leaders: 1 },
        'K/b/z': { employees: 9 },
      }),
    )
    const roles = groups.map(({ name, recipients }) => `${name}: ${recipients.map(({ role }) => role).join(', ')}`)
    expect(roles).toContain('x: leader, leaders-leader, representative')
    expect(roles).toContain('y: leader, representative')
    expect(roles).toContain('z: leader, leaders-leader, representative')
  })

  it('opens nothing where a unit’s results would reach only the leader above, who leads it as it has none', () => {
    const outcome = form(
      buildOrganisation({
        K: { employees: 9, leaders: 1 },
        'K/a': { employees: 9, leaders: 1, representatives: 1 },
        'K/b': { employees: 9 },
      }),
    )
    expect(outcome).toMatchObject({ outcome: 'refused', reason: 'no-recipient' })
    expect(outcome.outcome === 'refused' && outcome.reason === 'no-recipient' && outcome.unitNames).toContain('b')
  })

  it('lets teams that are alone in their units answer together, and everybody up to the common unit receive it', () => {
    const structure = formed(
      buildOrganisation({
        K: { employees: 30, leaders: 1, representatives: 1 },
        'K/a': { leaders: 1 },
        'K/a/x': { employees: 4, leaders: 1 },
        'K/b': { leaders: 1, representatives: 1 },
        'K/b/y': { employees: 5, leaders: 1 },
      }),
    )
    expect(groupsOf(structure)).toEqual([
      ['K', 'K', 35],
      ['x + y', 'K', 9],
    ])
    expect(structure.reportingUnits[1]?.recipients.map(({ member, role }) => `${member} ${role}`)).toEqual([
      'K/a/x#l1 leader',
      'K/b/y#l1 leader',
      'K#l1 leaders-leader',
      'K/a#l1 leaders-leader',
      'K/b#l1 leaders-leader',
      'K#r1 representative',
      'K/b#r1 representative',
    ])
  })

  it('does not invite who is too few directly under the top', () => {
    const { notCounted } = formed(
      buildOrganisation({
        K: { leaders: 1, representatives: 1 },
        'K/a': { employees: 15, leaders: 1 },
        'K/b': { employees: 15, leaders: 1 },
      }),
    )
    expect(notCounted).toContainEqual({ memberId: 'K/a#l1', reason: 'group-too-small' })
    expect(notCounted).toContainEqual({ memberId: 'K/b#l1', reason: 'group-too-small' })
    expect(notCounted).toHaveLength(4)
  })

  it('tells units of the same name apart', () => {
    const structure = formed(
      buildOrganisation({
        K: { employees: 30, leaders: 1, representatives: 1 },
        'K/Nord': { leaders: 1 },
        'K/Nord/Team 1': { employees: 5, leaders: 1 },
        'K/Syd': { leaders: 1 },
        'K/Syd/Team 1': { employees: 5, leaders: 1 },
      }),
    )
    expect(groupsOf(structure)[1]).toEqual(['Nord/Team 1 + Syd/Team 1', 'K', 10])
  })

  it('answers under 15 people with the conversation APV', () => {
    const organisation = buildOrganisation({ K: { employees: 12, leaders: 1, representatives: 1 } })
    expect(form(organisation)).toEqual({ outcome: 'refused', reason: 'conversation-only' })
  })

  it('forms one group of 15 to 29 people, whatever their teams', () => {
    const people = { employees: 5, leaders: 1 }
    const structure = formed(
      buildOrganisation({
        K: { employees: 1, leaders: 1, representatives: 1 },
        'K/a': people,
        'K/b': people,
        'K/c': { ...people, employees: 6 },
      }),
    )
    expect(structure).toMatchObject({ extent: 'one-group', nodes: [{ id: 'K' }] })
    expect(groupsOf(structure)).toEqual([['K', 'K', 20]])
  })

  it('groups people of one unit alone from 30 on', () => {
    const structure = formed(buildOrganisation({ K: { employees: 28, leaders: 1, representatives: 1 } }))
    expect(structure.extent).toBe('full')
    expect(groupsOf(structure)).toEqual([['K', 'K', 28]])
  })

  it('refuses when a unit would report to nobody but its own leader, and names it', () => {
    const organisation = buildOrganisation({
      K: { employees: 9, leaders: 1 },
      'K/a': { employees: 20, leaders: 1, representatives: 1 },
    })
    expect(form(organisation)).toEqual({ outcome: 'refused', reason: 'no-recipient', unitNames: ['K'] })
  })

  it('refuses when nobody is left who could be counted safely', () => {
    const organisation = buildOrganisation({ K: { employees: 5, leaders: 5, representatives: 6 } })
    expect(form(organisation)).toEqual({ outcome: 'refused', reason: 'no-group' })
  })

  it('requires a minimum of at least seven', () => {
    const organisation = buildOrganisation({ K: { employees: 30, leaders: 1, representatives: 1 } })
    expect(() => form(organisation, 6)).toThrow('at least seven')
    expect(() => form(organisation, Number.NaN)).toThrow('at least seven')
  })
})

describe('reporting units of any organisation', () => {
  const minimum = fc.integer({ min: 7, max: 12 })
  const check = (property: (structure: ReportingStructure, organisation: Organisation, minimum: number) => void) => {
    let judged = 0
    fc.assert(
      fc.property(anyOrganisation, minimum, (organisation, fewest) => {
        const result = form(organisation, fewest)
        if (result.outcome === 'refused') {
          expect(['conversation-only', 'no-group']).toContain(result.reason)
          return
        }
        judged += 1
        property(result, organisation, fewest)
      }),
      { numRuns: 1000 },
    )
    expect(judged).toBeGreaterThan(500)
  }

  const below = (structure: ReportingStructure, nodeId: string): string[] => [
    ...structure.reportingUnits.filter(({ parentId }) => parentId === nodeId).flatMap(({ memberIds }) => memberIds),
    ...structure.nodes.filter(({ parentId }) => parentId === nodeId).flatMap(({ id }) => below(structure, id)),
  ]

  it('put everybody into exactly one group or say why not', () => {
    check(({ reportingUnits: groups, notCounted }, { members }) => {
      const placed = [...groups.flatMap(({ memberIds }) => memberIds), ...notCounted.map(({ memberId }) => memberId)]
      expect(placed.toSorted()).toEqual(members.map(({ id }) => id).toSorted())
    })
  })

  it('have at least the minimum', () => {
    check(({ reportingUnits: groups }, _, fewest) => {
      expect(Math.min(...groups.map(({ memberIds }) => memberIds.length))).toBeGreaterThanOrEqual(fewest)
    })
  })

  it('count nobody in what they receive', () => {
    check((structure) => {
      for (const { memberIds, recipients } of structure.reportingUnits) {
        expect(recipients.filter(({ member }) => memberIds.includes(member))).toEqual([])
      }
      for (const { id, recipients } of structure.nodes) {
        const people = new Set(below(structure, id))
        expect(recipients.filter(({ member }) => people.has(member))).toEqual([])
      }
    })
  })

  it('report everything to somebody besides the unit’s own leader', () => {
    check(({ nodes, reportingUnits: groups }) => {
      expect(
        [...nodes, ...groups].filter(({ recipients }) => recipients.every(({ role }) => role === 'leader')),
      ).toEqual([])
    })
  })

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        anyOrganisation.chain((organisation) =>
          fc.tuple(
            fc.constant(organisation),
            fc.record({
              units: fc.shuffledSubarray([...organisation.units], { minLength: organisation.units.length }),
              members: fc.shuffledSubarray([...organisation.members], { minLength: organisation.members.length }),
            }),
          ),
        ),
        ([organisation, permuted]) => {
          expect(form(permuted)).toEqual(form(organisation))
        },
      ),
    )
  })

  it('leave out only who receives everything or is too few directly under the top', () => {
    check(({ notCounted }, { members }, fewest) => {
      const small = notCounted.filter(({ reason }) => reason === 'group-too-small')
      // At most a rest of teams and a direct group, which even together are too few.
      expect(small.length).toBeLessThan(2 * fewest)
      const top = members.filter(({ unitId, role }) => role !== 'employee' && !unitId.includes('/'))
      expect(notCounted.length - small.length).toBe(top.length)
    })
  })

  it('have at least two branches below each node but the top', () => {
    check(({ nodes, reportingUnits: groups }) => {
      for (const { id, parentId } of nodes) {
        const branches = [...nodes, ...groups].filter((one) => one.parentId === id).length
        expect(branches).toBeGreaterThanOrEqual(parentId === null ? 1 : 2)
      }
    })
  })

  it('are as many as can be where all teams stand beside each other', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 8, maxLength: 12 })
    fc.assert(
      fc.property(sizes, minimum, (teams, fewest) => {
        const teamsOfTop = Object.fromEntries(
          teams.map((employees, place) => [`K/${place + 10}`, { employees, leaders: 1 }]),
        )
        const top = { K: { employees: fewest, leaders: 1, representatives: 1 } }
        const { reportingUnits: groups } = formed(buildOrganisation({ ...top, ...teamsOfTop }), fewest)
        const small = teams.filter((size) => size < fewest)
        expect(groups.filter(({ kind }) => kind === 'teams')).toHaveLength(
          teams.length - small.length + mostRuns(small, fewest),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('part no people who were too few together: each unit above others leaves one group at most that could be split', () => {
    check(({ reportingUnits: groups, extent }, { members, units }, fewest) => {
      if (extent === 'one-group') return
      const employees = Map.groupBy(
        members.filter(({ role }) => role === 'employee'),
        ({ unitId }) => unitId,
      )
      const splittable = groups.filter(({ kind, mergedFrom }) => {
        const sizes = mergedFrom.map((unitId) => employees.get(unitId)?.length ?? 0)
        return kind === 'teams' && canSplit(sizes, fewest)
      })
      // The too few of a unit join a group of the nearest node at or above it that has groups of teams.
      const above = [...new Set(units.flatMap(({ parentId }) => parentId ?? []))]
      const nodes = new Set(groups.filter(({ kind }) => kind === 'teams').map(({ parentId }) => parentId))
      const rests = Map.groupBy(above, (unitId) => nearest(unitId, nodes))
      for (const [nodeId, { length }] of Map.groupBy(splittable, ({ parentId }) => parentId))
        expect(length).toBeLessThanOrEqual(rests.get(nodeId)?.length ?? 0)
    })
  })
})

/** The unit itself or the closest above it that is among the nodes; ids of units are their paths. */
function nearest(unitId: string, nodes: ReadonlySet<string>): string {
  if (nodes.has(unitId) || !unitId.includes('/')) return unitId
  return nearest(unitId.slice(0, unitId.lastIndexOf('/')), nodes)
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

function canSplit(sizes: readonly number[], minimum: number): boolean {
  return sizes.some((_, cut) => total(sizes.slice(0, cut)) >= minimum && total(sizes.slice(cut)) >= minimum)
}

/** How many runs of neighbours with the minimum at least there can be: each ends as soon as it has enough. */
function mostRuns(sizes: readonly number[], minimum: number): number {
  const first = sizes.findIndex((_, place) => total(sizes.slice(0, place + 1)) >= minimum)
  return first === -1 ? 0 : 1 + mostRuns(sizes.slice(first + 1), minimum)
}
