/** What a submission to a unit is checked against. */
export type BoxUnitFacts = {
  /** The key its ballots are signed with, SPKI DER. */
  readonly issuerKey: Uint8Array
  /** Length of every sealed answer; slots are made in this size, and no other is accepted. */
  readonly sealedBytes: number
}

/** A group answers can carry, as the box needs it. */
export type BoxUnit = BoxUnitFacts & { readonly unit: string; readonly slots: number }

export type SealedAnswer = {
  readonly round: string
  readonly unit: string
  /** The ballot's first lock, 32 bytes: the id of its slot, and the lock while the slot is not yet taken. */
  readonly slotId: Uint8Array
  /** The lock that the answer opens, 32 bytes. */
  readonly opens: Uint8Array
  /** The lock that it leaves, 32 bytes: only its owner can make what opens it. */
  readonly nextLock: Uint8Array
  /** Of the one size the unit was prepared with; another size is a mistake of the caller and throws. */
  readonly sealed: Uint8Array
}

/** `outdated`: the slot has another lock than the answer opens. `full`: every slot of the unit is taken by other ballots. */
export type PutOutcome = 'stored' | 'outdated' | 'full' | 'closed' | 'unknown'

/** How many slots are taken, and SHA-256 over all of them in a canonical order. */
export type BoxSeal = { readonly count: number; readonly hash: string }

/**
 * Sealed answers by slot: no person, no time, no order. Slots are made at opening, filled with random bytes and
 * overwritten in place at random; writes are committed in shuffled groups, and nothing of one is left in the journal
 * when its promise resolves. It never learns who, what or when.
 */
export type BoxStore = {
  /** Makes the slots of a round, once; run again it makes what a crash left out and changes nothing else. */
  readonly prepare: (round: string, units: readonly BoxUnit[]) => Promise<void>
  readonly factsOf: (round: string, unit: string) => Promise<BoxUnitFacts | undefined>
  /** Atomic per slot: of racing writes that open one lock a single one is stored, and a ballot never takes two slots. */
  readonly put: (answer: SealedAnswer) => Promise<PutOutcome>
  /**
   * Refuses every later `put`, then states what is there; nothing is acknowledged that the statement leaves out. Called
   * again it reads the slots again, so a changed box states another hash. Throws for a round that was never prepared.
   */
  readonly seal: (round: string) => Promise<BoxSeal>
  readonly isSealed: (round: string) => Promise<boolean>
  readonly units: (round: string) => Promise<readonly string[]>
  /** The taken slots of one unit, in an order that means nothing. */
  readonly answersOf: (
    round: string,
    unit: string,
  ) => Promise<readonly { readonly slotId: Uint8Array; readonly sealed: Uint8Array }[]>
  /** Removes every row of the round beyond recovery from the database file and its journal. */
  readonly destroy: (round: string) => Promise<void>
}
