import type { EnrolmentRequest } from '../../contract/office-api.ts'
import type { Appointment, RepresentativeAccount, Session } from '../../domain/access/account.ts'
import { emailKey } from '../../domain/access/email-key.ts'
import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import { Problem } from '../../domain/problems.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import { countRounds, type AppointmentStores } from './appointment-rights.ts'
import { hashOfCode } from './enrolment-code.ts'
import type { IsEmployers, PersonByEmail } from './mailed-roles.ts'
import type { Passphrases } from './passphrase.ts'

export type OpenedSession = Omit<Session, 'expiresAt'>

export type EnrolRepresentative = AppointmentStores & {
  readonly accounts: Documents<RepresentativeAccount>
  readonly personByEmail: PersonByEmail
  readonly isEmployers: IsEmployers
  readonly passphrases: Passphrases
  readonly clock: Clock
}

/**
 * Makes the account of a representative who holds a code, with a passphrase of their own; an account made under an
 * earlier appointment is replaced, and whoever is signed in on it is signed out. Only the last code made out for a
 * person works, once. Refuses with `sign-in-refused`, without saying whether address or code was wrong, and
 * with `representative-not-independent`, which leaves the code as it was.
 */
export function enrolRepresentative(deps: EnrolRepresentative) {
  return async (request: EnrolmentRequest): Promise<OpenedSession> => {
    const email = emailKey(request.email)
    const person = await deps.personByEmail(email)
    if (person?.role !== 'representative') throw new Problem('sign-in-refused')
    const appointed = await lastAppointment(deps, person.member)
    if (!appointed || !isUsable(deps, appointed.value, request.code)) throw new Problem('sign-in-refused')
    if (await deps.isEmployers(email)) throw new Problem('representative-not-independent')
    // Hashed before the code is spent: a refusal because too many are signing in costs nothing then.
    const passphrase = await deps.passphrases.hash(request.passphrase)
    await spend(deps, appointed)
    const account = { passphrase, appointment: appointed.id, wrongTries: 0, nextTryAt: 0 }
    await replaceAccount(deps.accounts, person.member, account)
    return { email, opens: 'representative', appointment: appointed.id }
  }
}

async function lastAppointment({ appointments }: EnrolRepresentative, member: string) {
  const made = await appointments.find({ member })
  return made.toSorted((one, other) => one.value.number - other.value.number).at(-1)
}

function isUsable({ clock }: EnrolRepresentative, appointed: Appointment, code: string): boolean {
  return !appointed.enrolled && clock.now() < appointed.codeExpiresAt && appointed.codeHash === hashOfCode(code)
}

async function spend(
  { appointments, rounds, clock }: EnrolRepresentative,
  { id, version, value }: Stored<Appointment>,
) {
  // Counted now, not when the code was made out: a code kept back until a round is open must wait as well.
  const { opened } = await countRounds({ rounds })()
  const spent = await appointments.replace(id, version, {
    ...value,
    enrolled: true,
    enrolledOn: dayOf(clock.now()),
    roundsBefore: opened,
  })
  if (spent === 'conflict') throw new Problem('sign-in-refused')
}

// Never without an account in between; a wrong try counted on the old one at the same moment loses.
async function replaceAccount(
  accounts: Documents<RepresentativeAccount>,
  member: string,
  account: RepresentativeAccount,
): Promise<void> {
  const before = await accounts.get(member)
  const outcome = before
    ? await accounts.replace(member, before.version, account)
    : await accounts.insert(member, account)
  if (outcome === 'conflict' || outcome === 'exists') await replaceAccount(accounts, member, account)
}
