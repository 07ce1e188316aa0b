import type { Comment } from '../../backend/contract/sealed-box/comment.ts'
import { fromBase64url, toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { platformRandomness } from '../../backend/contract/sealed-box/randomness.ts'
import { readRecoveryCode, seedLength, writeRecoveryCode } from '../../backend/contract/sealed-box/recovery-code.ts'
import { respondent, type Answers as SealableAnswers } from '../../backend/contract/sealed-box/respondent.ts'
import type { Questionnaire } from '../api/reply-shapes.ts'
import { choiceOf, commentOf, type Answers, type CommentDraft } from '../session/answers.ts'
import { proveRound } from '../session/prove-round.ts'
import type { Sealing } from '../session/sealing.port.ts'

/** The sealed box as the session uses it. It proves the round itself before it makes a ballot. */
export function respondentSealing(now: () => number): Sealing {
  return {
    askForBallot: async (told, known) => {
      const round = await proveRound(told, now())
      if (typeof round === 'string') return round
      const person = respondent(round.checked)
      const seed = (await readRecoveryCode(known ?? '')) ?? platformRandomness(seedLength)
      const [asked, code] = [await person.askForBallot(seed), await writeRecoveryCode(seed)]
      return {
        blinded: toBase64url(asked.blinded),
        code,
        receive: async (signature) => {
          const ballot = await person.receiveBallot(asked.state, fromBase64url(signature) ?? new Uint8Array())
          if (ballot === 'bad-signature') return undefined
          // A browser that cannot seal is found out now, not after the last question.
          await person.submit(ballot, { sheet: [], comments: [] })
          return {
            code,
            seal: (answers, step) => person.submit(ballot, sealable(told.questionnaire, answers), step),
            forget: () => undefined,
          }
        },
      }
    },
  }
}

function sealable({ items, comments }: Questionnaire, answers: Answers): SealableAnswers {
  return {
    sheet: items.map(({ id }) => choiceOf(answers, id) ?? null),
    comments: comments.map(({ id }) => sealableComment(commentOf(answers, id))),
  }
}

/** A text that its writer keeps back never leaves this device. */
function sealableComment(draft: CommentDraft | undefined): Comment {
  if (!draft) return null
  const { language, theme, text, themeOnly } = draft
  if (themeOnly) return theme === null ? null : { language, theme, text: '' }
  return { language, theme, text: text.trim() }
}
