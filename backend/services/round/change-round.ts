import { Problem } from '../../domain/problems.ts'
import { mayBecome, type Round, type RoundState } from '../../domain/round.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'

/** The round, or the refusal `not-found`. */
export async function roundOrRefuse(rounds: Documents<Round>, id: string): Promise<Stored<Round>> {
  const stored = await rounds.get(id)
  if (!stored) throw new Problem('not-found')
  return stored
}

/**
 * Takes a round to its next state by one compare-and-set, with the facts that belong to the step. Refuses with
 * `wrong-state` where the life of a round has no such step, and `changed-meanwhile` where somebody else was first.
 */
export async function changeState(
  rounds: Documents<Round>,
  stored: Stored<Round>,
  { to, facts = {} }: { readonly to: RoundState; readonly facts?: Partial<Round> },
): Promise<void> {
  if (!mayBecome(stored.value.state, to)) throw new Problem('wrong-state')
  // No round ever has a second manifest, whatever step asks for it.
  if (stored.value.manifest && facts.manifest) throw new Problem('wrong-state')
  const outcome = await rounds.replace(stored.id, stored.version, { ...stored.value, ...facts, state: to })
  if (outcome === 'conflict') throw new Problem('changed-meanwhile')
}
