import { post } from '../../../backend/commands/example/json-requests.ts'
import { roundsReply } from '../../../backend/contract/office-api.ts'
import { plantedLine, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { day } from './attacked-installation.ts'
import { refusalOf, type LivingRound } from './living-round.ts'
import { placesOf } from './places.ts'
import { takeSnapshot, type Snapshot } from './snapshot.ts'

export const unusedInvitations: AttackHeading = {
  id: 'A20',
  title: 'answering for those who have not, and closing when it suits',
  has: 'every file, database and queued mail while the round is open, and the rights of an administrator',
  tries: 'uses every string that could be an invitation’s secret, and ends the round early',
}

export async function attackUnusedInvitations(round: LivingRound): Promise<AttackReport> {
  const { attacked, links } = round
  const snapshot = await takeSnapshot(attacked)
  const candidates = secretsIn(snapshot)
  const opened = await openedBy(attacked.respondentOrigin, candidates)
  const [link = ''] = links.values()
  const planted = await openedBy(attacked.respondentOrigin, secretsIn(withQueuedMail(snapshot, link)))
  const early = await earlyEnds(round)
  return {
    lines: [
      `  ${candidates.length} strings of 32 bytes in files, databases and outbox: ${opened} open an invitation`,
      ...early.map(({ name, outcome }) => `  ${name}: ${outcome}`),
      '  remaining: whoever reads a mailbox can answer in its owner’s place; their own link shows them that it was used',
      '  remaining: without SMTP_URL mails lie in a folder, links included: for trying out only',
      '  remaining: whoever sets the server’s clock ends a round; the manifest says when it should have ended',
      plantedLine('an invitation in the outbox', planted > opened, `${planted} opened`),
    ],
    figures: [
      zero(`invitations.opened.${attacked.kind}`, opened),
      zero(`early.ended.${attacked.kind}`, early.filter(({ outcome }) => outcome === 'ENDED').length),
      zero(`invitations.planted.missed.${attacked.kind}`, planted > opened ? 0 : 1),
    ],
  }
}

/** Whatever could be a secret: 32 bytes as they are in a row, or 43 letters of base64url, or 64 of hexadecimal, anywhere. */
function secretsIn(snapshot: Snapshot): readonly string[] {
  const texts = placesOf(snapshot).map(({ bytes }) => bytes.toString('latin1'))
  const found = texts.flatMap((text) => [
    ...(text.match(/(?<![\w-])[\w-]{43}(?![\w-])/g) ?? []),
    ...(text.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? []).map((word) =>
      Buffer.from(word, 'hex').toString('base64url'),
    ),
  ])
  return [...new Set(found)]
}

async function openedBy(origin: string, secrets: readonly string[]): Promise<number> {
  let opened = 0
  for (const secret of secrets) if ((await refusalOf(post(origin, '/api/invitation', { secret }))) === '') opened += 1
  return opened
}

async function earlyEnds({ attacked, founded: { administrator }, round, closesAt }: LivingRound) {
  const state = async () =>
    (await administrator.get('/api/rounds', roundsReply)).rounds.find(({ id }) => id === round)?.state
  const tricks = {
    'an earlier closing time': () =>
      administrator.send(`/api/rounds/${round}/extension`, { closesAt: closesAt - 3 * day }),
    'a closing by hand': () => administrator.send(`/api/rounds/${round}/closing`, {}),
    'a release by hand': () => administrator.send(`/api/rounds/${round}/release`, {}),
    'the jobs before their time': () => attacked.ask('runDueJobs'),
  }
  const outcomes: { readonly name: string; readonly outcome: string }[] = []
  for (const [name, trick] of Object.entries(tricks)) {
    const refusal = await refusalOf(trick())
    outcomes.push({ name, outcome: (await state()) === 'open' ? refusal || 'still open' : 'ENDED' })
  }
  return outcomes
}

function withQueuedMail(snapshot: Snapshot, link: string): Snapshot {
  const mail = new Map([['body', JSON.stringify({ text: `Svar her: ${link}` })]])
  return { ...snapshot, tables: [...snapshot.tables, { part: 'registrar', name: 'document-outbox', rows: [mail] }] }
}
