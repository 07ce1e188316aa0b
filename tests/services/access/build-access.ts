import { randomBytes } from 'node:crypto'
import type { Viewer } from '../../../backend/domain/access/viewer.ts'
import type { Round } from '../../../backend/domain/round.ts'
import { makeAccess } from '../../../backend/services/access/access.ts'
import { backgroundWork } from '../../../backend/services/access/background-work.ts'
import type { RosterPerson } from '../../../backend/services/organisation/roster-people.ts'
import type { SignInMail } from '../../../backend/services/access/sign-in-by-mail.ts'
import { rounds } from '../../../backend/store/collections.ts'
import { openRegistrarStores } from '../../../backend/store/sqlite/open-sqlite-stores.ts'

export const officeOrigin = 'http://localhost:4310'
export const passphrase = 'seks kameler i regnvejr'
export const administrator: Viewer = {
  name: 'Ane Admin',
  email: 'ane@example.dk',
  language: 'da',
  grants: ['administrator'],
}

/** Access on an empty store in memory, with a clock to turn, a roster to change and the mails that were sent. */
export async function buildAccess(people: readonly RosterPerson[] = []) {
  const { documents } = await openRegistrarStores(':memory:')
  const state = { now: Date.UTC(2026, 2, 2, 9), people, mailFails: false }
  const sent: SignInMail[] = []
  const background = backgroundWork(() => {})
  const access = makeAccess({
    documents,
    people: async () => state.people,
    clock: { now: () => state.now },
    randomness: randomBytes,
    officeOrigin,
    startInBackground: background.start,
    sendSignInMail: async (mail) => {
      if (state.mailFails) throw new Error('mail server is down')
      sent.push(mail)
    },
  })
  return { access, documents, state, sent, settled: background.settled }
}

export type BuiltAccess = Awaited<ReturnType<typeof buildAccess>>

export function buildPerson(changes: Partial<RosterPerson> = {}): RosterPerson {
  return {
    member: 'member-lene',
    name: 'Lene Leder',
    email: 'lene@example.dk',
    language: 'da',
    role: 'leader',
    unit: 'Kommunen/Skolen',
    ...changes,
  }
}

export const rikke = buildPerson({
  member: 'member-rikke',
  name: 'Rikke Repræsentant',
  email: 'rikke@example.dk',
  role: 'representative',
})

export const robert = buildPerson({
  member: 'member-robert',
  name: 'Robert Repræsentant',
  email: 'robert@example.dk',
  role: 'representative',
})

/** Has a code made out for a person and enrols with it; answers the session's secret. */
export async function enrol({ access }: BuiltAccess, person: RosterPerson, words = passphrase): Promise<string> {
  const { code } = await access.appoint(person.member, administrator)
  return access.enrol({ email: person.email, code, passphrase: words })
}

/** Puts a round in a state into the store. */
export async function addRound({ documents }: BuiltAccess, id: string, state: Round['state']): Promise<void> {
  const round: Round = {
    title: id,
    state,
    instrument: 'varsko',
    selection: 'full',
    custody: 'server',
    fewestInvited: 8,
    closesAt: 0,
    extended: false,
  }
  await documents.open(rounds).insert(id, round)
}
