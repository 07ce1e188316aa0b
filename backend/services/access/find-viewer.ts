import type { RepresentativeAccount, Session } from '../../domain/access/account.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { Documents } from '../../store/documents.port.ts'
import { viewerOf, type IsEmployers, type MailedRoles, type PersonByEmail } from './mailed-roles.ts'

export type FindViewer = {
  readonly findSession: (secret: string) => Promise<Session | undefined>
  readonly mailedRoles: MailedRoles
  readonly personByEmail: PersonByEmail
  readonly isEmployers: IsEmployers
  readonly accounts: Documents<RepresentativeAccount>
  readonly inEffect: (appointment: string) => Promise<boolean>
}

/**
 * Who holds a session, and what that person may act as now: roles are looked up on every request, so that whoever leaves
 * the roster, is replaced as representative or administers Varsko or leads too, has lost them at once.
 */
export function findViewer(deps: FindViewer) {
  return async (secret: string): Promise<Viewer | undefined> => {
    const session = await deps.findSession(secret)
    if (!session) return undefined
    return session.opens === 'representative' ? representative(deps, session) : deps.mailedRoles(session.email)
  }
}

async function representative(deps: FindViewer, { email, appointment }: Session): Promise<Viewer | undefined> {
  const person = await deps.personByEmail(email)
  if (person?.role !== 'representative' || appointment === undefined) return undefined
  if (await deps.isEmployers(email)) return undefined
  const account = await deps.accounts.get(person.member)
  if (account?.value.appointment !== appointment) return undefined
  const isInEffect = await deps.inEffect(appointment)
  return { ...viewerOf(person), grants: [isInEffect ? 'representative' : 'waiting-representative'] }
}
