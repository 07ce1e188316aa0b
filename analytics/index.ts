// The only door to the analytics: pure functions, numbers in, numbers out. Grouped by the question asked.

// What did one person answer on a scale?
export { answerFits, sheetFits, type ItemCoding, type Sheet } from './scales/item-coding.ts'
export { itemScore, scaleKey, scaleScore, type Scale, type ScaleKey } from './scales/scale-score.ts'

// What may be said of a unit? Sums that merge, then one coarse figure per scale.
export { scoringPlan, type Questionnaire, type ScoringPlan } from './release/scoring-plan.ts'
export { addSheet, emptySummary, mergeSummaries, type UnitSummary } from './release/unit-summary.ts'
export { sheetCounter, type SheetCounter } from './release/sheet-counter.ts'
export { withinUnitSpread, type ScaleSpread } from './release/within-unit-spread.ts'
export { expectedLargest } from './release/expected-largest.ts'
export { largestCorrected, sharedEnd } from './release/shared-end.ts'
export { coarseScores, type CoarseScore, type CoarseScoring } from './release/coarse-scores.ts'
export { coarseCode, withinEnds, type CoarseStep } from './release/coarse-code.ts'
export { displayedFigure } from './release/displayed-figure.ts'
export { favourableShare } from './release/favourable-share.ts'
export { jointCodes, type CodedUnit } from './release/joint-codes.ts'
export { valueCodes, type UnitBesideValues, type ValueCode } from './release/value-codes.ts'
export { fewestInBand, participationBand } from './release/participation-band.ts'

// How alike are the people of a group, and how reliable are scales and group means?
export { cronbachAlpha, type ItemRow, type MissingAnswers } from './teams/cronbach-alpha.ts'
export { coefficientOmega } from './teams/coefficient-omega.ts'
export { groupMeans } from './teams/group-means.ts'
export type { GroupedScore } from './teams/grouped-scores.ts'
export { intraclassCorrelation, type IntraclassCorrelation } from './teams/intraclass-correlation.ts'
export {
  averageDeviation,
  uniformVariance,
  withinGroupAgreement,
  withinGroupAgreementOfItems,
} from './teams/within-group-agreement.ts'

// How do people and groups of the whole company differ, so that why can be asked when the answers are gone?
export { productCounter, mergeProducts, type ProductCounter, type UnitProducts } from './company/product-counter.ts'
export { pairPlace, type PairSums } from './company/pair-sums.ts'
export { emptyPool, poolUnit, type PooledPair, type PooledProducts } from './company/pooled-products.ts'
export { covarianceOf, pooledCovariance, type PooledCovariance } from './company/pooled-covariance.ts'
export { scaleReliability, type ScaleReliability } from './company/scale-reliability.ts'
export { significantDigits } from './company/significant-digits.ts'
export {
  correlationsBetween,
  correlationsWithin,
  scaleAgreements,
  type AdverseEnds,
  type CompanyStatistics,
  type RoundSize,
  type ScaleAgreement,
} from './company/company-statistics.ts'

// What could be worked out from all that is published?
export { atomsOf, type AuditSystem, type PeopleSum } from './disclosure/audit-system.ts'
export { linearAudit, type AuditAnswer, type AuditQuestion } from './disclosure/linear-audit.ts'
export { wholeScale, type Bounds } from './disclosure/bounds.ts'
export { codeBounds, codeRange, type CodedFigure } from './disclosure/code-bounds.ts'
export { wholeSums } from './disclosure/whole-sums.ts'
export { isPastSharedEnd, remainderBounds, type BoundedUnit, type Remainder } from './disclosure/remainder-bounds.ts'
export { sumOver, type SignedSet } from './disclosure/signed-set.ts'

// What of a round may be shown, and set beside an earlier one? By sizes and memberships alone.
export { releaseLayout, type LayoutRequest, type LayoutUnit, type ReleaseLayout } from './disclosure/release-layout.ts'
export type { LayoutRules } from './disclosure/across-releases.ts'
export type { LayoutCertificate } from './disclosure/layout-certificate.ts'
export type { EarlierRelease } from './disclosure/release-history.ts'
export type { Measure } from './disclosure/shown-units.ts'
export { finerTogether } from './disclosure/crossed-codes.ts'
export { smallestTold, type CrossedGroups } from './disclosure/crossed-groups.ts'
export { shownValues, type ShownValues } from './disclosure/shown-values.ts'
export { commentPlaces, type CommentedUnit } from './disclosure/comment-places.ts'

// Where is it heading? A pattern by unit, from releases alone.
export { earlyWarning } from './early-warning/early-warning.ts'
export type { HistoryRound, HistoryScale, HistoryUnit, ReleasedHistory } from './early-warning/released-history.ts'
export type { UnitWarning, WarningDegree, WarningPattern } from './early-warning/warning-result.ts'
export type { WarningOptions } from './early-warning/warning-options.ts'
export { warningCalibration, type WarningCalibration } from './early-warning/warning-calibration.ts'

// How sure is a released figure, and is it clearly better or worse than another? From the release alone.
export { endOf, usualVariance, type ReleasedFigure } from './certainty/released-figure.ts'
export { scoreMargin, type ScoreMargin } from './certainty/score-margin.ts'
export { clearChange, clearDifference, smallestClearChange, type Difference } from './certainty/clear-difference.ts'

// What goes before, and how far has it come? Conditions that ripen, and the ladder of escalation.
export { ripening, type ConditionFigure, type Ripening, type ShownResponse } from './conditions/ripening.ts'
export { escalationStages, type EscalationStage } from './escalation/escalation-stage.ts'

// Why? What goes with strain and a bad tone, from company statistics; never as proof.
export { whatGoesWith, type Accompaniment, type ScaleCorrelations } from './why/what-goes-with.ts'

// What helps? Measured against units without the measure, and against what is usual after a change of leader.
export { effectsBeyond, type BeforeAndAfter, type MeasuredEffect, type Verdict } from './effects/measured-effect.ts'
export { pooledEffect, type KnownEffect, type PooledEffect } from './effects/pooled-effect.ts'
export { newLeaderCourse, type PulseAfterChange } from './effects/new-leader.ts'

// How reliable is a team's mean, and how much does a count of reports say?
export { meanReliability, peopleForReliability } from './teams/mean-reliability.ts'
export {
  probabilityOfAtLeast,
  probabilityOfCount,
  smallestUnusualCount,
  type ReportedCount,
} from './counts/reported-count.ts'
