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
import { decideManifest, refuseUnlessDecided, undecide } from './decide-manifest.ts'
import type { Frozen } from './freeze-once.ts'

export type PublishedRound = {
  readonly manifest: NonNullable<Round['manifest']>
  readonly units: readonly PublishedUnit[]
}

/** Asked in the middle of long work, before each key of an opening or a release: whether to go on. */
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
 * Which manifest it is, is decided by one compare-and-set before the box hears of one, and it is written with the state by
 * another, so that a round never has two and the box holds no other; all before can be interrupted and run again.
 * Invitations are mailed afterwards.
 *
 * Refuses with `wrong-state`, `roster-not-approved`, `no-representative`, `no-recipient`, `too-few-people`,
 * `no-custody-key`, `box-unreachable`, `manifest-refused`, or `changed-meanwhile` where somebody else opens it.
 */
export function openRound(deps: OpenRound) {
  return async (id: string, goesOn: GoesOn = async () => true): Promise<'open' | 'stopped'> => {
    const stored = await roundOrRefuse(deps.rounds, id)
    if (stored.value.state !== 'draft') throw new Problem('wrong-state')
    if (stored.value.closesAt <= deps.clock.now()) throw new Problem('wrong-state')
    const { roster, now, round } = await deps.freeze(stored)
    const issuerKeys = await deps.issuerKeys(
      id,
      roster.groups.map((group) => group.id),
      goesOn,
    )
    if (issuerKeys === 'stopped') return 'stopped'
    const { decided, manifest, units, asks } = await decide(deps, { round, roster, issuerKeys })
    await holdDecided(deps, decided, { ...manifest, manifest: manifest.text, entries: units.map(({ entry }) => entry) })
    await deps.invitations.prepare(id, invitationsOf(roster))
    await inPortions(units, (unit) => deps.publishedUnits.insert(`${id}.${unit.unit}`, unit))
    const sequence = (now.since?.sequence ?? 0) + 1
    await deps.roundRosters.insert(id, { sequence, roster: now.organisation })
    const facts = { manifest, ...asks, opening: { groups: units.length }, openedAt: deps.clock.now() }
    await changeState(deps.rounds, decided, { to: 'open', facts })
    return 'open'
  }
}

type Ready = {
  readonly round: Stored<Round>
  readonly roster: FrozenRoster
  readonly issuerKeys: ReadonlyMap<string, Uint8Array>
}

/** The manifest that was decided before, if this is an opening that was interrupted; its units are the same then. */
async function decide(deps: OpenRound, { round, roster, issuerKeys }: Ready) {
  const asks = asking(roster)
  const published = await deps.publish({ ...round, value: { ...round.value, ...asks } }, roster, issuerKeys)
  const before = round.value.opening?.manifest
  if (before) return { ...published, manifest: before, decided: round, asks }
  const { manifest, units } = published
  const decided = await decideManifest(deps.rounds, round, { groups: units.length, manifest })
  return { ...published, decided, asks }
}

/** What could never be shown of so few people is not asked of them. */
function asking({ groups }: FrozenRoster): Pick<Round, 'asks'> {
  const invited = groups.reduce((sum, { members }) => sum + members.length, 0)
  return asksOf(invited) === 'ordinary' ? { asks: 'ordinary' } : {}
}

async function holdDecided(
  { rounds, box }: OpenRound,
  decided: Stored<Round>,
  { manifest, signature, entries }: PublicRound,
): Promise<void> {
  const hold = () => box.hold({ manifest, signature, entries })
  try {
    if ((await hold()) === 'held') return
    // Left by an opening that was interrupted before it could be told that its roster is none any more.
    await refuseUnlessDecided(rounds, decided)
    await box.destroy(decided.id)
    if ((await hold()) === 'another-manifest') throw new Problem('changed-meanwhile')
  } catch (error) {
    if (error instanceof Problem && error.code === 'manifest-refused') await undecide(rounds, decided)
    throw error
  }
}

function invitationsOf({ groups }: FrozenRoster) {
  return groups.flatMap((group) => group.members.map((member) => ({ member: member.id, unit: group.id })))
}
