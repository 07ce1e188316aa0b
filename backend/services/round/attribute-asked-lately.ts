import { fewestDaysBetweenAttributes } from '../../domain/disclosure-policy.ts'
import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'

const year = fewestDaysBetweenAttributes * 24 * 60 * 60 * 1000

/**
 * Refuses with `attribute-asked-lately` a round that would have people say something of themselves within a year of another
 * that did, other than itself (`own`): the gate would show nothing of it, and what can never be shown is not asked.
 */
export async function refuseIfAskedLately(
  rounds: Documents<Round>,
  round: Pick<Round, 'attribute' | 'closesAt'>,
  own?: string,
): Promise<void> {
  if ((await othersWithinAYear(rounds, round, own)).some(({ value }) => wasAsked(value)))
    throw new Problem('attribute-asked-lately')
}

/**
 * Makes sure that of drafts asked to be opened at the same moment at most one has people say something of themselves:
 * whoever gets `round` back may write to it that its opening was asked for, as long as nobody wrote to it since.
 *
 * Writes, unchanged, to every draft that could be opened within a year of this one, itself included, after it was read as not asked for.
 * Of two openings each has then written to the other's draft before it takes its own: whichever was late finds a version that
 * is gone. All write in one order, so that they mostly meet at the first draft and one goes on; it may be overtaken by
 * another, and then both are refused. Refuses with `attribute-asked-lately`, and with `changed-meanwhile` where another was in the way.
 */
export async function takeTurnToAsk(rounds: Documents<Round>, round: Stored<Round>): Promise<Stored<Round>> {
  if (round.value.attribute === undefined) return round
  const others = await othersWithinAYear(rounds, round.value, round.id)
  if (others.some(({ value }) => wasAsked(value))) throw new Problem('attribute-asked-lately')
  const drafts = [round, ...others.filter(({ value }) => value.state === 'draft')]
  for (const { id, version, value } of drafts.toSorted(byId))
    if ((await rounds.replace(id, version, value)) === 'conflict') throw new Problem('changed-meanwhile')
  return { ...round, version: round.version + 1 }
}

const byId = (one: Stored<Round>, other: Stored<Round>): number => (one.id < other.id ? -1 : 1)

/** Rounds that have people say something of themselves, or would, within a year of one that does. */
async function othersWithinAYear(
  rounds: Documents<Round>,
  { attribute, closesAt }: Pick<Round, 'attribute' | 'closesAt'>,
  own?: string,
): Promise<readonly Stored<Round>[]> {
  if (attribute === undefined) return []
  return (await rounds.find()).filter(
    ({ id, value }) => id !== own && value.attribute !== undefined && Math.abs(closesAt - value.closesAt) < year,
  )
}

/** A draft that is being opened counts as asked: two of them could otherwise open beside each other. */
function wasAsked({ state, asks, opening }: Round): boolean {
  const isOpening = opening !== undefined && opening.refused === undefined
  return (state === 'draft' ? isOpening : state !== 'cancelled') && asks === undefined
}
