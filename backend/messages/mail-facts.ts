import type { Recipient } from '../domain/alert.ts'
import type { Round } from '../domain/round.ts'
import type { ExpectedErrors } from './expected-errors.ts'

/** What every mail about a round says. `title` is the round's. */
export type RoundFacts = { readonly name: string; readonly organisation: string; readonly title: string }

export type InvitationFacts = RoundFacts & {
  /** The personal link with its secret: this mail is sent from memory and never stored. */
  readonly link: string
  /** Milliseconds since 1970. */
  readonly closesAt: number
  /** In the groups of characters that people compare. */
  readonly fingerprint: string
  /** The same address for everybody, where the facts of the round stand. */
  readonly publicPage: string
  /** Who receives the results of the group, as fixed at opening. */
  readonly recipients: readonly Recipient[]
  /** Fewest answers behind a figure, by kind of question. */
  readonly floors: { readonly ordinary: number; readonly sensitive: number }
  readonly custody: Round['custody']
  /** Names of those who keep the key; none where the server does. */
  readonly holders: readonly string[]
  /** Whom to turn to: the representative's name. */
  readonly representative: string
  /** Whether it takes the place of one that went to a wrong address. */
  readonly isCorrected: boolean
}

/** What a mail to everybody says of the invitation, in which the personal link stands. */
export type WhereLinkIs = {
  /** The closing time that stands in its subject: the one announced at first. */
  readonly firstClosesAt: number
  /** When invitations were mailed; absent for rounds that were opened before it was noted. */
  readonly openedAt?: number | undefined
  /** Where a new link can be asked for: the same address for everybody. */
  readonly lostLinkAddress: string
}

/**
 * To everybody invited, whoever has answered. Carries no personal link: a fresh one for those alone who have not answered
 * would tell whoever sees the mail server who they are, and one for everybody would make old links fail. It says where the
 * link stands, and how to get a new one.
 */
export type ReminderFacts = RoundFacts & WhereLinkIs & { readonly closesAt: number }

export type ExtensionFacts = ReminderFacts

/** The same whether or not the invitation was used. */
export type NewLinkFacts = RoundFacts & {
  /** The personal link with its secret: this mail is sent from memory and never stored. */
  readonly link: string
  readonly closesAt: number
  readonly fingerprint: string
  readonly representative: string
}

/** To the address that was corrected. `agreedBy`: the representative who agreed. Opens nothing, and names no new address. */
export type AddressCorrectedFacts = RoundFacts & { readonly agreedBy: string; readonly representative: string }

/** To a representative. Tells neither whose address it is nor which; `address` of the page opens nothing by itself. */
export type CorrectionWaitsFacts = Omit<RoundFacts, 'title'> & { readonly address: string }

export type CancellationFacts = RoundFacts & { readonly representative: string }

/** To whoever keeps the key of a round that waits for it. `address` opens nothing by itself. */
export type KeyAwaitedFacts = RoundFacts & { readonly address: string }

export type AlertFacts = {
  readonly organisation: string
  readonly title: string
  /** The sign-in page, without any token. */
  readonly signInAddress: string
  readonly errors: ExpectedErrors
}

export type AlertRecipient = {
  readonly name: string
  /** Names of all units the person receives, those with an alert included. */
  readonly units: readonly string[]
  /** Names of those among them that are too small to be judged. */
  readonly notJudged: readonly string[]
}

export type SignInFacts = {
  readonly name: string
  /** Absent before the first roster, which names it. */
  readonly organisation?: string
  /** With a token that works once: sent from memory and never stored. */
  readonly link: string
  readonly expiresInMinutes: number
}

/** To whoever is or was responsible for a measure that somebody else settled or gave to another. `address` opens nothing by itself. */
export type MeasureToldFacts = {
  readonly name: string
  readonly organisation: string
  readonly unit: string
  readonly of: 'settled' | 'taken-over'
  readonly address: string
}

/** To whoever is responsible for a measure. `deadline`: YYYY-MM-DD; `address` opens nothing by itself. */
export type MeasureDueFacts = {
  readonly name: string
  readonly organisation: string
  readonly unit: string
  readonly deadline: string
  /** Whoever was responsible is not on the roster any more. */
  readonly hasLeft: boolean
  readonly address: string
}
