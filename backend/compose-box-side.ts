import type { RequestListener } from 'node:http'
import type { Clock } from './domain/clock.ts'
import { submissionVerifier } from './keys/submission-verifier.ts'
import { replyHeaders } from './middleware/page-headers.ts'
import type { Report } from './middleware/problems-to-replies.ts'
import { workGate, type WorkGate } from './middleware/work-gate.ts'
import { boxListener } from './routes/box-listener.ts'
import { acceptSubmission } from './services/box/accept-submission.ts'
import { holdRounds } from './services/box/hold-rounds.ts'
import { heldRounds } from './store/held-rounds.ts'
import type { BoxStores } from './store/opened-box.ts'
import type { RoundsBox } from './store/rounds-box.port.ts'

export type BoxSideNeed = {
  readonly stores: Pick<BoxStores, 'box' | 'documents'>
  /** Where this box takes answers, as manifests state it. */
  readonly address: string
  readonly clock: Clock
  readonly report: Report
  /** What a flood of requests must pay; the usual price where nothing is given. */
  readonly mayEnter?: WorkGate
}

export type BoxSide = {
  readonly address: string
  /** Takes answers: the one thing people's browsers ask of a box. */
  readonly listener: RequestListener
  /** What opening and closing ask of it. */
  readonly rounds: RoundsBox
}

/** The box: it verifies with public keys, keeps sealed bytes, and knows neither who nor what. */
export function composeBoxSide({ stores, address, clock, report, mayEnter = workGate() }: BoxSideNeed): BoxSide {
  return {
    address,
    listener: boxListener({
      accept: acceptSubmission({ box: stores.box, read: submissionVerifier() }),
      mayEnter,
      headers: replyHeaders,
      report,
    }),
    rounds: holdRounds({ box: stores.box, heldRounds: stores.documents.open(heldRounds), address, clock }),
  }
}
