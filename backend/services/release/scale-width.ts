import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'

const wholeRange = 100

/**
 * Points between two sums of a scale's scores where nobody left a question out; nothing for a scale without questions.
 *
 * @example
 * // Of a scale of two questions with five options each: { width: 12.5 }
 */
export function scaleWidth(scale: string, items: AskedQuestionnaire['items']): { readonly width?: number } {
  const ranges = items.filter((item) => item.scale === scale).map(({ options }) => options.length - 1)
  if (ranges.length === 0) return {}
  return { width: wholeRange / (ranges.length * ranges.reduce(leastCommonMultiple)) }
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other)
const leastCommonMultiple = (one: number, other: number): number => (one * other) / greatestCommonDivisor(one, other)
