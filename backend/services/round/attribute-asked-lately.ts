import { fewestDaysBetweenAttributes } from '../../domain/disclosure-policy.ts'
import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'

const year = fewestDaysBetweenAttributes * 24 * 60 * 60 * 1000

/**
 * Refuses with `attribute-asked-lately` a round that would have people say something of themselves within a year of another
 * that did, other than itself (`own`): the gate would show nothing of it, and what can never be shown is not asked.
 */
export async function refuseIfAskedLately(
  rounds: Documents<Round>,
  { attribute, closesAt }: Pick<Round, 'attribute' | 'closesAt'>,
  own?: string,
): Promise<void> {
  if (attribute === undefined) return
  const asked = (await rounds.find()).filter(
    ({ id, value }) => id !== own && value.attribute !== undefined && wasAsked(value),
  )
  if (asked.some(({ value }) => Math.abs(closesAt - value.closesAt) < year)) throw new Problem('attribute-asked-lately')
}

/** A draft that is being opened counts as asked: two of them could otherwise open beside each other. */
function wasAsked({ state, asks, opening }: Round): boolean {
  const isOpening = opening !== undefined && opening.refused === undefined
  return (state === 'draft' ? isOpening : state !== 'cancelled') && asks === undefined
}
