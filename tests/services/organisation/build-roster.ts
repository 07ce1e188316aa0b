import { randomBytes } from 'node:crypto'
import type { Viewer } from '../../../backend/domain/access/viewer.ts'
import { makeOrganisation } from '../../../backend/services/organisation/make-organisation.ts'
import { rosterPeople } from '../../../backend/services/organisation/roster-people.ts'
import { rosters, roundRosters, rounds } from '../../../backend/store/collections.ts'
import { openRegistrarStores } from '../../../backend/store/sqlite/open-sqlite-stores.ts'

export type Line = readonly [name: string, email: string, unit: string, role: string, language: string]

export const lines: readonly Line[] = [
  ['Karen Kommunaldirektør', 'karen@example.dk', 'Kommunen', 'leder', 'da'],
  ['Lene Leder', 'lene@example.dk', 'Kommunen/Skolen', 'leder', 'da'],
  ['Rikke Repræsentant', 'rikke@example.dk', 'Kommunen', 'amr', 'da'],
  ['Emil Ærlig', 'emil@example.dk', 'Kommunen/Skolen', 'medarbejder', 'en'],
  ['Åse Ørum', 'aase@example.dk', 'Kommunen/Skolen', 'medarbejder', 'da'],
]

export const rosterFile = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(['navn;email;enhed;rolle;sprog', ...rows.map((cells) => cells.join(';'))].join('\r\n'), 'utf8')

export const rikke: Viewer = {
  name: 'Rikke Repræsentant',
  email: 'rikke@example.dk',
  language: 'da',
  member: 'member-rikke',
  grants: ['representative'],
}

/** The organisation's services on an empty store in memory. */
export async function buildOrganisation() {
  const { documents } = await openRegistrarStores(':memory:')
  const state = { now: Date.UTC(2026, 2, 2, 9), mayStandIn: false }
  const organisation = makeOrganisation({
    documents,
    clock: { now: () => state.now },
    randomness: randomBytes,
    mayStandIn: async () => state.mayStandIn,
  })
  return { documents, state, organisation, people: rosterPeople({ rosters: documents.open(rosters) }) }
}

export type BuiltOrganisation = Awaited<ReturnType<typeof buildOrganisation>>

/** What opening a round leaves behind of the roster. */
export async function freeze({ documents, organisation }: BuiltOrganisation, id: string): Promise<void> {
  const now = await organisation.differenceNow()
  const sequence = (now?.since?.sequence ?? 0) + 1
  await documents.open(roundRosters).insert(id, { sequence, roster: now!.organisation })
  await documents.open(rounds).insert(id, {
    title: `Round ${id}`,
    state: 'open',
    instrument: 'varsko',
    selection: 'full',
    custody: 'server',
    fewestInvited: 8,
    closesAt: 0,
    extended: false,
  })
}
