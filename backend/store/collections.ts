import { z } from 'zod'
import { alert } from '../domain/alert.ts'
import { custodyKey, type CustodyKey } from '../domain/custody-key.ts'
import { addressCorrection, type AddressCorrection } from '../domain/organisation/address-correction.ts'
import {
  currentRoster,
  rosterApproval,
  roundRoster,
  type CurrentRoster,
  type RosterApproval,
  type RoundRoster,
} from '../domain/organisation/roster.ts'
import { measure, type Measure } from '../domain/measure.ts'
import { participationOfDay, type ParticipationOfDay } from '../domain/participation-of-day.ts'
import { releaseRecord, type ReleaseRecord } from '../domain/release.ts'
import {
  frozenRoster,
  publishedUnit,
  round,
  type FrozenRoster,
  type PublishedUnit,
  type Round,
} from '../domain/round.ts'
import type { CollectionShape } from './documents.port.ts'

// The registrar's documents. Each service opens those it needs; the shape is checked on every read.

export const rounds: CollectionShape<Round> = { name: 'rounds', schema: round, indexes: ['state'] }

/** Under the round's id. */
export const frozenRosters: CollectionShape<FrozenRoster> = {
  name: 'frozen-rosters',
  schema: frozenRoster,
  indexes: [],
}

/** Under `ROUND.UNIT`. */
export const publishedUnits: CollectionShape<PublishedUnit> = {
  name: 'published-units',
  schema: publishedUnit,
  indexes: ['round'],
}

/** Under the round's id, so that a round has one release at most. */
export const releases: CollectionShape<ReleaseRecord> = { name: 'releases', schema: releaseRecord, indexes: [] }

/** Under the round's id; gone with its invitations. */
export const participations: CollectionShape<ParticipationOfDay> = {
  name: 'participations',
  schema: participationOfDay,
  indexes: [],
}

export const roundAlerts = z.strictObject({ round: z.string(), alerts: z.array(alert) })
export type RoundAlerts = z.infer<typeof roundAlerts>

/** Under the round's id. */
export const alerts: CollectionShape<RoundAlerts> = { name: 'alerts', schema: roundAlerts, indexes: [] }

/** One document, `current`. */
export const rosters: CollectionShape<CurrentRoster> = { name: 'rosters', schema: currentRoster, indexes: [] }

/** Under the round's id. */
export const roundRosters: CollectionShape<RoundRoster> = { name: 'round-rosters', schema: roundRoster, indexes: [] }

/** Under the hash of the difference: another roster needs another approval. */
export const rosterApprovals: CollectionShape<RosterApproval> = {
  name: 'roster-approvals',
  schema: rosterApproval,
  indexes: [],
}

/** Under the member's id and a number above those that are kept, as `MEMBER.0`; gone with the rounds they concern. */
export const addressCorrections: CollectionShape<AddressCorrection> = {
  name: 'address-corrections',
  schema: addressCorrection,
  indexes: [],
}

/** Under a random id. */
export const measures: CollectionShape<Measure> = { name: 'measures', schema: measure, indexes: [] }

/** Under the public key. */
export const custodyKeys: CollectionShape<CustodyKey> = { name: 'custody-keys', schema: custodyKey, indexes: ['round'] }
