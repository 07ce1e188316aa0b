import { z } from 'zod'
import { foundMunicipality } from '../../../backend/commands/example/found-municipality.ts'
import { rosterFile, type MadeUpPerson } from '../../../backend/commands/example/municipality.ts'
import { officeClient, type OfficeClient } from '../../../backend/commands/example/office-client.ts'
import { correctionsReply } from '../../../backend/contract/corrections-api.ts'
import {
  codeReply,
  differenceReply,
  meReply,
  representativesReply,
  rosterReply,
  whoReply,
} from '../../../backend/contract/office-api.ts'
import { draftRound } from './answered-people.ts'
import { plantedLine, told, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { refusalOf, type LivingRound } from './living-round.ts'

export const mailboxes: AttackHeading = {
  id: 'A21',
  title: 'all mailboxes and the rights of an administrator',
  has: 'every mail to everybody, the sign-in of an administrator and, through the mails, of every leader',
  tries:
    'reaches what only a representative may do: approve a roster, agree to a replacement or to a ballot sent elsewhere, read the whole',
}

/** Tries each way into the representative's role, and each of the role's functions from every way in. */
export async function attackByMailboxes(round: LivingRound): Promise<AttackReport> {
  const { attacked, founded } = round
  const administrator = founded.administrator
  const leader = await leaderByMail(round)
  const mailedBefore = attacked.mailboxes.raw.length
  await administrator.send('/api/sign-in-links', { email: founded.representativeEmail })
  await attacked.ask('settled')
  const mailed = attacked.mailboxes.raw.length - mailedBefore
  await askForBallot(round)
  const replacement = await enrolledAgain(round)
  const newcomer = await enrolledNewcomer(round)
  const clients: Readonly<Record<string, OfficeClient>> = { administrator, leader, replacement, newcomer }
  const reached: string[] = []
  for (const [name, client] of Object.entries(clients))
    for (const [what, trick] of Object.entries(functionsOf(round, client)))
      if ((await refusalOf(trick())) === '') reached.push(`${name}: ${what}`)
  const honest = await reachedByRepresentative(round)
  return {
    lines: [
      `  sign-in links mailed to the representative's address: ${mailed}`,
      `  functions reached by administrator, leader, a code made out again, a new representative: ${reached.length}${reached.map((one) => `\n    ${one}`).join('')}`,
      '  remaining: before the first round the employer’s choice of a representative counts at once; the invitation and the notice bear the name',
      '  remaining: a replacement counts after one round that was opened with it and released, and is listed in the manifest',
      '  remaining: where nobody else is left, a replacement may approve a roster two weeks after its code was used; whoever was replaced finds their passphrase refused',
      plantedLine('the representative’s own session', honest > 0, `${honest} functions reached`),
    ],
    figures: [
      zero(`representative.mailed.${attacked.kind}`, mailed),
      zero(`representative.reached.${attacked.kind}`, reached.length),
      told(`representative.honest.${attacked.kind}`, honest, 'above 0: the same requests, from the representative'),
    ],
  }
}

function functionsOf({ round }: LivingRound, client: OfficeClient): Readonly<Record<string, () => Promise<unknown>>> {
  const hash = async () => z.string().parse((await client.get('/api/roster/difference', differenceReply)).hash)
  const another = async () =>
    (await client.get('/api/representatives', representativesReply)).representatives[0]?.member
  return {
    'approve the roster': async () => client.post('/api/roster/approval', { hash: await hash() }, differenceReply),
    'agree to a replacement': async () =>
      client.post(`/api/representatives/${await another()}/consent`, {}, representativesReply),
    'send somebody’s ballot elsewhere': async () => {
      const { corrections } = await client.get('/api/address-corrections', correctionsReply)
      const { member, after } = corrections[0] ?? { member: 'nobody', after: 'nobody@angrebet.example' }
      return client.post(`/api/address-corrections/${member}/agreement`, { after }, correctionsReply)
    },
    'read participation as a representative': async () => {
      const { person } = await client.get('/api/me', whoReply)
      if (!person?.roles.includes('representative')) throw new Error('not a representative')
      await client.download(`/api/rounds/${round}/participation`)
    },
  }
}

/** The administrator asks that somebody who has not answered gets the link at an address of the administrator's own. */
async function askForBallot({ founded, people }: LivingRound): Promise<void> {
  const before = people.find(({ role }) => role === 'medarbejder')?.email ?? ''
  const after = 'kanarie-omdirigeret@angrebet.example'
  await founded.administrator.post('/api/address-corrections', { before, after }, correctionsReply)
}

async function leaderByMail({ attacked, people }: LivingRound): Promise<OfficeClient> {
  const client = officeClient(attacked.officeOrigin)
  const leader = people.find(({ role }) => role === 'leder')?.email ?? ''
  await client.send('/api/sign-in-links', { email: leader })
  await attacked.ask('settled')
  const mails = await attacked.mailboxes.parsed()
  const token = mails.map(({ text }) => /#sign-in=(\S+)/.exec(text ?? '')?.[1]).findLast((found) => found)
  await client.post('/api/sign-in', { token }, meReply)
  return client
}

/** A code made out once more for the representative, used by the administrator. */
async function enrolledAgain({ attacked, founded }: LivingRound): Promise<OfficeClient> {
  return enrolled(attacked.officeOrigin, founded.administrator, founded.representativeEmail)
}

/** The roster names another representative, whom nobody has met. */
async function enrolledNewcomer({ attacked, founded, people }: LivingRound): Promise<OfficeClient> {
  const email = 'kanarie-ny-tillid@angrebet.example'
  const newcomer: MadeUpPerson = { ...people[1]!, name: 'Kanariefugl Ny Tillid', email }
  const file = Buffer.from(rosterFile([...people, newcomer])).toString('base64')
  await founded.administrator.post('/api/roster', { file }, rosterReply)
  return enrolled(attacked.officeOrigin, founded.administrator, email)
}

async function enrolled(origin: string, administrator: OfficeClient, email: string): Promise<OfficeClient> {
  const { representatives } = await administrator.get('/api/representatives', representativesReply)
  const client = officeClient(origin)
  const isNew = email.includes('ny-')
  const person = representatives.find(({ name }) => name.includes('Ny ') === isNew)
  const { code } = await administrator.post(`/api/representatives/${person?.member}/code`, {}, codeReply)
  await client.post('/api/enrolment', { email, code, passphrase: 'en adgangssætning fra arbejdsgiveren' }, meReply)
  return client
}

/** The same requests from an honest representative of another installation at the same point. */
async function reachedByRepresentative({ people }: LivingRound): Promise<number> {
  const { startAttacked } = await import('./attacked-installation.ts')
  const attacked = await startAttacked({ kind: 'sqlite' })
  try {
    const setUpLink = String(await attacked.ask('makeSetUpLink'))
    const founded = await foundMunicipality(attacked.officeOrigin, setUpLink, people)
    const closesAt = attacked.now() + 14 * 86_400_000
    const round = await draftRound(founded, closesAt)
    const living = { attacked, founded, round, closesAt, people, links: new Map() }
    const tricks = Object.values(functionsOf(living, founded.representative))
    const outcomes = await Promise.all(tricks.map((trick) => refusalOf(trick())))
    return outcomes.filter((refusal) => refusal === '').length
  } finally {
    await attacked.stop()
  }
}
