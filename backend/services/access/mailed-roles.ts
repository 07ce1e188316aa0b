import type { Administrator } from '../../domain/access/account.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { RosterPerson } from '../organisation/roster-people.ts'

/** The roster's row of an address in lower case, with the path of its unit. */
export type PersonByEmail = (email: string) => Promise<RosterPerson | undefined>

/**
 * Whether the mailbox of an address in lower case is an administrator's or a leader's, the employer's side of the table: no
 * representative may have it, or two people are one.
 */
export type IsEmployers = (email: string) => Promise<boolean>

/** What a mailed link opens for an address, now; undefined when nothing. Never the rights of a representative. */
export type MailedRoles = (email: string) => Promise<Viewer | undefined>

/** Administrators are known by their account, leaders by the roster; who is both gets both. */
export function mailedRoles({
  administrators,
  personByEmail,
}: {
  readonly administrators: Documents<Administrator>
  readonly personByEmail: PersonByEmail
}): MailedRoles {
  return async (email) => {
    const account = (await administrators.get(email))?.value
    const person = await personByEmail(email)
    const leader = person?.role === 'leader' ? person : undefined
    if (leader) return { ...viewerOf(leader), grants: account ? ['administrator', 'leader'] : ['leader'] }
    return account && { ...account, grants: ['administrator'] }
  }
}

/** A person of the roster without any rights yet. */
export function viewerOf({ member, name, email, language, unit }: RosterPerson): Omit<Viewer, 'grants'> {
  return { member, name, email, language, unit }
}
