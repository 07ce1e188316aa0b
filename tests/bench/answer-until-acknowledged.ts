import { boxReply } from '../../backend/contract/respondent-api.ts'
import type { Ballot } from '../../backend/contract/sealed-box/ballot.ts'
import { makeSubmission, type MadeRound } from './make-submissions.ts'

/** Somebody who answers and changes the answer; `version` counts the changes and stands in the sheet itself. */
export type Respondent = {
  readonly number: number
  readonly ballot: Ballot
  /** How many answers of it are known to be in the box, one over the other. */
  step: number
  /** The latest version the box said it stored, and the latest one sent; 0 for none. */
  acknowledged: number
  sent: number
  /** How often the box acknowledged. */
  times: number
}

/** Sends one version after the other until told to stop or until the server is gone. */
export async function answerUntilAcknowledged(
  made: MadeRound,
  respondent: Respondent,
  { port, stop }: { readonly port: number; readonly stop: AbortSignal },
): Promise<void> {
  while (!stop.aborted) {
    const version = respondent.sent + 1
    const sheet = [respondent.number, Math.floor(version / 200), version % 200]
    const body = await makeSubmission(made, respondent.ballot, { sheet, step: respondent.step })
    respondent.sent = version
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/box`, {
        method: 'POST',
        body: new Uint8Array(body),
        signal: stop,
      })
      if (!response.ok) throw new Error(`The box answered ${response.status}`)
      const reply = boxReply.parse(await response.json())
      if (reply.outcome === 'outdated') {
        // The one before was stored, but the server was killed before it could say so.
        respondent.step += 1
      } else {
        respondent.step += 1
        respondent.acknowledged = version
        respondent.times += 1
      }
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('The box')) throw error
      return
    }
  }
}
