import type { Invitation, InvitationStore, IssueOutcome, IssueRecord } from './invitations.port.ts'
import { shuffled } from './pick-at-random.ts'
import { checkLength } from './check-sizes.ts'
import type { Row } from './sqlite/open-database.ts'
import type { SqlitePart } from './sqlite/open-part.ts'
import { bytesOf, integerOf, textOf } from './sqlite/row-values.ts'

type Invited = { readonly member: string; readonly unit: string }

const hashBytes = 32
const signatureBytes = 384
const isSecret = '(secret_hash = ? OR spare_hash = ?)'
const columns = 'place, round, member, unit, delivered, used'

/** Invitations in an SQLite file, overwritten where they lie. */
export function sqliteInvitations(part: SqlitePart): InvitationStore {
  const { database, commit } = part
  return {
    prepare: (round, invited) => commit.write(() => prepare(part, round, invited)),
    renewSecret: async (round, member, secretHash) => {
      checkLength(secretHash, hashBytes)
      return commit.write(() => renewSecret(part, { round, member }, secretHash))
    },
    addSecret: async (round, member, secretHash) => {
      checkLength(secretHash, hashBytes)
      return commit.write(() => addSecret(part, { round, member }, secretHash))
    },
    replaceSecrets: async (round, member, secretHash) => {
      checkLength(secretHash, hashBytes)
      return commit.write(() => replaceSecrets(part, { round, member }, secretHash))
    },
    markDelivered: (round, member) =>
      commit.write(() =>
        database.run('UPDATE invitation SET delivered = 1 WHERE round = ? AND member = ?', round, member),
      ),
    findBySecret: async (secretHash) => {
      const row = database.get(`SELECT ${columns} FROM invitation WHERE ${isSecret}`, secretHash, secretHash)
      return row && invitation(row)
    },
    recordIssue: async (issue) => {
      checkLength(issue.blindedHash, hashBytes)
      checkLength(issue.signature, signatureBytes)
      return commit.write(() => recordIssue(part, issue))
    },
    seal: (round) => commit.write(() => database.run('UPDATE invitation_round SET sealed = 1 WHERE round = ?', round)),
    ofRound: async (round) =>
      database.all(`SELECT ${columns} FROM invitation WHERE round = ? ORDER BY place`, round).map(invitation),
    destroy: async (round) => {
      await commit.write(() => remove(part, round))
      await commit.compact()
    },
  }
}

type Place = { readonly round: string; readonly member: string }

function renewSecret(part: SqlitePart, { round, member }: Place, secretHash: Uint8Array) {
  const row = part.database.get(`SELECT ${columns} FROM invitation WHERE round = ? AND member = ?`, round, member)
  if (!row) return 'unknown'
  if (invitation(row).used) return 'used'
  const change = 'UPDATE invitation SET secret_hash = ?, spare_hash = ?, delivered = 0 WHERE place = ?'
  part.database.run(change, secretHash, part.random(hashBytes), integerOf(row, 'place'))
  return 'renewed'
}

function addSecret({ database }: SqlitePart, { round, member }: Place, secretHash: Uint8Array): 'added' | 'unknown' {
  const row = database.get('SELECT place FROM invitation WHERE round = ? AND member = ?', round, member)
  if (!row) return 'unknown'
  database.run('UPDATE invitation SET spare_hash = ? WHERE place = ?', secretHash, integerOf(row, 'place'))
  return 'added'
}

function replaceSecrets(
  { database, random }: SqlitePart,
  { round, member }: Place,
  secretHash: Uint8Array,
): 'replaced' | 'unknown' {
  const row = database.get('SELECT place FROM invitation WHERE round = ? AND member = ?', round, member)
  if (!row) return 'unknown'
  const change = 'UPDATE invitation SET secret_hash = ?, spare_hash = ? WHERE place = ?'
  database.run(change, secretHash, random(hashBytes), integerOf(row, 'place'))
  return 'replaced'
}

function prepare({ database, random }: SqlitePart, round: string, invited: readonly Invited[]): void {
  if (database.get('SELECT 1 FROM invitation_round WHERE round = ?', round)) return
  database.run('INSERT INTO invitation_round VALUES (?, 0)', round)
  for (const { member, unit } of shuffled(random, invited)) {
    const insertion =
      'INSERT INTO invitation (round, member, unit, secret_hash, spare_hash, delivered, used) VALUES (?, ?, ?, ?, ?, 0, 0)'
    database.run(insertion, round, member, unit, random(hashBytes), random(hashBytes))
    const filler = 'INSERT INTO issue VALUES (last_insert_rowid(), ?, ?)'
    database.run(filler, random(hashBytes), random(signatureBytes))
  }
}

function recordIssue({ database }: SqlitePart, issue: IssueRecord): IssueOutcome {
  const row = database.get(
    `SELECT place, used, sealed FROM invitation JOIN invitation_round USING (round) WHERE ${isSecret}`,
    issue.secretHash,
    issue.secretHash,
  )
  if (!row) return { outcome: 'unknown' }
  const place = integerOf(row, 'place')
  if (integerOf(row, 'used') === 1) return repeated(database.get('SELECT * FROM issue WHERE place = ?', place), issue)
  if (integerOf(row, 'sealed') === 1) return { outcome: 'closed' }
  const { blindedHash, signature } = issue
  const change = 'UPDATE issue SET blinded_hash = ?, signature = ? WHERE place = ?'
  database.run(change, blindedHash, signature, place)
  database.run('UPDATE invitation SET used = 1 WHERE place = ?', place)
  return { outcome: 'issued', signature }
}

function repeated(row: Row | undefined, { blindedHash }: IssueRecord): IssueOutcome {
  const isSame = row && Buffer.compare(bytesOf(row, 'blinded_hash'), blindedHash) === 0
  return isSame ? { outcome: 'repeated', signature: bytesOf(row, 'signature') } : { outcome: 'used' }
}

function remove({ database }: SqlitePart, round: string): void {
  database.run('DELETE FROM issue WHERE place IN (SELECT place FROM invitation WHERE round = ?)', round)
  database.run('DELETE FROM invitation WHERE round = ?', round)
  database.run('DELETE FROM invitation_round WHERE round = ?', round)
}

function invitation(row: Row): Invitation {
  return {
    round: textOf(row, 'round'),
    member: textOf(row, 'member'),
    unit: textOf(row, 'unit'),
    delivered: integerOf(row, 'delivered') === 1,
    used: integerOf(row, 'used') === 1,
  }
}
