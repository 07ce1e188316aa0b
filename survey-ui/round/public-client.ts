import type { CountedReply, PublicRoundsReply } from '../../backend/contract/respondent-api.ts'
import { isWholeNumber, listOf, oneOf, recordOf, type Shape } from '../../backend/contract/sealed-box/shape.ts'
import { exchange, type Answered } from '../api/client.ts'
import { isManifest, type Manifest } from '../api/reply-shapes.ts'

export type PublicRound = Readonly<PublicRoundsReply['rounds'][number]>

const isString: Shape<string> = (input): input is string => typeof input === 'string'

const isRounds = recordOf({
  rounds: listOf(
    recordOf({
      round: isString,
      organisation: isString,
      title: isString,
      closesAt: isWholeNumber,
      state: oneOf('open', 'closed', 'released', 'archived', 'cancelled'),
    }),
  ),
})

const isUncounted = recordOf({ counted: oneOf('not-yet', 'too-few') })
const isReleased = recordOf({
  counted: oneOf('released'),
  invited: isWholeNumber,
  issued: isWholeNumber,
  sealed: isWholeNumber,
  sheets: isWholeNumber,
  boxHash: isString,
  receipts: listOf(isString),
})
const isCounted = (input: unknown) => isUncounted(input) || isReleased(input)

/** What anybody may ask about rounds: always the same requests, with nothing that says who asks. */
export type PublicClient = {
  readonly rounds: () => Promise<Answered<{ readonly rounds: readonly PublicRound[] }>>
  readonly manifest: (round: string) => Promise<Answered<Manifest>>
  readonly counted: (round: string) => Promise<Answered<CountedFacts>>
}

/** As `CountedReply`, to be read only. */
export type CountedFacts =
  | { readonly counted: 'not-yet' | 'too-few' }
  | (Readonly<Omit<Extract<CountedReply, { counted: 'released' }>, 'receipts'>> & {
      readonly receipts: readonly string[]
    })

export function publicClient(): PublicClient {
  const of = (round: string) => `/api/rounds/${encodeURIComponent(round)}`
  return {
    rounds: () => exchange('/api/rounds', isRounds),
    manifest: (round) => exchange(`${of(round)}/manifest`, isManifest),
    counted: (round) => exchange(`${of(round)}/counted`, (input): input is CountedFacts => isCounted(input)),
  }
}
