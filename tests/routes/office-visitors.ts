import type { Grant } from '../../backend/domain/access/viewer.ts'
import { hashOfSecret } from '../../backend/services/access/secrets.ts'
import {
  administrators,
  appointments,
  representativeAccounts,
  sessions,
} from '../../backend/store/access-collections.ts'
import { rosters } from '../../backend/store/collections.ts'
import type { OfficeServer, Visitor } from './office-server.ts'

const people: Readonly<Record<Grant, string>> = {
  administrator: 'ane',
  leader: 'lene',
  representative: 'rikke',
  'waiting-representative': 'robert',
}

export const grants: readonly Grant[] = ['administrator', 'leader', 'representative', 'waiting-representative']

/** A roster and accounts with one person for each role; members bear their short names as ids. */
export async function settle({ documents }: OfficeServer): Promise<void> {
  const member = (id: string, role: 'leader' | 'representative') => ({
    id,
    name: id,
    email: `${id}@example.dk`,
    unitId: 'kommunen',
    role,
    language: 'en' as const,
  })
  await documents
    .open(administrators)
    .insert('ane@example.dk', { email: 'ane@example.dk', name: 'Ane', language: 'da' })
  await documents.open(rosters).insert('current', {
    sequence: 1,
    importedOn: '2026-03-01',
    organisation: {
      units: [{ id: 'kommunen', name: 'Kommunen', path: 'Kommunen', parentId: null }],
      members: [member('lene', 'leader'), member('rikke', 'representative'), member('robert', 'representative')],
    },
  })
  await addRepresentative(documents, 'rikke', 0)
  await addRepresentative(documents, 'robert', 100)
}

async function addRepresentative(documents: OfficeServer['documents'], id: string, roundsBefore: number) {
  const passphrase = { salt: '', hash: '', memory: 65_536, passes: 3 }
  await documents
    .open(representativeAccounts)
    .insert(id, { passphrase, appointment: `${id}.1`, wrongTries: 0, nextTryAt: 0 })
  await documents.open(appointments).insert(`${id}.1`, {
    member: id,
    name: id,
    by: 'Ane',
    day: '2026-03-01',
    number: 1,
    codeHash: '',
    codeExpiresAt: 0,
    enrolled: true,
    roundsBefore,
  })
}

/** Somebody who is signed in as the person of a role. */
export async function signedInAs({ documents, state, visitor }: OfficeServer, grant: Grant): Promise<Visitor> {
  const id = people[grant]
  const isRepresentative = grant.endsWith('representative')
  await documents.open(sessions).insert(hashOfSecret(`secret of ${id}`.replaceAll(' ', '-')), {
    email: `${id}@example.dk`,
    expiresAt: state.now + 1000,
    ...(isRepresentative
      ? { opens: 'representative' as const, appointment: `${id}.1` }
      : { opens: 'mailed-roles' as const }),
  })
  const somebody = visitor()
  somebody.jar.cookie = `varsko=secret-of-${id}`
  return somebody
}
