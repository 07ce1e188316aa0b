import type { ScoringPlan } from '../../../analytics/index.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import type { FrozenRoster } from '../../domain/round.ts'
import type { BoxSeal } from '../../store/box.port.ts'
import type { HeldAgainst } from './held-against.ts'
import type { ValueCoding, ValueGate } from './release-attribute.ts'
import type { CommentsToRelease } from './release-comments.ts'
import type { Counted } from './release-tree.ts'

export type ReleaseInput = {
  readonly round: {
    readonly id: string
    readonly title: string
    readonly closedOn: string
    readonly fingerprint: string
  }
  readonly roster: FrozenRoster
  readonly questionnaire: AskedQuestionnaire
  readonly plan: ScoringPlan
  readonly counted: Counted
  readonly comments: CommentsToRelease['written']
  readonly seal: BoxSeal
  readonly earlier: readonly ReleaseRecord[]
  readonly against?: HeldAgainst
  /** Decides which declared values are shown; attacks leave it out to see what it holds back. */
  readonly valueGate?: ValueGate
  readonly valueCoding?: ValueCoding
}
