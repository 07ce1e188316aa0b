import { quantaOfFullScore } from '../scales/scale-score.ts'
import { numberAt, type CountingPlan } from './counting-plan.ts'
import type { ScaleBins } from './scale-bins.ts'
import type { ScoringPlan } from './scoring-plan.ts'
import type { ItemCounts, ScaleSums, UnitSummary } from './unit-summary.ts'

export type Counts = {
  readonly plan: ScoringPlan
  readonly counting: CountingPlan
  readonly sheets: number
  /** By the plan's places. */
  readonly answers: Float64Array
  readonly bins: ScaleBins
}

/** The sums that counts stand for, exactly. */
export function summaryOfCounts(counts: Counts): UnitSummary {
  const { plan, sheets, bins } = counts
  return {
    sheets,
    judged: bins.judged(),
    scales: plan.scales.map(({ warns }, scale) => sumsOfScale(counts, scale, warns)),
    items: plan.items.map((_, item) => countsOfItem(counts, item)),
    worst: bins.worst(),
  }
}

function sumsOfScale({ counting, bins }: Counts, scale: number, warns: boolean): ScaleSums {
  const sums = { answered: 0, sum: 0n, squares: 0n, adversity: 0n, products: 0n }
  const end = numberAt(counting.binStarts, scale + 1)
  for (let bin = numberAt(counting.binStarts, scale); bin < end; bin++) {
    const sheets = numberAt(bins.sheets, bin)
    if (sheets === 0) continue
    const score = BigInt(numberAt(counting.quanta, bin))
    sums.answered += sheets
    sums.sum += BigInt(sheets) * score
    if (!warns) continue
    const adversity = (BigInt(numberAt(bins.high, bin)) << 20n) + BigInt(numberAt(bins.low, bin))
    sums.squares += BigInt(sheets) * score * score
    sums.adversity += adversity
    sums.products += score * adversity
  }
  return { ...sums, adversitySquares: warns ? bins.squares.sum(0) - bins.squares.sum(scale + 1) : 0n }
}

/** As many points above the middle as below it are neither favourable nor unfavourable. */
function countsOfItem({ plan, counting, answers }: Counts, item: number): ItemCounts {
  const adverse = plan.adverseEnds[item]
  let [answered, favourable] = [0, 0]
  if (adverse === undefined) return { answered, favourable }
  const range = numberAt(counting.ranges, item)
  for (let answer = 0; answer <= range; answer++) {
    const given = numberAt(answers, numberAt(counting.places, item) + answer)
    const twice = 2 * answer * (quantaOfFullScore / range)
    answered += given
    if (adverse === 'low' ? twice > quantaOfFullScore : twice < quantaOfFullScore) favourable += given
  }
  return { answered, favourable }
}
