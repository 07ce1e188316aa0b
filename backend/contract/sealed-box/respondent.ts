import { blindBallot, finalizeBallot, type AskedBallot, type Ballot, type BlindedBallot } from './ballot.ts'
import { concat, type Bytes } from './bytes.ts'
import type { Comment } from './comment.ts'
import type { CheckedRound } from './check-round.ts'
import { platformRandomness } from './randomness.ts'
import { seedLength } from './recovery-code.ts'
import { sealComment } from './sealed-comment.ts'
import { sealSheet, type SealedSheet, type SlotOwner } from './sealed-sheet.ts'
import type { Sheet } from './sheet.ts'
import { writeSubmission } from './submission.ts'

/** What somebody answers: a sheet, and a comment or null for each comment question of the round, in their order. */
export type Answers = { readonly sheet: Sheet; readonly comments: readonly Comment[] }

/** What a respondent does, in this order; holds no key but the ballot's own. */
export type Respondent = {
  /** Makes a ballot, of which `blinded` (384 bytes) goes to the issuer; of the same seed always the same one. */
  readonly askForBallot: (seed?: Uint8Array) => Promise<AskedBallot>
  /** Turns the issuer's reply into a ballot. */
  readonly receiveBallot: (state: BlindedBallot, signature: Uint8Array) => Promise<Ballot | 'bad-signature'>
  /** Seals answers for the box, as the ballot's first, or as the one that comes in the order of `step`, from 0. */
  readonly submit: (
    ballot: Ballot,
    answers: Answers,
    step?: number,
  ) => Promise<{ readonly submission: Bytes; readonly receipt: string }>
}

/** The client's role: it begins with a checked round, so that keys, group and thresholds are proved before a ballot is. */
export function respondent(round: CheckedRound): Respondent {
  return {
    askForBallot: (seed = platformRandomness(seedLength)) => blindBallot(round, seed),
    receiveBallot: finalizeBallot,
    submit: async (ballot, answers, step = 0) => {
      const { sealed, receipt } = await sealAnswers(round.tallyKey, ballot, answers)
      return { submission: await writeSubmission(ballot, { step, sealed }), receipt }
    },
  }
}

async function sealAnswers(tallyKey: Uint8Array, owner: SlotOwner, { sheet, comments }: Answers): Promise<SealedSheet> {
  const { sealed, receipt } = await sealSheet(tallyKey, owner, sheet)
  const sealing = comments.map((comment, question) => sealComment(tallyKey, { ...owner, question }, comment))
  return { sealed: concat(sealed, ...(await Promise.all(sealing))), receipt }
}
