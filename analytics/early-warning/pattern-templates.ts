import type { HistoryScale } from './released-history.ts'
import { warningPatterns } from './warning-result.ts'
import type { WarningPattern } from './warning-result.ts'

/** How a pattern shifts each scale, in person standard deviations per unit of its size, and how usual it is. */
export type PatternTemplate = {
  readonly pattern: WarningPattern | 'cannot-tell'
  readonly weight: number
  readonly shifts: Float64Array
}

const common = ['tone', 'can-say-stop', 'witness']
const isPattern = (construct: string) => warningPatterns.some((pattern) => pattern === construct)

/**
 * The templates a questionnaire can tell apart: one per pattern whose own scale it has. Their shape follows what the
 * forms share (tone, freedom to say stop and what bystanders do suffer in all of them) and what sets them apart;
 * conflict weighs double as the most widespread form (Mikkelsen and colleagues). A questionnaire with the shared scales
 * only gets one template that cannot be named; one without any of them gets none.
 */
export const usualTemplates = (scales: readonly HistoryScale[]): readonly PatternTemplate[] => {
  const measured = new Set(scales.map(({ construct }) => construct))
  const nameable = warningPatterns.filter((pattern) => measured.has(pattern))
  const patterns = nameable.length > 0 ? nameable : common.some((one) => measured.has(one)) ? unnameable : []
  const total = patterns.reduce((sum, pattern) => sum + weightOf(pattern), 0)
  return patterns.map((pattern) => ({
    pattern,
    weight: weightOf(pattern) / total,
    shifts: Float64Array.from(scales, ({ construct }) => shift(pattern, construct)),
  }))
}

const unnameable = ['cannot-tell'] as const

const weightOf = (pattern: string) => (pattern === 'conflict' ? 2 : 1)

const shift = (pattern: string, construct: string): number => {
  if (construct === pattern) return 1
  if (common.includes(construct)) return 0.8
  if (isPattern(construct)) return 0.25
  return construct === 'leadership' && pattern === 'power' ? 0.6 : 0
}
