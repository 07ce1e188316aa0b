import { createHash } from 'node:crypto'
import { readInvitationLink } from '../../../backend/commands/example/invitation-link.ts'
import { foundMunicipality, type Founded } from '../../../backend/commands/example/found-municipality.ts'
import type { MadeUpPerson } from '../../../backend/commands/example/municipality.ts'
import { roundReader } from '../../../backend/commands/example/read-round.ts'
import { fetchBallot, type HeldBallot } from '../../../backend/commands/example/respondent-client.ts'
import { newRoundReply } from '../../../backend/contract/office-api.ts'
import { readSubmission } from '../../../backend/contract/sealed-box/submission.ts'
import { day, type Attacked } from './attacked-installation.ts'

/** What only the attack's judge knows of somebody: their side of the registrar and their side of the box. */
export type Answered = {
  readonly email: string
  readonly unit: string
  readonly secret: Uint8Array
  readonly secretHash: Uint8Array
  readonly held: HeldBallot
  readonly slotId: Uint8Array
  readonly sealed: Uint8Array
  readonly sheet: readonly (number | null)[]
  /** Milliseconds since 1970, on the attacker's watch. */
  readonly at: number
}

export type OpenedRound = { readonly founded: Founded; readonly round: string; readonly closesAt: number }

/** Founds the company through the office's API, as people would, opens a round and mails its invitations. */
export async function openRound(attacked: Attacked, people: readonly MadeUpPerson[]): Promise<OpenedRound> {
  const setUpLink = String(await attacked.ask('makeSetUpLink'))
  const founded = await foundMunicipality(attacked.officeOrigin, setUpLink, people)
  const closesAt = attacked.now() + 14 * day
  const round = await draftRound(founded, closesAt)
  await founded.administrator.send(`/api/rounds/${round}/opening`, {})
  await attacked.ask('settled')
  await attacked.ask('runDueJobs')
  return { founded, round, closesAt }
}

export async function draftRound({ administrator }: Founded, closesAt: number): Promise<string> {
  const chosen = { title: 'Trivsel', instrument: 'work-and-cooperation', selection: 'pulse', custody: 'server' }
  const { round } = await administrator.post('/api/rounds', { ...chosen, closesAt }, newRoundReply)
  return round
}

/** The link of the invitation in everybody's mailbox, by address. */
export async function mailedLinks({ mailboxes }: Attacked): Promise<ReadonlyMap<string, string>> {
  const mails = await mailboxes.parsed()
  return new Map(
    mails.flatMap(({ to, text }) => {
      const [link] = /https?:\/\/\S+#[\w-]{43}\.\w+/.exec(text ?? '') ?? []
      const address = Array.isArray(to) ? undefined : to?.value[0]?.address
      return link && address ? [[address, link] as const] : []
    }),
  )
}

/** Takes a ballot from the link in the mail. */
export async function holdBallot(attacked: Attacked, link: string): Promise<HeldBallot> {
  return fetchBallot(readInvitationLink(link), roundReader(attacked.now))
}

/** Posts bytes to the box as the page does. */
export async function postToBox(box: string, submission: Uint8Array): Promise<Response> {
  const headers = { 'content-type': 'application/octet-stream' }
  return fetch(`${box}/api/box`, { method: 'POST', headers, body: new Uint8Array(submission) })
}

/** A sealed answer without comments. */
export async function writtenSubmission(held: HeldBallot, sheet: Answered['sheet']): Promise<Uint8Array> {
  const comments = Array.from({ length: held.comments }, () => null)
  return (await held.role.submit(held.ballot, { sheet, comments })).submission
}

/** One person answers, from the link in the mail to the box's receipt. */
export async function answerOnce(
  attacked: Attacked,
  { email, link, sheet }: { readonly email: string; readonly link: string; readonly sheet: Answered['sheet'] },
): Promise<Answered> {
  const held = await holdBallot(attacked, link)
  const submission = await writtenSubmission(held, sheet)
  const response = await postToBox(held.box, submission)
  if (!response.ok) throw new Error(`The box answered ${response.status}`)
  const secret = Buffer.from(readInvitationLink(link).secret, 'base64url')
  return {
    email,
    unit: held.ballot.unit,
    secret,
    secretHash: createHash('sha256').update(secret).digest(),
    held,
    slotId: held.ballot.firstLock,
    sealed: readSubmission(submission)?.sealed ?? new Uint8Array(),
    sheet,
    at: attacked.now(),
  }
}
