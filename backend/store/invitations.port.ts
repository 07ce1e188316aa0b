/** One invited member of a round, as the registrar may read it. */
export type Invitation = {
  readonly round: string
  readonly member: string
  readonly unit: string
  /** Whether its mail has left the house. */
  readonly delivered: boolean
  /** Whether a ballot was issued on it. */
  readonly used: boolean
}

export type IssueRecord = {
  readonly secretHash: Uint8Array
  /** SHA-256 of the blinded message, 32 bytes. */
  readonly blindedHash: Uint8Array
  /** The blind signature, 384 bytes. */
  readonly signature: Uint8Array
}

export type IssueOutcome =
  | { readonly outcome: 'issued' | 'repeated'; readonly signature: Uint8Array }
  | { readonly outcome: 'used' | 'closed' | 'unknown' }

/**
 * Who is invited, and whether a ballot was issued. It keeps no time and no order: rows are made at opening in random
 * order, filled with random bytes of their final size and overwritten in place; issues are committed in shuffled groups,
 * and nothing of a write is left in the journal when its promise resolves.
 */
export type InvitationStore = {
  /** Makes the rows of a round, once; a second call with the same round changes nothing (opening may be run again). */
  readonly prepare: (
    round: string,
    invited: readonly { readonly member: string; readonly unit: string }[],
  ) => Promise<void>
  /** Gives an unused invitation a new secret, whose mail has not left yet; all older ones stop working. */
  readonly renewSecret: (
    round: string,
    member: string,
    secretHash: Uint8Array,
  ) => Promise<'renewed' | 'used' | 'unknown'>
  /**
   * Gives an invitation, used or not, a second secret beside its first, in place of an earlier second one. Both open the
   * same invitation: one ballot is issued on it, whichever of them asks. Told apart by nothing that is stored.
   */
  readonly addSecret: (round: string, member: string, secretHash: Uint8Array) => Promise<'added' | 'unknown'>
  /**
   * Gives an invitation, used or not, one new secret in place of all older ones. Told apart by nothing that is stored, and
   * by no outcome: whoever has a secret replaced does not learn whether a ballot was issued.
   */
  readonly replaceSecrets: (round: string, member: string, secretHash: Uint8Array) => Promise<'replaced' | 'unknown'>
  readonly markDelivered: (round: string, member: string) => Promise<void>
  readonly findBySecret: (secretHash: Uint8Array) => Promise<Invitation | undefined>
  /** Atomic: the first blinded message wins, the same one again gets the stored reply, another one is refused. */
  readonly recordIssue: (issue: IssueRecord) => Promise<IssueOutcome>
  /**
   * Refuses every later issue (`closed`); what was issued before keeps its reply. The use of invitations is final once this
   * resolves, so that participation counted twice is the same twice.
   */
  readonly seal: (round: string) => Promise<void>
  /** All invitations of a round, in an order that means nothing. */
  readonly ofRound: (round: string) => Promise<readonly Invitation[]>
  /** Removes every row of the round beyond recovery from the database file and its journal. */
  readonly destroy: (round: string) => Promise<void>
}
