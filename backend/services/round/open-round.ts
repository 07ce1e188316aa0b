import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import { sealedLength } from '../../contract/sealed-box/submission.ts'
import type { RoundRoster } from '../../domain/organisation/roster.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { FrozenRoster, PublishedUnit, Round } from '../../domain/round.ts'
import type { BoxStore } from '../../store/box.port.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { InvitationStore } from '../../store/invitations.port.ts'
import { changeState, roundOrRefuse } from './change-round.ts'
import type { Frozen } from './freeze-once.ts'

export type PublishedRound = {
  readonly manifest: NonNullable<Round['manifest']>
  readonly units: readonly PublishedUnit[]
}

export type OpenRound = {
  readonly rounds: Documents<Round>
  readonly publishedUnits: Documents<PublishedUnit>
  readonly invitations: InvitationStore
  readonly box: BoxStore
  readonly roundRosters: Documents<RoundRoster>
  /** Freezes the approved roster for this round, or refuses. */
  readonly freeze: (round: Stored<Round>) => Promise<Frozen>
  /** The public key of each group's ballots, made where it is not there yet. */
  readonly issuerKeys: (round: string, units: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>
  readonly questionnaireOf: (round: Round) => AskedQuestionnaire
  readonly publish: (
    round: Stored<Round>,
    roster: FrozenRoster,
    issuerKeys: ReadonlyMap<string, Uint8Array>,
  ) => Promise<PublishedRound>
  readonly clock: Clock
}

/**
 * Opens a draft: freezes everything answers depend on, makes keys, slots and invitations and publishes the manifest.
 * The manifest and the state are written together by one compare-and-set, so that a round never has two manifests; all
 * before it can be interrupted and run again. Invitations are mailed afterwards.
 *
 * Refuses with `wrong-state`, `roster-not-approved`, `no-representative`, `no-recipient` or `too-few-people`.
 */
export function openRound(deps: OpenRound) {
  return async (id: string): Promise<void> => {
    const stored = await roundOrRefuse(deps.rounds, id)
    if (stored.value.state !== 'draft') throw new Problem('wrong-state')
    if (stored.value.closesAt <= deps.clock.now()) throw new Problem('wrong-state')
    const { roster, now } = await deps.freeze(stored)
    const issuerKeys = await deps.issuerKeys(
      id,
      roster.groups.map((group) => group.id),
    )
    const { comments } = deps.questionnaireOf(stored.value)
    await makePlaces(deps, { id, roster, issuerKeys, comments: comments.length })
    const { manifest, units } = await deps.publish(stored, roster, issuerKeys)
    await Promise.all(units.map((unit) => deps.publishedUnits.insert(`${id}.${unit.unit}`, unit)))
    const sequence = (now.since?.sequence ?? 0) + 1
    await deps.roundRosters.insert(id, { sequence, roster: now.organisation })
    await changeState(deps.rounds, stored, { to: 'open', facts: { manifest } })
  }
}

type Places = {
  readonly id: string
  readonly roster: FrozenRoster
  readonly issuerKeys: ReadonlyMap<string, Uint8Array>
  readonly comments: number
}

async function makePlaces({ box, invitations }: OpenRound, places: Places): Promise<void> {
  const { id, roster, issuerKeys, comments } = places
  await box.prepare(
    id,
    roster.groups.map((group) => ({
      unit: group.id,
      slots: group.members.length,
      issuerKey: issuerKeys.get(group.id) ?? new Uint8Array(),
      sealedBytes: sealedLength(comments),
    })),
  )
  await invitations.prepare(
    id,
    roster.groups.flatMap((group) => group.members.map((member) => ({ member: member.id, unit: group.id }))),
  )
}
