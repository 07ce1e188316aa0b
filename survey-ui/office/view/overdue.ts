import type { ShownMeasure } from '../api/measures-shape.ts'

/** Whether the deadline of a measure has passed on a day (YYYY-MM-DD) and nobody has said that it is done or dropped. */
export function overdue({ plan, followUps }: Pick<ShownMeasure, 'plan' | 'followUps'>, today: string): boolean {
  const isOpen = (followUps.at(-1)?.state ?? 'under-way') === 'under-way'
  return isOpen && plan !== undefined && plan.deadline < today
}
