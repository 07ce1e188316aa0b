import { describe, expect, it } from 'vitest'
import type { MeasureRequest } from '../../../backend/contract/measures-api.ts'
import { makeMeasures } from '../../../backend/services/measures/make-measures.ts'
import { measures as kept } from '../../../backend/store/collections.ts'
import { openRegistrarStores } from '../../../backend/store/sqlite/open-sqlite-stores.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'
import {
  addCurrentRoster,
  addRound,
  leader,
  recipients,
  representative,
  viewer,
  type BuiltRound,
} from '../results/build-results.ts'

const first: BuiltRound = { id: 'r1', sequence: 1 }
const second: BuiltRound = { id: 'r2', sequence: 2 }

async function build(...rounds: readonly BuiltRound[]) {
  const { documents } = await openRegistrarStores(':memory:')
  for (const one of rounds) await addRound(documents, one)
  await addCurrentRoster(documents, ...recipients)
  const clock = fixedClock(Date.parse('2026-01-20T12:00:00Z'))
  const services = makeMeasures({ documents, clock, randomness: seededBytes('measures') })
  const stored = async () => (await documents.open(kept).find()).map(({ value }) => value)
  return { ...services, stored, add: (one: BuiltRound) => addRound(documents, one) }
}

const dialogue: MeasureRequest = {
  unit: 'nord',
  kind: 'tone-dialogue',
  scale: 'fairness',
  after: 'r1',
  responsible: 'rikke',
  deadline: '2026-03-01',
}

describe('a measure', () => {
  it('is written down by whoever may see the unit, without a name', async () => {
    const { writeMeasure, measuresFor, stored } = await build(first)
    await writeMeasure(leader('lene'), dialogue)
    expect(await stored()).toEqual([
      { ...dialogue, responsible: { member: 'rikke', name: 'rikke' }, writtenOn: '2026-01-20', foreseen: true },
    ])
    const { measures } = await measuresFor(representative('robert'))
    expect(measures).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{22}$/),
        unit: 'nord',
        unitName: 'nord',
        kind: 'tone-dialogue',
        scale: 'fairness',
        scaleName: { da: 'Retfærdighed', en: 'Fairness' },
        after: 'Round r1',
        writtenOn: '2026-01-20',
        foreseen: true,
        plan: { responsible: 'rikke', deadline: '2026-03-01' },
        followUps: [],
        mayRemove: true,
        effect: { outcome: 'waiting' },
      },
    ])
  })

  it('is shown to nobody outside the unit', async () => {
    const { writeMeasure, measuresFor } = await build(first)
    await writeMeasure(leader('lene'), { ...dialogue, unit: 'nord' })
    expect((await measuresFor(leader('dorte'))).measures).toHaveLength(1)
    expect(await measuresFor(leader('emil'))).toEqual({ measures: [], helps: [] })
    expect(await measuresFor(viewer('ane', ['administrator']))).toEqual({ measures: [], helps: [] })
    await writeMeasure(leader('karen'), { ...dialogue, unit: 'parken' })
    expect((await measuresFor(leader('dorte'))).measures).toHaveLength(1)
    expect((await measuresFor(leader('karen'))).measures).toHaveLength(2)
  })

  it('is refused for a unit, a round or a scale that is not the viewer’s to see', async () => {
    const { writeMeasure, stored } = await build(first, { ...second, alerts: 'not raised' })
    const write = (change: Partial<MeasureRequest>, who = leader('lene')) =>
      writeMeasure(who, { ...dialogue, ...change })
    await expect(write({ unit: 'syd' })).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(write({}, leader('emil'))).rejects.toMatchObject({ code: 'not-found' })
    await expect(write({ after: 'r2' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(write({ responsible: 'emil' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(write({ deadline: '2026-01-19' })).rejects.toMatchObject({ code: 'wrong-day' })
    await expect(write({ scale: 'tone' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await stored()).toEqual([])
  })

  it('can be written for what one may choose', async () => {
    const { measuresFor } = await build(first, second)
    expect((await measuresFor(leader('lene'))).choices).toEqual({
      units: [
        { id: 'nord', name: 'nord', people: ['lene', 'dorte', 'rikke', 'robert'].map((id) => ({ id, name: id })) },
      ],
      scales: [{ id: 'fairness', name: { da: 'Retfærdighed', en: 'Fairness' } }],
      rounds: [
        { id: 'r2', name: 'Round r2' },
        { id: 'r1', name: 'Round r1' },
      ],
    })
  })

  it('is taken back only while no result of it is known', async () => {
    const { writeMeasure, measuresFor, removeMeasure, add, stored } = await build(first)
    await writeMeasure(leader('lene'), dialogue)
    const idOf = async () => (await measuresFor(leader('lene'))).measures[0]?.id ?? ''
    await expect(removeMeasure(leader('emil'), await idOf())).rejects.toMatchObject({ code: 'not-found' })
    await removeMeasure(leader('lene'), await idOf())
    expect(await stored()).toEqual([])
    await writeMeasure(leader('lene'), dialogue)
    await add(second)
    await expect(removeMeasure(leader('lene'), await idOf())).rejects.toMatchObject({ code: 'result-known' })
    expect(await stored()).toHaveLength(1)
  })

  it('that is written down late says so, and may be taken back', async () => {
    const { writeMeasure, measuresFor, removeMeasure } = await build(first, second)
    await writeMeasure(leader('lene'), dialogue)
    const [one] = (await measuresFor(leader('lene'))).measures
    // Three groups are too few to compare with.
    expect(one).toMatchObject({ foreseen: false, mayRemove: true, effect: { outcome: 'nobody-without' } })
    await removeMeasure(leader('lene'), one?.id ?? '')
    expect((await measuresFor(leader('lene'))).measures).toEqual([])
  })
})
