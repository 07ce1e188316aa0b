import { describe, expect, it } from 'vitest'
import { wouldAsk } from '../../../backend/services/organisation/would-ask.ts'
import { rosters } from '../../../backend/store/collections.ts'
import { openRegistrarStores } from '../../../backend/store/sqlite/open-sqlite-stores.ts'
import { buildOrganisation } from '../../support/build-organisation.ts'

async function asked(teams: Readonly<Record<string, number>> | undefined) {
  const documents = (await openRegistrarStores(':memory:')).documents.open(rosters)
  if (teams)
    await documents.insert('current', { sequence: 1, organisation: buildOrganisation(teams), importedOn: '2026-03-02' })
  return wouldAsk({ rosters: documents })({ fewestInvited: 8 })
}

describe('what a draft would ask', () => {
  it('is nothing under 15 people, ordinary items under 30 invited, and everything from then on', async () => {
    expect(await asked({ Nord: 6 })).toBe('nothing')
    expect(await asked({ Nord: 9, Syd: 7 })).toBe('ordinary')
    expect(await asked({ Nord: 9, Syd: 9, Vest: 7 })).toBe('ordinary')
    expect(await asked({ Nord: 10, Syd: 10, Vest: 10 })).toBeUndefined()
  })

  it('is not known before there is a list', async () => {
    expect(await asked(undefined)).toBeUndefined()
  })
})
