import { describe, expect, it } from 'vitest'
import { tallyRound } from '../../../backend/services/tally/tally-round.ts'
import { scoringPlanOf } from '../../../backend/services/release/scoring-plan-of.ts'
import { buildQuestionnaire } from '../../support/build-questionnaire.ts'

const plan = scoringPlanOf(buildQuestionnaire())
const answered = [4, 4, 0, 0, 3, 3]
const blank = answered.map(() => null)

/** What a box with these sheets in one group comes to, each sheet under a receipt of its own. */
async function counted(sheets: readonly (readonly (number | null)[])[]) {
  const tally = tallyRound({
    answersOf: async () => sheets.map((_, place) => ({ slotId: Uint8Array.of(place), sealed: new Uint8Array() })),
    openSheet: async ({ slotId: [place = 0] }) => ({ sheet: sheets[place] ?? [], receipt: `receipt ${place}` }),
    plan,
    pooledScales: [],
  })
  const { summaries, receipts } = await tally('r', ['u'])
  return { summary: summaries.get('u'), receipts }
}

describe('a blank sheet', () => {
  it('changes no count of answers, and has a receipt as every other', async () => {
    const without = await counted([answered, answered])
    const withBlank = await counted([answered, blank, answered])
    expect(withBlank.summary).toEqual(without.summary)
    expect(withBlank.summary?.scales.map((scale) => scale.answered)).toEqual([2, 2, 2])
    expect(withBlank.receipts).toEqual(['receipt 0', 'receipt 1', 'receipt 2'])
  })

  it('of another length than the questionnaire is none of its sheets', async () => {
    expect((await counted([answered, [null], []])).receipts).toEqual(['receipt 0'])
  })

  it('is no answer in what was answered in part either', async () => {
    const { summary } = await counted([[4, 4, null, null, null, null], blank])
    expect([summary?.sheets, summary?.scales.map((scale) => scale.answered)]).toEqual([1, [1, 0, 0]])
  })
})
