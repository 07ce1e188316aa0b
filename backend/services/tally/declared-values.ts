import {
  emptySummary,
  mergeSummaries,
  sheetCounter,
  type ScoringPlan,
  type SheetCounter,
  type UnitSummary,
} from '../../../analytics/index.ts'

/** What people declared of themselves, counted: sums for the whole organisation, numbers of people by group. */
export type DeclaredValues = {
  /** By value, over all groups. */
  readonly summaries: readonly UnitSummary[]
  /** By group and value: how many answered each scale, in the order of the plan. */
  readonly answered: ReadonlyMap<string, readonly (readonly number[])[]>
}

export type Answered = {
  readonly sheet: readonly (number | null)[]
  /** Place of the value declared; null where none was. */
  readonly value: number | null
}

/**
 * A sheet without what is declared on it, which comes last; undefined where that is no value. `values`: how many there are to
 * choose from, 0 where nobody was asked.
 */
export function withoutDeclared(whole: readonly (number | null)[], values: number): Answered | undefined {
  if (values === 0) return { sheet: whole, value: null }
  const value = whole.at(-1)
  if (value === undefined || (value !== null && !(value >= 0 && value < values))) return undefined
  return { sheet: whole.slice(0, -1), value }
}

/** Counts declared values, one group after the other. What is kept grows with groups and not with answers. */
export function valueCounter(plan: ScoringPlan, values: number) {
  let summaries: readonly UnitSummary[] = Array.from({ length: values }, () => emptySummary(plan))
  const answered = new Map<string, readonly (readonly number[])[]>()
  return {
    group: (id: string) => {
      const counters = new Map<number, SheetCounter>()
      return {
        add: ({ sheet, value }: Answered): void => {
          if (value === null) return
          const counter = counters.get(value) ?? sheetCounter(plan)
          counter.add(sheet)
          counters.set(value, counter)
        },
        end: (): void => {
          const own = summaries.map((_, value) => counters.get(value)?.summary())
          summaries = summaries.map((sum, value) => {
            const more = own[value]
            return more ? mergeSummaries(sum, more) : sum
          })
          answered.set(
            id,
            own.map((summary) => plan.scales.map((_, scale) => summary?.scales[scale]?.answered ?? 0)),
          )
        },
      }
    },
    declared: (): DeclaredValues => ({ summaries, answered }),
  }
}
