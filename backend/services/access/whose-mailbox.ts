import type { Administrator } from '../../domain/access/account.ts'
import { mailboxOf } from '../../domain/access/mailbox-of.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { RosterPerson } from '../organisation/roster-people.ts'
import type { IsAdministrators } from './mailed-roles.ts'

export type WhoseMailbox = {
  readonly administrators: Documents<Administrator>
  readonly people: () => Promise<readonly RosterPerson[]>
}

/** Whose the mailbox of an address in lower case is, whatever tag the address has: nobody may be two people by a tag. */
export function whoseMailbox({ administrators, people }: WhoseMailbox) {
  const isAdministrators: IsAdministrators = async (email) =>
    (await administrators.find()).some(({ id }) => mailboxOf(id) === mailboxOf(email))
  return {
    isAdministrators,
    /** An administrator's or a leader's: the employer's side of the table. */
    isEmployers: async (email: string): Promise<boolean> =>
      (await isAdministrators(email)) ||
      (await people()).some((one) => one.role === 'leader' && mailboxOf(one.email) === mailboxOf(email)),
  }
}
