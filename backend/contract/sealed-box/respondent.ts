import { blindBallot, finalizeBallot, type AskedBallot, type Ballot, type BlindedBallot } from './ballot.ts'
import { concat, type Bytes } from './bytes.ts'
import type { Comment } from './comment.ts'
import type { CheckedRound } from './check-round.ts'
import { platformRandomness, type Randomness } from './randomness.ts'
import { seedLength } from './recovery-code.ts'
import { sealComment } from './sealed-comment.ts'
import { sealSheet, type SealedSheet } from './sealed-sheet.ts'
import { nextSequence } from './sequence.ts'
import type { Sheet } from './sheet.ts'
import { slotIdOf } from './slot-id.ts'
import { writeSubmission } from './submission.ts'

/** What somebody answers: a sheet, and a comment or null for each comment question of the round, in their order. */
export type Answers = { readonly sheet: Sheet; readonly comments: readonly Comment[] }

/** What a respondent does, in this order; it holds no key but the ballot's own. */
export type Respondent = {
  /** Makes a ballot, of which `blinded` (384 bytes) goes to the issuer; of the same seed always the same one. */
  readonly askForBallot: (seed?: Uint8Array) => Promise<AskedBallot>
  /** Turns the issuer's reply into a ballot. */
  readonly receiveBallot: (state: BlindedBallot, signature: Uint8Array) => Promise<Ballot | 'bad-signature'>
  /**
   * Seals and signs answers for the box; later than `previous`, the sequence of the one before. Who does not know it, on
   * another device, goes on from `resumedSequence`.
   */
  readonly submit: (
    ballot: Ballot,
    answers: Answers,
    previous?: number,
  ) => Promise<{ readonly submission: Bytes; readonly sequence: number; readonly receipt: string }>
}

/** The client's role: it begins with a checked round, so that keys, group and thresholds are proved before a ballot is. */
export function respondent(round: CheckedRound, random: Randomness = platformRandomness): Respondent {
  return {
    askForBallot: (seed = random(seedLength)) => blindBallot(round, seed),
    receiveBallot: finalizeBallot,
    submit: async (ballot, answers, previous) => {
      const sequence = previous === undefined ? ballot.first : nextSequence(previous, random)
      const slotId = await slotIdOf(ballot.keys.publicKey)
      const { sealed, receipt } = await sealAnswers(round, slotId, answers)
      return { submission: await writeSubmission(ballot, { sequence, sealed }), sequence, receipt }
    },
  }
}

async function sealAnswers(
  { tallyKey, round, unit }: CheckedRound,
  slotId: Uint8Array,
  { sheet, comments }: Answers,
): Promise<SealedSheet> {
  const place = { round, unit, slotId }
  const { sealed, receipt } = await sealSheet(tallyKey, place, sheet)
  const sealing = comments.map((comment, question) => sealComment(tallyKey, { ...place, question }, comment))
  return { sealed: concat(sealed, ...(await Promise.all(sealing))), receipt }
}
