import type { PassphraseRequest } from '../../contract/office-api.ts'
import type { RepresentativeAccount } from '../../domain/access/account.ts'
import { emailKey } from '../../domain/access/email-key.ts'
import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { OpenedSession } from './enrol-representative.ts'
import type { IsEmployers, PersonByEmail } from './mailed-roles.ts'
import type { Passphrases } from './passphrase.ts'

export type SignInByPassphrase = {
  readonly accounts: Documents<RepresentativeAccount>
  readonly personByEmail: PersonByEmail
  readonly isEmployers: IsEmployers
  readonly passphrases: Passphrases
  readonly clock: Clock
}

/** Wrong tries that cost nothing, and the longest wait after more of them. */
const freeTries = 4
const longestWaitSeconds = 60

/**
 * Signs a representative in. Each wrong passphrase doubles the wait before the next counts, from 2 seconds up to a
 * minute, by account: no address of a device is kept, and nobody is locked out for longer. Every refusal is the same
 * `sign-in-refused` after the same work, whether the address is known, the passphrase wrong or the wait not over; only
 * whoever knows the passphrase is told `representative-not-independent`.
 */
export function signInByPassphrase(deps: SignInByPassphrase) {
  return async (request: PassphraseRequest): Promise<OpenedSession> => {
    const email = emailKey(request.email)
    const account = await opened(deps, email, request.passphrase)
    await forgetWrongTries(deps, account.id)
    if (await deps.isEmployers(email)) throw new Problem('representative-not-independent')
    return { email, opens: 'representative', appointment: account.value.appointment }
  }
}

async function opened(deps: SignInByPassphrase, email: string, passphrase: string) {
  const person = await deps.personByEmail(email)
  const account = person?.role === 'representative' ? await deps.accounts.get(person.member) : undefined
  const tried = account && (await takeTry(deps, account))
  const matches = await deps.passphrases.matches(passphrase, account?.value.passphrase)
  if (!account || !tried || !matches) throw new Problem('sign-in-refused')
  return account
}

// Counted before the passphrase is looked at, by compare-and-set: guesses sent all at once are one try.
async function takeTry({ accounts, clock }: SignInByPassphrase, account: Stored<RepresentativeAccount>) {
  const { id, version, value } = account
  if (clock.now() < value.nextTryAt) return false
  const wrongTries = value.wrongTries + 1
  const nextTryAt = clock.now() + waitSeconds(wrongTries) * 1000
  return (await accounts.replace(id, version, { ...value, wrongTries, nextTryAt })) === 'replaced'
}

function waitSeconds(wrongTries: number): number {
  return wrongTries <= freeTries ? 0 : Math.min(longestWaitSeconds, 2 ** (wrongTries - freeTries))
}

async function forgetWrongTries({ accounts }: SignInByPassphrase, id: string): Promise<void> {
  const stored = await accounts.get(id)
  if (stored) await accounts.replace(id, stored.version, { ...stored.value, wrongTries: 0, nextTryAt: 0 })
}
