import type { Language } from '../../contract/respondent-api.ts'
import type { SignInLink } from '../../domain/access/account.ts'
import { emailKey } from '../../domain/access/email-key.ts'
import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { Randomness } from '../../domain/randomness.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { MailedRoles } from './mailed-roles.ts'
import { hashOfSecret, newSecret } from './secrets.ts'

/** How long a mailed link opens an account. */
export const linkMinutes = 30
/** Within one such stretch an address is sent one link, so that nobody's mailbox can be filled from outside. */
const secondsBetweenLinks = 60

export type SignInMail = {
  readonly to: { readonly name: string; readonly email: string }
  readonly language: Language
  readonly link: string
}

export type AskForLink = {
  readonly links: Documents<SignInLink>
  readonly mailedRoles: MailedRoles
  /** Straight from memory to the mail server: a link in an outbox would lie on disk. */
  readonly sendSignInMail: (mail: SignInMail) => Promise<void>
  readonly startInBackground: (work: () => Promise<void>) => void
  readonly clock: Clock
  readonly randomness: Randomness
  readonly officeOrigin: string
}

/**
 * Mails a link to administrators and leaders; to a representative never, since the employer reads the mail server. It
 * answers nothing and at once: looking up, writing and sending come after, so that neither reply nor time tells whether
 * an address is known.
 */
export function askForLink(deps: AskForLink) {
  return ({ email }: { readonly email: string }): void => deps.startInBackground(() => sendLink(deps, emailKey(email)))
}

async function sendLink(deps: AskForLink, email: string): Promise<void> {
  const { links, clock, randomness, officeOrigin } = deps
  const person = await deps.mailedRoles(email)
  if (!person) return
  await removeExpired(deps, email)
  const token = newSecret(randomness)
  const expiresAt = clock.now() + linkMinutes * 60_000
  const link = { email, tokenHash: hashOfSecret(token), expiresAt }
  if ((await links.insert(placeOf(email, clock.now()), link)) === 'exists') return
  const { name, language } = person
  await deps.sendSignInMail({ to: { name, email }, language, link: `${officeOrigin}/#sign-in=${token}` })
}

// One place per address and stretch of time: of many who ask at once, one is sent.
function placeOf(email: string, now: number): string {
  return `${hashOfSecret(email)}.${Math.floor(now / (secondsBetweenLinks * 1000))}`
}

async function removeExpired({ links, clock }: AskForLink, email: string): Promise<void> {
  for (const { id, value } of await links.find({ email })) if (value.expiresAt <= clock.now()) await links.remove(id)
}

/** Spends a mailed token and answers whose it is. Refuses with `sign-in-refused`. */
export function redeemLink({ links, clock }: Pick<AskForLink, 'links' | 'clock'>) {
  return async ({ token }: { readonly token: string }): Promise<string> => {
    const [stored] = await links.find({ tokenHash: hashOfSecret(token) })
    if (!stored || stored.value.expiresAt <= clock.now()) throw new Problem('sign-in-refused')
    // By compare-and-set, so that of two clicks one opens the account.
    const spent = await links.replace(stored.id, stored.version, { ...stored.value, expiresAt: 0 })
    if (spent === 'conflict') throw new Problem('sign-in-refused')
    return stored.value.email
  }
}
