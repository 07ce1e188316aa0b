import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteParticipation, participation } from '../../../backend/services/round/participation.ts'
import { day, fixedClock } from '../../support/fixed-clock.ts'
import { inMemoryStores } from '../../support/in-memory-stores.ts'

const hash = (text: string) => createHash('sha256').update(text).digest()
const people = Array.from({ length: 12 }, (_, person) => `member ${person}`)

let stores: Awaited<ReturnType<typeof inMemoryStores>>
let clock: ReturnType<typeof fixedClock>
beforeEach(async () => {
  stores = await inMemoryStores()
  clock = fixedClock()
  await stores.invitations.prepare(
    'r',
    people.map((member) => ({ member, unit: 'a' })),
  )
})
afterEach(() => stores.close())

async function issueTo(members: readonly string[]): Promise<void> {
  for (const member of members) {
    await stores.invitations.renewSecret('r', member, hash(member))
    await stores.invitations.recordIssue({
      secretHash: hash(member),
      blindedHash: hash(`blinded ${member}`),
      signature: new Uint8Array(384),
    })
  }
}

const shown = async () => (await participation(stores)('r')).map(({ invited, band }) => `${band} of ${invited}`)
const note = () => noteParticipation({ ...stores, clock })('r')

describe('participation while a round is open', () => {
  it('is under 5 on the first day, whoever has answered', async () => {
    await issueTo(people)
    expect(await shown()).toEqual(['under 5 of 12'])
  })

  it('stands still for a day, however often it is asked for and noted', async () => {
    await note()
    await issueTo(people.slice(0, 7))
    await note()
    expect(await shown()).toEqual(['under 5 of 12'])
    clock.moveTo(clock.now() + day)
    await note()
    expect(await shown()).toEqual(['5-9 of 12'])
    await issueTo(people.slice(7))
    await note()
    expect(await shown()).toEqual(['5-9 of 12'])
  })

  it('promises no more than were invited', async () => {
    await issueTo(people)
    await note()
    expect(await shown()).toEqual(['10-12 of 12'])
  })
})
