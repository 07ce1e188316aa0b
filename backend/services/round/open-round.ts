import type { Clock } from '../../domain/clock.ts'
import { asksOf } from '../../domain/disclosure-policy.ts'
import { Problem } from '../../domain/problems.ts'
import type { RoundRoster } from '../../domain/organisation/roster.ts'
import type { FrozenRoster, PublishedUnit, Round } from '../../domain/round.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { InvitationStore } from '../../store/invitations.port.ts'
import type { PublicRound, RoundsBox } from '../../store/rounds-box.port.ts'
import { inPortions } from '../in-portions.ts'
import { changeState, roundOrRefuse } from './change-round.ts'
import type { Frozen } from './freeze-once.ts'

export type PublishedRound = {
  readonly manifest: NonNullable<Round['manifest']>
  readonly units: readonly PublishedUnit[]
}

/** Asked before each key of an opening: whether to make another one. */
export type GoesOn = () => Promise<boolean>

export type OpenRound = {
  readonly rounds: Documents<Round>
  readonly publishedUnits: Documents<PublishedUnit>
  readonly invitations: InvitationStore
  readonly box: Pick<RoundsBox, 'hold' | 'destroy'>
  readonly roundRosters: Documents<RoundRoster>
  /** Freezes the approved roster for this round, or refuses. */
  readonly freeze: (round: Stored<Round>) => Promise<Frozen>
  /** The public key of each group's ballots, made where it is not there yet. */
  readonly issuerKeys: (
    round: string,
    units: readonly string[],
    goesOn: GoesOn,
  ) => Promise<ReadonlyMap<string, Uint8Array> | 'stopped'>
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
 * Refuses with `wrong-state`, `roster-not-approved`, `no-representative`, `no-recipient`, `too-few-people`,
 * `no-custody-key` or `box-unreachable`.
 */
export function openRound(deps: OpenRound) {
  return async (id: string, goesOn: GoesOn = async () => true): Promise<'open' | 'stopped'> => {
    const stored = await roundOrRefuse(deps.rounds, id)
    if (stored.value.state !== 'draft') throw new Problem('wrong-state')
    if (stored.value.closesAt <= deps.clock.now()) throw new Problem('wrong-state')
    const { roster, now } = await deps.freeze(stored)
    const issuerKeys = await deps.issuerKeys(
      id,
      roster.groups.map((group) => group.id),
      goesOn,
    )
    if (issuerKeys === 'stopped') return 'stopped'
    const asks = asking(roster)
    const { manifest, units } = await deps.publish(
      { ...stored, value: { ...stored.value, ...asks } },
      roster,
      issuerKeys,
    )
    await hold(deps.box, id, { ...manifest, manifest: manifest.text, entries: units.map(({ entry }) => entry) })
    await deps.invitations.prepare(id, invitationsOf(roster))
    await inPortions(units, (unit) => deps.publishedUnits.insert(`${id}.${unit.unit}`, unit))
    const sequence = (now.since?.sequence ?? 0) + 1
    await deps.roundRosters.insert(id, { sequence, roster: now.organisation })
    await changeState(deps.rounds, stored, { to: 'open', facts: { manifest, ...asks, openedAt: deps.clock.now() } })
    return 'open'
  }
}

/** What could never be shown of so few people is not asked of them. */
function asking({ groups }: FrozenRoster): Pick<Round, 'asks'> {
  const invited = groups.reduce((sum, { members }) => sum + members.length, 0)
  return asksOf(invited) === 'ordinary' ? { asks: 'ordinary' } : {}
}

/** An interrupted opening may have left the box another manifest, which nobody was shown: the box forgets that one first. */
async function hold(box: OpenRound['box'], id: string, { manifest, signature, entries }: PublicRound): Promise<void> {
  const facts = { manifest, signature, entries }
  if ((await box.hold(facts)) === 'held') return
  await box.destroy(id)
  if ((await box.hold(facts)) === 'another-manifest') throw new Problem('changed-meanwhile')
}

function invitationsOf({ groups }: FrozenRoster) {
  return groups.flatMap((group) => group.members.map((member) => ({ member: member.id, unit: group.id })))
}
