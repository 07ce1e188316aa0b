import * as fc from 'fast-check'
import type { LayoutUnit } from '../../../analytics/index.ts'

/** A unit with so many answers of people counted directly in it, all of whom were issued a ballot. */
export function unitOf(id: string, parent: string | null, answers?: number): LayoutUnit {
  if (answers === undefined) return { id, parent, issued: [], answers: [] }
  const issued = Array.from({ length: answers }, (_, index) => `${id}-${index}`)
  return { id, parent, issued, answers: [answers] }
}

/** The unit with other people in it; its answers stay as they are. */
export const withPeople = (unit: LayoutUnit, issued: readonly string[]): LayoutUnit => ({ ...unit, issued })

/**
 * A company of up to three departments of up to three groups with 0 to 12 answers; some departments count people
 * directly, some are groups themselves, and people may have left questions out.
 */
export const anyOrganisation: fc.Arbitrary<LayoutUnit[]> = fc
  .array(
    fc.record({
      groups: fc.array(fc.tuple(fc.nat(12), fc.nat(3)), { maxLength: 3 }),
      direct: fc.option(fc.nat(6)),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((departments) => [
    unitOf('company', null),
    ...departments.flatMap(({ groups, direct }, index) => [
      unitOf(`d${index}`, 'company', direct ?? undefined),
      ...groups.map(([answers, missing], place): LayoutUnit => ({
        ...unitOf(`d${index}g${place}`, `d${index}`, answers),
        answers: [Math.max(0, answers - missing)],
      })),
    ]),
  ])
