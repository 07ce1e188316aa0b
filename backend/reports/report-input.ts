import type { AttackReply } from '../contract/attack-reply.ts'
import type { MeasuresReply } from '../contract/measures-api.ts'
import type { Language } from '../contract/respondent-api.ts'
import type { UnitResult } from '../contract/office-api.ts'
import type { Alert } from '../domain/alert.ts'
import type { EarlierRelease } from '../domain/comparable-run.ts'
import type { Release } from '../domain/release.ts'
import type { ExpectedErrors } from '../messages/expected-errors.ts'

type NewLeader = NonNullable<UnitResult['newLeader']>

/** What a report is made of, and all it is made of: what has been released, and what its reader may see of it. */
export type ReportInput = {
  readonly release: Release
  /** Oldest first, each with what the same reader was allowed to see in it. */
  readonly earlier: readonly EarlierRelease[]
  /** Those the reader may be told of. */
  readonly alerts: readonly Alert[]
  readonly language: Language
  /** Ids of the units the reader may see; no other appears. */
  readonly scope: ReadonlySet<string>
  /** How often the early warning is wrong, as calibration measured it. */
  readonly errors: ExpectedErrors
  /** `imported`: the answers were collected elsewhere, so nothing is claimed of how. */
  readonly collected: 'sealed' | 'imported'
  /** What attacks on everything released found, in counts. */
  readonly attacks?: AttackReply['attacks']
  /** What the same reader may see of measures as they stood after this round; of rounds of our own. */
  readonly measures?: Pick<MeasuresReply, 'measures' | 'helps'>
  /** By unit, of those whose leadership the reader may read about. */
  readonly newLeaders?: ReadonlyMap<string, NewLeader>
}
