import { describe, expect, it } from 'vitest'
import type { Round } from '../../../backend/domain/round.ts'
import { refuseIfAskedLately } from '../../../backend/services/round/attribute-asked-lately.ts'
import { buildRound } from '../../support/build-round.ts'
import { inMemoryStores } from '../../support/in-memory-stores.ts'

const asking = (given: Partial<Round> = {}) => buildRound({ attribute: 'age', custody: 'representative', ...given })

async function besides(other: Round) {
  const { rounds } = await inMemoryStores()
  await rounds.insert('other', other)
  return (own?: string) => refuseIfAskedLately(rounds, asking(), own)
}

const refusal = { code: 'attribute-asked-lately' }

describe('what people say of themselves is not asked', () => {
  it('beside another round that asks it and is open or being opened', async () => {
    await expect((await besides(asking({ state: 'open' })))()).rejects.toMatchObject(refusal)
    await expect((await besides(asking({ opening: { groups: 4 } })))()).rejects.toMatchObject(refusal)
  })

  it('unless the other was never asked for or its opening was refused', async () => {
    await expect((await besides(asking()))()).resolves.toBeUndefined()
    const refused = { groups: 4, refused: 'no-recipient' }
    await expect((await besides(asking({ opening: refused })))()).resolves.toBeUndefined()
  })

  it('and no round stands in its own way while it is being opened', async () => {
    await expect((await besides(asking({ opening: { groups: 4 } })))('other')).resolves.toBeUndefined()
  })
})
