import { at } from './number-at.ts'
import { falseDiscoveryCut } from './false-discovery-cut.ts'
import { patternEvidence } from './pattern-evidence.ts'
import type { PatternEvidence } from './pattern-evidence.ts'
import type { ReleasedHistory } from './released-history.ts'
import type { WarningOptions } from './warning-options.ts'
import type { UnitWarning } from './warning-result.ts'

/**
 * Mean probability of a false alarm allowed among the units of each degree. For *act*, where a scale that moved alone has
 * to be ruled out as well, it is half of what may be promised, since the probabilities are still too sure of themselves
 * where few answer at the unfavourable end and moods have heavy tails.
 */
const allowedFalse = { act: 0.05, attention: 0.3 }
/** How probable one pattern must be among all before it is named: patterns may load on each other more than believed. */
const namedFrom = 0.95
const tellFrom = 0.6

/**
 * Early warning for the units of the last released round: which show a bullying pattern, by their level against the
 * other units and their change against their own history in one posterior, with false discoveries limited over all
 * units of the round. A function of the history alone: equal releases give equal warnings, in the order of unit ids.
 */
export const earlyWarning = (history: ReleasedHistory, options: WarningOptions = {}): readonly UnitWarning[] =>
  warningsFrom(patternEvidence(history, options))

/** The warnings that the evidence of all units of a round leads to. */
export const warningsFrom = (evidence: readonly PatternEvidence[]): readonly UnitWarning[] => {
  const probabilities = evidence.map(({ probability }) => probability)
  const act = falseDiscoveryCut(
    evidence.map((one) => one.beyondLoneScale),
    allowedFalse.act,
  )
  const attention = falseDiscoveryCut(probabilities, allowedFalse.attention)
  return evidence.map((unit) => warningOf(unit, { act, attention }))
}

type Cuts = { readonly act: number; readonly attention: number }

const warningOf = (evidence: PatternEvidence, { act, attention }: Cuts): UnitWarning => {
  const { unit, probability } = evidence
  if (evidence.beyondLoneScale >= act)
    return { unit, degree: 'act', pattern: patternOf(evidence), ...onsetOf(evidence) }
  if (probability < attention) return { unit, degree: 'none', direction: 'cannot-tell' }
  return { unit, degree: 'attention', pattern: 'cannot-tell', ...onsetOf(evidence) }
}

const patternOf = ({ byPattern, probability }: PatternEvidence) =>
  byPattern.find((one) => one.probability >= namedFrom * probability)?.pattern ?? 'cannot-tell'

const onsetOf = ({ byOnset, firstRound, probability }: PatternEvidence): Pick<UnitWarning, 'since' | 'direction'> => {
  const established = at(byOnset, 0) / probability
  const likeliest = byOnset.indexOf(Math.max(...byOnset))
  return {
    ...(likeliest > 0 ? { since: firstRound + likeliest } : {}),
    direction: established >= tellFrom ? 'steady' : 1 - established >= tellFrom ? 'growing' : 'cannot-tell',
  }
}
