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
import { valueCounter, withoutDeclared, type DeclaredValues } from './declared-values.ts'

/** A sealed answer and where it lies. */
export type SealedPlace = {
  readonly round: string
  readonly unit: string
  readonly slotId: Uint8Array
  readonly sealed: Uint8Array
}

/** Opens one sealed sheet: the option chosen by item and attribute, null where none was, and its receipt; undefined where it cannot be opened. */
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
  /** How many values people could declare of themselves, after all items; none where nobody was asked. */
  readonly values?: number
}

export type Tally = {
  readonly summaries: ReadonlyMap<string, UnitSummary>
  /** How scales vary over all groups together. */
  readonly pooled: PooledProducts
  /** Absent where nobody was asked to declare anything. */
  readonly declared?: DeclaredValues
  /** Of every sheet that was counted, in an order that says nothing: the letters sorted, all groups together. */
  readonly receipts: readonly string[]
}

/**
 * Counts a sealed box in memory, one group at a time: by group the sums from which figures are made, the
 * receipts, and nothing else.
 * What cannot be opened or does not fit the questionnaire counts as no answer. A sheet on which nothing was answered has a
 * receipt as every other has, and is in no count of answers. Nothing of it may touch a disk.
 */
export function tallyRound({ answersOf, openSheet, plan, pooledScales, values = 0 }: TallyRound) {
  return async (round: string, units: readonly string[]): Promise<Tally> => {
    const summaries = new Map<string, UnitSummary>()
    const receipts: string[] = []
    const counter = valueCounter(plan, values)
    let pooled = emptyPool(plan, pooledScales)
    for (const unit of units) {
      const counted = await count(round, unit, counter)
      summaries.set(unit, counted.summary)
      pooled = poolUnit(pooled, counted.products)
      receipts.push(...counted.receipts)
    }
    const counted = { summaries, pooled, receipts: receipts.toSorted() }
    return values > 0 ? { ...counted, declared: counter.declared() } : counted
  }

  async function count(round: string, unit: string, declared: ReturnType<typeof valueCounter>) {
    const counter = sheetCounter(plan)
    const inGroup = declared.group(unit)
    const products = productCounter(plan, pooledScales)
    const receipts: string[] = []
    for (const answer of await answersOf(round, unit)) {
      const opened = await openSheet({ round, unit, ...answer })
      const answered = opened && withoutDeclared(opened.sheet, values)
      if (!answered) continue
      const { sheet } = answered
      if (isBlank(sheet, plan)) receipts.push(opened.receipt)
      else if (counter.add(sheet)) {
        products.add(sheet)
        inGroup.add(answered)
        receipts.push(opened.receipt)
      }
    }
    inGroup.end()
    return { summary: counter.summary(), products: products.products(), receipts }
  }
}

function isBlank(sheet: readonly (number | null)[], plan: ScoringPlan): boolean {
  return sheet.every((option) => option === null) && sheetFits(plan.items, sheet)
}
