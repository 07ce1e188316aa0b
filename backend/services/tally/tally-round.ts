import {
  emptyPool,
  poolUnit,
  productCounter,
  sheetCounter,
  sheetFits,
  type PooledProducts,
  type ScoringPlan,
  type UnitSummary,
} from '../../../analytics/index.ts'
import type { BoxStore } from '../../store/box.port.ts'

/** A sealed answer and where it lies. */
export type SealedPlace = {
  readonly round: string
  readonly unit: string
  readonly slotId: Uint8Array
  readonly sealed: Uint8Array
}

/** Opens one sealed sheet: the option chosen by item, null where none was, and its receipt; undefined where it cannot be opened. */
export type OpenSheet = (
  sealed: SealedPlace,
) => Promise<{ readonly sheet: readonly (number | null)[]; readonly receipt: string } | undefined>

/** Hands over the sealed answers of one group; all the tally ever sees of a box. */
export type SealedAnswersOf = BoxStore['answersOf']

export type TallyRound = {
  readonly answersOf: SealedAnswersOf
  readonly openSheet: OpenSheet
  readonly plan: ScoringPlan
  /** Ids of the scales that company statistics are counted for. */
  readonly pooledScales: readonly string[]
}

export type Tally = {
  readonly summaries: ReadonlyMap<string, UnitSummary>
  /** How scales vary over all groups together. */
  readonly pooled: PooledProducts
  /** Of every sheet that was counted, in an order that says nothing: the letters sorted, all groups together. */
  readonly receipts: readonly string[]
}

/**
 * Counts a sealed box in memory, one group at a time: by group the sums from which figures are made, the
 * receipts, and nothing else.
 * What cannot be opened or does not fit the questionnaire counts as no answer. A sheet on which nothing was answered has a
 * receipt as every other has, and is in no count of answers. Nothing of it may touch a disk.
 */
export function tallyRound({ answersOf, openSheet, plan, pooledScales }: TallyRound) {
  return async (round: string, units: readonly string[]): Promise<Tally> => {
    const summaries = new Map<string, UnitSummary>()
    const receipts: string[] = []
    let pooled = emptyPool(plan, pooledScales)
    for (const unit of units) {
      const counted = await count(round, unit)
      summaries.set(unit, counted.summary)
      pooled = poolUnit(pooled, counted.products)
      receipts.push(...counted.receipts)
    }
    return { summaries, pooled, receipts: receipts.toSorted() }
  }

  async function count(round: string, unit: string) {
    const counter = sheetCounter(plan)
    const products = productCounter(plan, pooledScales)
    const receipts: string[] = []
    for (const answer of await answersOf(round, unit)) {
      const opened = await openSheet({ round, unit, ...answer })
      if (!opened) continue
      const { sheet, receipt } = opened
      if (isBlank(sheet, plan)) receipts.push(receipt)
      else if (counter.add(sheet)) {
        products.add(sheet)
        receipts.push(receipt)
      }
    }
    return { summary: counter.summary(), products: products.products(), receipts }
  }
}

function isBlank(sheet: readonly (number | null)[], plan: ScoringPlan): boolean {
  return sheet.every((option) => option === null) && sheetFits(plan.items, sheet)
}
