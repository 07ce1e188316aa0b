import { fromBase64url, toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { keepBallot } from '../../backend/contract/sealed-box/kept-ballot.ts'
import { respondent } from '../../backend/contract/sealed-box/respondent.ts'
import type { Sheet } from '../../backend/contract/sealed-box/sheet.ts'
import type { Questionnaire } from '../api/reply-shapes.ts'
import type { Answers } from '../session/answers.ts'
import type { Sealing } from '../session/sealing.port.ts'

/** The sealed box as the session uses it. */
export const sealing: Sealing = {
  askForBallot: async ({ checked, questionnaire }, kept) => {
    const person = respondent(checked)
    const asked = await person.askForBallot(kept)
    return {
      blinded: toBase64url(asked.blinded),
      kept: await keepBallot(asked),
      receive: async (signature) => {
        const ballot = await person.receiveBallot(asked.state, fromBase64url(signature) ?? new Uint8Array())
        if (ballot === 'bad-signature') return undefined
        // A browser that cannot seal is found out now, not after the last question.
        await person.submit(ballot, [])
        return { seal: (answers, previous) => person.submit(ballot, sheetOf(questionnaire, answers), previous) }
      },
    }
  },
}

function sheetOf({ items }: Questionnaire, answers: Answers): Sheet {
  return items.map(({ id }) => answers[id] ?? null)
}
