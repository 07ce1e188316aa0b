import {
  administrator,
  appointment,
  representativeAccount,
  session,
  setUp,
  signInLink,
  type Administrator,
  type Appointment,
  type RepresentativeAccount,
  type Session,
  type SetUp,
  type SignInLink,
} from '../domain/access/account.ts'
import type { CollectionShape } from './documents.port.ts'

/** Under the address in lower case. */
export const administrators: CollectionShape<Administrator> = {
  name: 'administrators',
  schema: administrator,
  indexes: [],
}

/** Under the member's id. */
export const representativeAccounts: CollectionShape<RepresentativeAccount> = {
  name: 'representative-accounts',
  schema: representativeAccount,
  indexes: [],
}

/** Under `MEMBER.NUMBER`, so that of two made out at once one is refused. */
export const appointments: CollectionShape<Appointment> = {
  name: 'appointments',
  schema: appointment,
  indexes: ['member'],
}

export const signInLinks: CollectionShape<SignInLink> = {
  name: 'sign-in-links',
  schema: signInLink,
  indexes: ['email', 'tokenHash'],
}

/** Under the hash of the cookie's secret. */
export const sessions: CollectionShape<Session> = { name: 'sessions', schema: session, indexes: [] }

/** One document, `set-up`. */
export const setUps: CollectionShape<SetUp> = { name: 'set-ups', schema: setUp, indexes: [] }
