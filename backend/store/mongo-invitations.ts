import { Binary, type Collection } from 'mongodb'
import { checkLength } from './check-sizes.ts'
import type { Invitation, InvitationStore, IssueOutcome, IssueRecord } from './invitations.port.ts'
import { insertMissing } from './mongo/insert-missing.ts'
import type { MongoPart } from './mongo/open-mongo.ts'
import {
  beginPreparing,
  closeRows,
  endPreparing,
  markSealed,
  type Closable,
  type RoundState,
} from './mongo/round-states.ts'
import { shuffled } from './pick-at-random.ts'

/** Every field that changes while a round is open has the same size before and after. */
type InvitationRow = {
  readonly round: string
  readonly member: string
  readonly unit: string
  readonly secretHash: Binary
  readonly spareHash: Binary
  readonly delivered: boolean
  readonly used: boolean
  readonly open: boolean
  readonly blindedHash: Binary
  readonly signature: Binary
}

const hashBytes = 32
const signatureBytes = 384

/** Invitations in MongoDB. A replica set's oplog keeps times of every change: there the promise rests on the key alone. */
export function mongoInvitations(part: MongoPart): InvitationStore {
  const rows = part.database.collection<InvitationRow>('invitation')
  const rounds = part.database.collection<RoundState>('invitation-round')
  return {
    prepare: async (round, invited) => {
      if (!(await beginPreparing(rounds, round))) return
      await insertMissing(
        rows,
        shuffled(part.random, invited)
          .values()
          .map((one) => freshRow(part, round, one)),
      )
      await endPreparing(rounds, round)
    },
    ...secretsOf(part, rows),
    markDelivered: async (round, member) => {
      await rows.updateOne({ round, member }, { $set: { delivered: true } })
    },
    findBySecret: async (secretHash) => {
      const row = await rows.findOne(hasSecret(secretHash))
      return row ? invitation(row) : undefined
    },
    recordIssue: (issue) => recordIssue(rows, issue),
    seal: async (round) => {
      if (await markSealed(rounds, round)) await closeRows(part.database.collection<Closable>('invitation'), round)
    },
    ofRound: async (round) => (await rows.find({ round }).toArray()).map(invitation),
    destroy: async (round) => {
      await rows.deleteMany({ round })
      await rounds.deleteOne({ _id: round })
    },
  }
}

function secretsOf(
  part: MongoPart,
  rows: Collection<InvitationRow>,
): Pick<InvitationStore, 'renewSecret' | 'addSecret' | 'replaceSecrets'> {
  return {
    renewSecret: async (round, member, secretHash) => {
      checkLength(secretHash, hashBytes)
      const spareHash = new Binary(part.random(hashBytes))
      const change = { secretHash: new Binary(secretHash), spareHash, delivered: false }
      const { matchedCount } = await rows.updateOne({ round, member, used: false }, { $set: change })
      if (matchedCount === 1) return 'renewed'
      return (await rows.findOne({ round, member })) ? 'used' : 'unknown'
    },
    addSecret: async (round, member, secretHash) => {
      checkLength(secretHash, hashBytes)
      const { matchedCount } = await rows.updateOne({ round, member }, { $set: { spareHash: new Binary(secretHash) } })
      return matchedCount === 1 ? 'added' : 'unknown'
    },
    replaceSecrets: async (round, member, secretHash) => {
      checkLength(secretHash, hashBytes)
      const change = { secretHash: new Binary(secretHash), spareHash: new Binary(part.random(hashBytes)) }
      const { matchedCount } = await rows.updateOne({ round, member }, { $set: change })
      return matchedCount === 1 ? 'replaced' : 'unknown'
    },
  }
}

async function recordIssue(rows: Collection<InvitationRow>, issue: IssueRecord): Promise<IssueOutcome> {
  checkLength(issue.blindedHash, hashBytes)
  checkLength(issue.signature, signatureBytes)
  const isAsked = hasSecret(issue.secretHash)
  const row = await rows.findOne(isAsked)
  if (!row) return { outcome: 'unknown' }
  if (row.used) return repeated(row, issue)
  if (!row.open) return { outcome: 'closed' }
  const change = { used: true, blindedHash: new Binary(issue.blindedHash), signature: new Binary(issue.signature) }
  const mayIssue = { _id: row._id, ...isAsked, used: false, open: true }
  const { matchedCount } = await rows.updateOne(mayIssue, { $set: change })
  // Used, sealed or renewed meanwhile: look again at what it is now.
  return matchedCount === 1 ? { outcome: 'issued', signature: issue.signature } : recordIssue(rows, issue)
}

function hasSecret(hash: Uint8Array) {
  const secret = new Binary(hash)
  return { $or: [{ secretHash: secret }, { spareHash: secret }] }
}

function repeated(row: InvitationRow, issue: IssueRecord): IssueOutcome {
  const isSame = Buffer.compare(row.blindedHash.value(), issue.blindedHash) === 0
  return isSame ? { outcome: 'repeated', signature: row.signature.value() } : { outcome: 'used' }
}

function freshRow({ random }: MongoPart, round: string, { member, unit }: Pick<Invitation, 'member' | 'unit'>) {
  const filler = (length: number) => new Binary(random(length))
  return {
    round,
    member,
    unit,
    secretHash: filler(hashBytes),
    spareHash: filler(hashBytes),
    delivered: false,
    used: false,
    open: true,
    blindedHash: filler(hashBytes),
    signature: filler(signatureBytes),
  }
}

function invitation({ round, member, unit, delivered, used }: InvitationRow): Invitation {
  return { round, member, unit, delivered, used }
}
