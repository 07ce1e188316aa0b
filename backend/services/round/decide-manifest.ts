import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'

type Opening = NonNullable<Round['opening']>

/**
 * Notes at a draft with which manifest it opens, before anybody else hears of one: of two who open it at once only one
 * decides, so that the box never holds what the other would have published. Refuses with `changed-meanwhile`.
 */
export async function decideManifest(
  rounds: Documents<Round>,
  round: Stored<Round>,
  { groups, manifest }: Required<Pick<Opening, 'groups' | 'manifest'>>,
): Promise<Stored<Round>> {
  return change(rounds, round, { ...round.value, opening: { groups, manifest } })
}

/** Takes the decision back, where the box refuses the manifest: the next one may be another. */
export async function undecide(rounds: Documents<Round>, round: Stored<Round>): Promise<void> {
  await change(rounds, round, withoutDecision(round.value))
}

export function withoutDecision(round: Round): Round {
  const { opening, ...rest } = round
  if (!opening) return rest
  const { manifest: _, ...undecided } = opening
  return { ...rest, opening: undecided }
}

/** Refuses with `changed-meanwhile` where the decision does not stand any more. */
export async function refuseUnlessDecided(rounds: Documents<Round>, { id, version }: Stored<Round>): Promise<void> {
  if ((await rounds.get(id))?.version !== version) throw new Problem('changed-meanwhile')
}

async function change(rounds: Documents<Round>, { id, version }: Stored<Round>, value: Round): Promise<Stored<Round>> {
  if ((await rounds.replace(id, version, value)) === 'conflict') throw new Problem('changed-meanwhile')
  return { id, version: version + 1, value }
}
