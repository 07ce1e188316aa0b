import type { SetUpRequest } from '../../contract/office-api.ts'
import type { Clock } from '../../domain/clock.ts'
import type { Randomness } from '../../domain/randomness.ts'
import {
  administrators,
  appointments,
  representativeAccounts,
  sessions,
  setUps,
  signInLinks,
} from '../../store/access-collections.ts'
import { rounds } from '../../store/collections.ts'
import type { DocumentStore } from '../../store/documents.port.ts'
import { appointRepresentative } from './appoint-representative.ts'
import { appointmentInEffect } from './appointment-rights.ts'
import { consentToAppointment } from './consent-to-appointment.ts'
import { enrolRepresentative, type OpenedSession } from './enrol-representative.ts'
import { findViewer } from './find-viewer.ts'
import type { RosterPerson } from '../organisation/roster-people.ts'
import { mayStandIn } from './may-stand-in.ts'
import { mailedRoles } from './mailed-roles.ts'
import { passphrases } from './passphrase.ts'
import { representing } from './representing.ts'
import { representatives } from './representatives.ts'
import { endSession, findSession, startSession } from './sessions.ts'
import { isEmployersMailbox } from './is-employers-mailbox.ts'
import { makeSetUpLink, redeemSetUp } from './set-up.ts'
import { askForLink, redeemLink, type AskForLink } from './sign-in-by-mail.ts'
import { signInByPassphrase } from './sign-in-by-passphrase.ts'

export type Access = Pick<AskForLink, 'sendSignInMail' | 'startInBackground' | 'officeOrigin'> & {
  readonly documents: DocumentStore
  /** Everybody on the roster as it stands now. */
  readonly people: () => Promise<readonly RosterPerson[]>
  readonly clock: Clock
  readonly randomness: Randomness
}

/** Every way into the office and out of it, on one store. The secrets answered are for the cookie. */
export function makeAccess({ documents, people, ...outside }: Access) {
  const stores = openStores(documents)
  const person = async (is: (one: RosterPerson) => boolean) => (await people()).find(is)
  const personByEmail = (email: string) => person((one) => one.email === email)
  const roles = mailedRoles({ administrators: stores.administrators, personByEmail })
  const isEmployers = isEmployersMailbox({ ...stores, people })
  const deps = { ...stores, ...outside, people, personByEmail, isEmployers, passphrases: passphrases(outside) }
  const start = startSession(deps)
  const sessionOf = async (opened: Promise<OpenedSession>) => start(await opened)
  const mailed = (email: string): OpenedSession => ({ email, opens: 'mailed-roles' })
  const listed = representatives(deps)
  const standIn = mayStandIn({
    ...deps,
    anyInEffect: async () => (await listed()).some(({ state }) => state === 'in-effect'),
  })
  const redeem = { link: redeemLink(deps), setUp: redeemSetUp(deps) }
  return {
    makeSetUpLink: makeSetUpLink(deps),
    redeemSetUp: (request: SetUpRequest) => sessionOf(redeem.setUp(request).then(({ email }) => mailed(email))),
    askForLink: askForLink({ ...deps, mailedRoles: roles }),
    redeemLink: (request: { readonly token: string }) => sessionOf(redeem.link(request).then(mailed)),
    enrol: inSession(enrolRepresentative(deps), sessionOf),
    signInByPassphrase: inSession(signInByPassphrase(deps), sessionOf),
    signOut: endSession(deps),
    viewerOf: findViewer({
      ...deps,
      mailedRoles: roles,
      findSession: findSession(deps),
      inEffect: appointmentInEffect(deps),
    }),
    appoint: appointRepresentative({ ...deps, personByMember: (id) => person(({ member }) => member === id) }),
    consent: consentToAppointment(deps),
    representatives: listed,
    /** Whether an address is a leader's or an administrator's. */
    isEmployers,
    mayStandIn: standIn,
    representing: representing({ representatives: listed, mayStandIn: standIn }),
  }
}

function openStores({ open }: DocumentStore) {
  return {
    administrators: open(administrators),
    accounts: open(representativeAccounts),
    appointments: open(appointments),
    links: open(signInLinks),
    sessions: open(sessions),
    setUps: open(setUps),
    rounds: open(rounds),
  }
}

function inSession<Request>(
  open: (request: Request) => Promise<OpenedSession>,
  sessionOf: (opened: Promise<OpenedSession>) => Promise<string>,
) {
  return (request: Request): Promise<string> => sessionOf(open(request))
}
