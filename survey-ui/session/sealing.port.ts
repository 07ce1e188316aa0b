import type { Answers } from './answers.ts'
import type { Refusal } from './refusal.ts'
import type { ToldRound } from './told-round.ts'

/** The right to answer once in the group, until the round closes; says nothing about who has it. */
export type SealingBallot = {
  /** The recovery code, 26 letters: the whole secret of the ballot. */
  readonly code: string
  /** A submission of these answers: always as long; `step` counts what the ballot has sent before, on any device. */
  readonly seal: (answers: Answers, step: number) => Promise<SealedAnswers>
  /** Leaves nothing of the ballot in memory; it can seal nothing more. */
  readonly forget: () => void
}

export type SealedAnswers = {
  readonly submission: Uint8Array<ArrayBuffer>
  readonly receipt: string
}

/** A ballot on its way: what the issuer gets to see, and what to do with its reply. */
export type AskedBallot = {
  /** 384 bytes in base64url. */
  readonly blinded: string
  /** The recovery code: `askForBallot` makes the same ballot from it again, after a reload or on another device. */
  readonly code: string
  /** Nothing when the issuer's signature is not good. */
  readonly receive: (signature: string) => Promise<SealingBallot | undefined>
}

/** All the page needs of heavy cryptography: loaded while the first question is read. */
export type Sealing = {
  /** A fresh ballot, or the one of a recovery code; a refusal unless the round is proved. Throws where the browser cannot seal. */
  readonly askForBallot: (told: ToldRound, code: string | undefined) => Promise<AskedBallot | Refusal>
}
