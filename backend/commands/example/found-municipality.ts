import { z } from 'zod'
import { codeReply, differenceReply, meReply, representativesReply, rosterReply } from '../../contract/office-api.ts'
import { rosterFile, type MadeUpPerson } from './municipality.ts'
import { officeClient, type OfficeClient } from './office-client.ts'

/** The passphrase of the example's representative, printed so that anybody can sign in. */
export const examplePassphrase = 'varsko passer på vores kolleger'

/** Under which the two of the example keep their key files. */
export const exampleKeyPassphrases = ['fire blå køer går på isen', 'min mosters gamle røde cykel'] as const

export type Founded = {
  readonly administrator: OfficeClient
  readonly administratorEmail: string
  readonly representative: OfficeClient
  readonly representativeEmail: string
}

/** Sets the installation up as people would: administrator, roster, representative with a code, approval by name. */
export async function foundMunicipality(
  officeOrigin: string,
  setUpLink: string,
  people: readonly MadeUpPerson[],
): Promise<Founded> {
  const administratorEmail = 'administrator@lyngaa.example'
  const administrator = officeClient(officeOrigin)
  const secret = new URL(setUpLink).hash.replace('#set-up=', '')
  const person = { email: administratorEmail, name: 'Asta Winther', language: 'da' }
  await administrator.post('/api/set-up', { secret, ...person }, meReply)
  await administrator.post('/api/roster', { file: Buffer.from(rosterFile(people)).toString('base64') }, rosterReply)
  const [first, ...others] = people.filter(({ role }) => role === 'amr')
  if (!first) throw new Error('The roster of the example names no representative')
  const representativeEmail = first.email
  const representative = await enrol(officeOrigin, administrator, first)
  for (const other of others) await enrol(officeOrigin, administrator, other)
  await approveRoster(representative)
  return { administrator, administratorEmail, representative, representativeEmail }
}

export type MailedLinks = {
  /** What the mail to an address sent last says, once it has been sent. */
  readonly latestTo: (email: string) => Promise<string>
}

/** A session ends after a day's work: everybody signs in again, the administrator by a mailed link. */
export async function signInAgain(founded: Founded, { latestTo }: MailedLinks): Promise<void> {
  const { administrator, administratorEmail, representative, representativeEmail } = founded
  await administrator.send('/api/sign-in-links', { email: administratorEmail })
  const token = /#sign-in=(\S+)/.exec(await latestTo(administratorEmail))?.[1] ?? ''
  await administrator.post('/api/sign-in', { token }, meReply)
  const credentials = { email: representativeEmail, passphrase: examplePassphrase }
  await representative.post('/api/passphrase-sign-in', credentials, meReply)
}

/** Imports another roster and has the representative approve what changed. */
export async function changeRoster(
  { administrator, representative }: Founded,
  people: readonly MadeUpPerson[],
): Promise<void> {
  await administrator.post('/api/roster', { file: Buffer.from(rosterFile(people)).toString('base64') }, rosterReply)
  await approveRoster(representative)
}

async function enrol(origin: string, administrator: OfficeClient, person: MadeUpPerson): Promise<OfficeClient> {
  const { email, name } = person
  const { representatives } = await administrator.get('/api/representatives', representativesReply)
  const listed = representatives.find((one) => one.name === name)
  if (!listed) throw new Error('The roster of the example does not name a representative')
  const { code } = await administrator.post(`/api/representatives/${listed.member}/code`, {}, codeReply)
  const client = officeClient(origin)
  await client.post('/api/enrolment', { email, code, passphrase: examplePassphrase }, meReply)
  return client
}

async function approveRoster(representative: OfficeClient): Promise<void> {
  const { hash } = await representative.get('/api/roster/difference', differenceReply)
  await representative.post('/api/roster/approval', { hash: z.string().parse(hash) }, differenceReply)
}
