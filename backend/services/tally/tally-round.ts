import { addSheet, emptySummary, sheetFits, type ScoringPlan, type UnitSummary } from '../../../analytics/index.ts'
import type { BoxStore } from '../../store/box.port.ts'

/** Opens one sealed answer: the option chosen by item, null where none was; undefined where it cannot be opened. */
export type OpenSheet = (sealed: {
  readonly round: string
  readonly unit: string
  readonly slotId: Uint8Array
  readonly sealed: Uint8Array
}) => Promise<readonly (number | null)[] | undefined>

export type TallyRound = { readonly box: BoxStore; readonly openSheet: OpenSheet; readonly plan: ScoringPlan }

/**
 * Counts a sealed box in memory, one group at a time: by group the sums from which figures are made, and nothing else.
 * What cannot be opened or does not fit the questionnaire counts as no answer. Nothing of it may touch a disk.
 */
export function tallyRound({ box, openSheet, plan }: TallyRound) {
  return async (round: string, units: readonly string[]): Promise<ReadonlyMap<string, UnitSummary>> => {
    const summaries = new Map<string, UnitSummary>()
    for (const unit of units) summaries.set(unit, await summaryOf(round, unit))
    return summaries
  }

  async function summaryOf(round: string, unit: string): Promise<UnitSummary> {
    let summary = emptySummary(plan)
    for (const answer of await box.answersOf(round, unit)) {
      const sheet = await openSheet({ round, unit, ...answer })
      if (sheet && sheetFits(plan.items, sheet)) summary = addSheet(plan, summary, sheet)
    }
    return summary
  }
}
