import type { Administrator } from '../../domain/access/account.ts'
import { mailboxOf } from '../../domain/access/mailbox-of.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { RosterPerson } from '../organisation/roster-people.ts'
import type { IsEmployers } from './mailed-roles.ts'

export type EmployersMailboxes = {
  readonly administrators: Documents<Administrator>
  readonly people: () => Promise<readonly RosterPerson[]>
}

/** Finds an administrator's or a leader's mailbox whatever tag an address has: nobody may be two people by a tag. */
export function isEmployersMailbox({ administrators, people }: EmployersMailboxes): IsEmployers {
  return async (email) => {
    const isIt = (other: string) => mailboxOf(other) === mailboxOf(email)
    if ((await administrators.find()).some(({ id }) => isIt(id))) return true
    return (await people()).some((one) => one.role === 'leader' && isIt(one.email))
  }
}
