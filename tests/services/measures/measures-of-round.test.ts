import { beforeEach, describe, expect, it } from 'vitest'
import type { MeasureRequest } from '../../../backend/contract/measures-api.ts'
import type { FrozenRoster } from '../../../backend/domain/round.ts'
import { makeMeasures } from '../../../backend/services/measures/make-measures.ts'
import { backends, type Place } from '../../store/backends.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'
import { addCurrentRoster, addRound, leader, recipients, representative, roster } from '../results/build-results.ts'

const dialogue: MeasureRequest = {
  unit: 'nord',
  kind: 'mediation',
  scale: 'fairness',
  after: 'r1',
  responsible: 'rikke',
  deadline: '2026-04-01',
}
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** Nanna leads Nord where Lene did. */
const ledByNanna: FrozenRoster = {
  ...roster,
  groups: roster.groups.map((group) => ({
    ...group,
    recipients: group.recipients.map((one) =>
      one.member === 'lene' ? { ...one, member: 'nanna', name: 'nanna' } : one,
    ),
  })),
}

describe.each(backends)('the measures of a round, on $name', (backend) => {
  let place: Place
  let clock: ReturnType<typeof fixedClock>
  let documents: Awaited<ReturnType<Place['registrar']>>['documents']

  beforeEach(async () => {
    place = await backend.makePlace()
    const registrar = await place.registrar()
    documents = registrar.documents
    clock = fixedClock(noon('2026-01-20'))
    // Closed on 1 January and, where it is added, 1 February.
    await addRound(documents, { id: 'r1', sequence: 1 })
    await addCurrentRoster(documents, ...recipients)
    return async () => {
      await registrar.close()
      await place.remove()
    }
  })

  const services = () => makeMeasures({ documents, clock, randomness: seededBytes(String(clock.now())) })
  const rikke = representative('rikke')
  const idOf = async () => (await services().measuresFor(rikke)).measures[0]?.id ?? ''
  const inFile = (round: string, who = leader('lene')) => services().measuresFor(who, round)

  it('are in its file as they stood on the day before the next round closed, whatever is written later', async () => {
    await services().writeMeasure(leader('lene'), dialogue)
    await services().followUpMeasure(rikke, await idOf(), { state: 'under-way', deadline: '2026-05-01' })
    clock.moveTo(noon('2026-02-10'))
    await addRound(documents, { id: 'r2', sequence: 2 })
    const before = await inFile('r1')
    expect(before.measures).toMatchObject([{ plan: { deadline: '2026-05-01' }, followUps: [{ state: 'under-way' }] }])
    await services().followUpMeasure(rikke, await idOf(), { state: 'under-way', deadline: '2026-06-01' })
    await services().followUpMeasure(rikke, await idOf(), { state: 'dropped', why: 'no-effect' })
    await services().writeMeasure(rikke, { ...dialogue, kind: 'coaching' })
    const { choices: _, ...file } = await inFile('r1')
    const { choices: __, ...earlier } = before
    expect(file).toEqual(earlier)
    expect((await inFile('r2')).measures.map(({ followUps }) => followUps.length)).toEqual([0, 3])
  })

  it('are written down, followed up and taken back only by whoever receives the unit in the newest round', async () => {
    await services().writeMeasure(leader('lene'), dialogue)
    const id = await idOf()
    clock.moveTo(noon('2026-02-10'))
    await addRound(documents, { id: 'r2', sequence: 2, roster: ledByNanna })
    const former = leader('lene')
    await expect(services().writeMeasure(former, dialogue)).rejects.toMatchObject({ code: 'not-allowed' })
    const done = { state: 'carried-out', on: '2026-02-01' } as const
    await expect(services().followUpMeasure(former, id, done)).rejects.toMatchObject({ code: 'not-found' })
    await expect(services().removeMeasure(former, id)).rejects.toMatchObject({ code: 'not-found' })
    await services().followUpMeasure(leader('nanna'), id, done)
    expect(await services().measuresFor(former)).toEqual({ measures: [], helps: [] })
    // The file of the round that they received is theirs to read, without what successors wrote.
    expect((await inFile('r1', former)).measures).toMatchObject([{ id, followUps: [] }])
  })
})
