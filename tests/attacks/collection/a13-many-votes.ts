import { randomBytes } from 'node:crypto'
import { readInvitationLink } from '../../../backend/commands/example/invitation-link.ts'
import { post } from '../../../backend/commands/example/json-requests.ts'
import { boxReply } from '../../../backend/contract/respondent-api.ts'
import { toBase64url } from '../../../backend/contract/sealed-box/base64url.ts'
import { holdBallot, postToBox, writtenSubmission } from './answered-people.ts'
import { plantedLine, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { hex } from './evidence.ts'
import { refusalOf, type LivingRound } from './living-round.ts'
import { takeSnapshot, type Snapshot } from './snapshot.ts'

export const manyVotes: AttackHeading = {
  id: 'A13',
  title: 'one person, many votes',
  has: 'one invitation, one ballot and a hundred connections',
  tries:
    'takes many ballots at once, and sends one ballot’s answers a hundred times at once, changed, replayed and altered',
}

const times = 100

export async function attackByManyVotes({ attacked, links }: LivingRound): Promise<AttackReport> {
  const [one = '', other = ''] = [...links.values()]
  const issued = await ballotsAtOnce(attacked.respondentOrigin, other)
  const held = await holdBallot(attacked, one)
  const sheet = Array.from({ length: 27 }, () => 2)
  const same = await writtenSubmission(held, sheet)
  const others = await Promise.all(Array.from({ length: times - 1 }, () => writtenSubmission(held, sheet)))
  const stored = async (bytes: Uint8Array) => isStored(await postToBox(held.box, bytes))
  const replies = await Promise.all([same, ...others].map(stored))
  const replayed = await stored(same)
  const altered = await Promise.all(
    [5, 20, 300, 490, 520, 700, same.length - 3].map((offset) => stored(flipped(same, offset))),
  )
  const slot = hex(held.ballot.firstLock)
  const after = await takeSnapshot(attacked)
  const counted = slotsOf(after, slot)
  const doubled = slotsOf(withTwoSlots(after), slot)
  return {
    lines: [
      `  ${times} ballots asked for at once on one invitation: ${issued} given`,
      `  ${times} answers at once on one ballot: ${replies.filter(Boolean).length} stored, ${counted} slot taken`,
      `  the first one sent again: ${replayed ? 'STORED' : 'not stored'}`,
      `  altered by one bit in ${altered.length} places: ${altered.filter(Boolean).length} accepted`,
      plantedLine('a ballot with two slots', doubled > 1, `${doubled} slots`),
    ],
    figures: [
      zero(`votes.more-than-one.${attacked.kind}`, counted - 1 + (issued - 1) + (replayed ? 1 : 0)),
      zero(`votes.altered.accepted.${attacked.kind}`, altered.filter(Boolean).length),
      zero(`votes.planted.missed.${attacked.kind}`, doubled > 1 ? 0 : 1),
    ],
  }
}

async function isStored(response: Response): Promise<boolean> {
  return response.ok && boxReply.parse(await response.json()).outcome === 'stored'
}

async function ballotsAtOnce(origin: string, link: string): Promise<number> {
  const { secret } = readInvitationLink(link)
  // Below any modulus of 3072 bits: what is asked for is signed or refused, never malformed.
  const asks = Array.from({ length: times }, () => toBase64url(Buffer.concat([Buffer.from([1]), randomBytes(383)])))
  const refusals = await Promise.all(asks.map((blinded) => refusalOf(post(origin, '/api/issue', { secret, blinded }))))
  return refusals.filter((refusal) => refusal === '').length
}

function flipped(bytes: Uint8Array, offset: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[offset]! ^= 1
  return changed
}

function slotsOf({ tables }: Snapshot, slot: string): number {
  const rows = tables.filter(({ name }) => name === 'slot').flatMap((table) => table.rows)
  return rows.filter((row) => [...row.values()].includes(slot)).length
}

function withTwoSlots(snapshot: Snapshot): Snapshot {
  return { ...snapshot, tables: [...snapshot.tables, ...snapshot.tables] }
}
