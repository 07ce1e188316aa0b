import { describe, expect, it } from 'vitest'
import type { Recipient } from '../../../backend/domain/alert.ts'
import type { FrozenRoster } from '../../../backend/domain/round.ts'
import { makeMeasures } from '../../../backend/services/measures/make-measures.ts'
import { alerts, frozenRosters, releases } from '../../../backend/store/collections.ts'
import { openRegistrarStores } from '../../../backend/store/sqlite/open-sqlite-stores.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { roundOfGroups } from '../../support/round-of-groups.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'
import { addCurrentRoster, leader } from '../results/build-results.ts'

const north = [60, 70, 50, 80, 60, 50, 70, 70, 60, 80]

type South = { readonly id: string; readonly tone: number; readonly leader: string }

function rosterWith(south: readonly South[]): FrozenRoster {
  const led = (member: string, role: Recipient['role']): Recipient => ({ member, name: member, role })
  const node = (id: string, recipients: Recipient[]) => ({
    id,
    name: id,
    parent: id === 'company' ? null : 'company',
    recipients,
  })
  const group = (id: string, parent: string, recipients: Recipient[]) => ({
    id,
    name: id,
    parent,
    mergedFrom: [id],
    members: [],
    recipients,
  })
  return {
    organisation: 'Kommunen',
    nodes: [node('company', []), node('north', []), node('south', [led('karen', 'leaders-leader')])],
    groups: [
      ...north.map((_, index) => group(`group-${index}`, 'north', [])),
      ...south.map((one) => group(one.id, 'south', [led(one.leader, 'leader')])),
    ],
    notCounted: [],
    approval: { difference: 'difference', representative: 'Rikke' },
  }
}

async function build() {
  const { documents } = await openRegistrarStores(':memory:')
  await addCurrentRoster(documents, 'lene', 'emil', 'karen')
  const clock = fixedClock(Date.parse('2026-01-20T12:00:00Z'))
  const raise = (round: string) => documents.open(alerts).insert(round, { round, alerts: [] })
  const release = async (sequence: number, south: readonly South[]) => {
    const round = `r${sequence}`
    const figures = [
      ...north.map((tone, index) => ({ id: `group-${index}`, tone: tone + sequence * (index % 2) })),
      ...south,
    ]
    const tone = Object.fromEntries(figures.map((one) => [one.id, one.tone]))
    const released = roundOfGroups({ round, tone, closedOn: `2026-0${sequence}-01` })
    await documents.open(frozenRosters).insert(round, rosterWith(south))
    await documents.open(releases).insert(round, { sequence, release: released, memberships: [] })
  }
  return { ...makeMeasures({ documents, clock, randomness: seededBytes('measures') }), release, raise }
}

const lene = { id: 'south-0', tone: 40, leader: 'lene' }
const emil = { id: 'south-1', tone: 50, leader: 'emil' }
const dialogue = {
  unit: 'south-0',
  kind: 'tone-dialogue',
  scale: 'tone',
  after: 'r1',
  responsible: 'lene',
  deadline: '2026-04-01',
} as const

describe('what came of a measure', () => {
  it('shows nothing of a round whose alerts are not raised', async () => {
    const { release, raise, writeMeasure, measuresFor } = await build()
    await release(1, [lene, emil])
    await raise('r1')
    await writeMeasure(leader('lene'), dialogue)
    await release(2, [{ ...lene, tone: 70 }, emil])
    const shown = async () => (await measuresFor(leader('lene'))).measures[0]?.effect.outcome
    expect(await shown()).toBe('waiting')
    await raise('r2')
    expect(await shown()).toBe('measured')
  })

  it('tells a new leader nothing of what was before they came', async () => {
    const { release, raise, writeMeasure, measuresFor } = await build()
    await release(1, [lene, emil])
    await raise('r1')
    await writeMeasure(leader('lene'), dialogue)
    await release(2, [{ ...lene, tone: 70, leader: 'nanna' }, emil])
    await raise('r2')
    const { measures } = await measuresFor(leader('nanna'))
    expect(measures.map(({ effect }) => effect)).toEqual([{ outcome: 'not-shown' }])
  })

  it('tells a leader of leaders nothing of a department’s groups', async () => {
    const { release, raise, writeMeasure, measuresFor } = await build()
    await release(1, [lene, emil])
    await raise('r1')
    await writeMeasure(leader('karen'), { ...dialogue, unit: 'south', responsible: 'karen' })
    await release(2, [{ ...lene, tone: 70 }, emil])
    await raise('r2')
    const { measures } = await measuresFor(leader('karen'))
    expect(measures.map(({ unit, effect }) => [unit, effect])).toEqual([['south', { outcome: 'not-shown' }]])
  })
})

describe('what helps', () => {
  it('gives no other team away to a leader who writes down their own three times', async () => {
    const { release, raise, writeMeasure, measuresFor } = await build()
    await release(1, [lene, emil])
    await raise('r1')
    await writeMeasure(leader('emil'), { ...dialogue, unit: 'south-1', responsible: 'emil' })
    for (let time = 0; time < 3; time++) await writeMeasure(leader('lene'), dialogue)
    await release(2, [{ ...lene, tone: 70 }, emil])
    await raise('r2')
    expect((await measuresFor(leader('lene'))).helps).toEqual([{ kind: 'tone-dialogue', measures: 2 }])
  })
})
