/** One mail to one person. `messageId` is the caller's, so that a second try of the same mail can be recognised. */
export type Mail = {
  /** Addresses alone, without names. */
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** With its angle brackets: `<…@…>`. */
  readonly messageId: string
}

/**
 * `sent`: the next server, or the folder's disk, has it. `refused`: trying again cannot help. `unavailable`: not taken
 * now; after a lost connection it may have been taken all the same (RFC 1047), so the next try bears the same id.
 */
export type MailOutcome = 'sent' | 'refused' | 'unavailable'

/** Why a mail was not taken, such as `ECONNECTION` or `EENVELOPE 550`: for a log, so never an address or a text. */
export type ReportTrouble = (code: string) => void

export type Mailer = {
  /** Never throws, never logs what it sends, and answers within three minutes. */
  readonly send: (mail: Mail) => Promise<MailOutcome>
  readonly close: () => void
}
