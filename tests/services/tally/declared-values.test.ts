import { describe, expect, it } from 'vitest'
import { scoringPlanOf } from '../../../backend/services/release/scoring-plan-of.ts'
import { tallyRound } from '../../../backend/services/tally/tally-round.ts'
import { buildQuestionnaire } from '../../support/build-questionnaire.ts'

const plan = scoringPlanOf(buildQuestionnaire())
const answered = [4, 4, 0, 0, 3, 3]

/** Counts boxes of one group each, in which three values could be declared. */
async function counted(groups: Readonly<Record<string, readonly (readonly (number | null)[])[]>>) {
  const tally = tallyRound({
    answersOf: async (_, unit) =>
      (groups[unit] ?? []).map((_sheet, place) => ({ slotId: Uint8Array.of(place), sealed: new Uint8Array() })),
    openSheet: async ({ unit, slotId: [place = 0] }) => ({
      sheet: groups[unit]?.[place] ?? [],
      receipt: `${unit} ${place}`,
    }),
    plan,
    pooledScales: [],
    values: 3,
  })
  return tally('r', Object.keys(groups))
}

describe('values that people declare on their sheet', () => {
  it('are counted for the whole organisation, and by group in numbers only', async () => {
    const { declared } = await counted({
      a: [
        [...answered, 1],
        [...answered, 1],
        [...answered, null],
      ],
      b: [[...answered, 2]],
    })
    expect(declared?.summaries.map(({ sheets }) => sheets)).toEqual([0, 2, 1])
    expect([...(declared?.answered ?? [])]).toEqual([
      [
        'a',
        [
          [0, 0, 0],
          [2, 2, 2],
          [0, 0, 0],
        ],
      ],
      [
        'b',
        [
          [0, 0, 0],
          [0, 0, 0],
          [1, 1, 1],
        ],
      ],
    ])
  })

  it('change nothing of what is counted of the questions', async () => {
    const some = await counted({ a: [[...answered, 1]] })
    const none = await counted({ a: [[...answered, null]] })
    expect(some.summaries).toEqual(none.summaries)
  })

  it('that nobody could choose, or that are missing, are on no sheet of the questionnaire', async () => {
    expect((await counted({ a: [[...answered, 3], answered, [...answered, 0, 0]] })).receipts).toEqual([])
  })

  it('are no answer where nothing else was answered', async () => {
    const { declared, receipts } = await counted({ a: [[null, null, null, null, null, null, 1]] })
    expect([receipts, declared?.summaries.map(({ sheets }) => sheets)]).toEqual([['a 0'], [0, 0, 0]])
  })
})
