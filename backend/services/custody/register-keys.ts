import type { Viewer } from '../../domain/access/viewer.ts'
import { emailKey } from '../../domain/access/email-key.ts'
import { mailboxOf } from '../../domain/access/mailbox-of.ts'
import type { Clock } from '../../domain/clock.ts'
import type { CustodyKey, KeyHolder } from '../../domain/custody-key.ts'
import { dayOf } from '../../domain/day-of.ts'
import { Problem } from '../../domain/problems.ts'
import type { IsEmployers } from '../access/mailed-roles.ts'
import type { Documents } from '../../store/documents.port.ts'

export type RegisterKeys = {
  readonly custodyKeys: Documents<CustodyKey>
  readonly isEmployers: IsEmployers
  readonly clock: Clock
}

export type KeysToRegister = { readonly publicKeys: readonly string[]; readonly second: KeyHolder }

/**
 * Takes the public parts of keys that a representative made, for the rounds to come, and who keeps the private parts: the
 * representative and a second person. Refuses with `holder-not-independent`, with `bad-request` where the two are one
 * person, and with `key-taken`, before or, in a race, after some were taken.
 */
export function registerKeys({ custodyKeys, isEmployers, clock }: RegisterKeys) {
  return async ({ publicKeys, second }: KeysToRegister, { name, email, language }: Viewer): Promise<void> => {
    const other = { ...second, email: emailKey(second.email) }
    if (mailboxOf(other.email) === mailboxOf(email) || other.name === name)
      throw new Problem('bad-request', [{ field: 'second', message: 'Name somebody else than yourself.' }])
    if (await isEmployers(other.email)) throw new Problem('holder-not-independent')
    const known = await custodyKeys.find()
    if (known.some(({ id }) => publicKeys.includes(id))) throw new Problem('key-taken')
    const last = Math.max(0, ...known.map(({ value }) => value.number))
    const holders = [{ name, email, language }, other]
    for (const [place, publicKey] of publicKeys.entries()) {
      const key = { number: last + 1 + place, holders, madeOn: dayOf(clock.now()), round: '', discarded: false }
      if ((await custodyKeys.insert(publicKey, key)) === 'exists') throw new Problem('key-taken')
    }
  }
}
