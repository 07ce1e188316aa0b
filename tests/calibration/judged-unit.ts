import { patternEvidence } from '../../analytics/early-warning/pattern-evidence.ts'
import { escalationStages } from '../../analytics/escalation/escalation-stage.ts'
import type { EscalationStage } from '../../analytics/escalation/escalation-stage.ts'
import { warningsFrom } from '../../analytics/early-warning/early-warning.ts'
import type { UnitWarning } from '../../analytics/early-warning/warning-result.ts'
import type { ReleasedHistory } from '../../analytics/early-warning/released-history.ts'
import type { Organisation, SimulatedUnit } from './organisation.ts'
import { logOdds } from './log-odds.ts'
import { plainRules } from './plain-rules.ts'
import { nameOf } from './released-figures.ts'
import { roundCount } from './worlds.ts'

/** The first round judged: two rounds of history stand behind it. */
export const firstJudged = 2
const judgedRounds = roundCount - firstJudged

/** What every detector made of a unit in every judged round; a score that is absent means that the unit was hidden. */
export type JudgedUnit = {
  readonly truth: SimulatedUnit
  readonly response: number
  readonly warnings: readonly (UnitWarning | undefined)[]
  /** The first round in which the unit is shown. */
  readonly firstShown: number
  /** How far a conflict has come in each judged round in which the unit is told to act. */
  readonly escalation: readonly (EscalationStage | undefined)[]
  /** By detector, then by judged round. */
  readonly scores: Readonly<Record<string, readonly (number | undefined)[]>>
}

export type Detector = (history: ReleasedHistory) => ReadonlyMap<string, number>

/** Judges every unit of an organisation in every round as if the later ones had not happened. */
export const judgedUnits = (
  organisation: Organisation,
  history: ReleasedHistory,
  others: Readonly<Record<string, Detector>> = {},
): readonly JudgedUnit[] => {
  const detectors = { ...Object.fromEntries(plainRules.map(({ name, scores }) => [name, scores])), ...others }
  const byRound = Array.from({ length: judgedRounds }, (_, index) => {
    const seen = { rounds: history.rounds.slice(0, firstJudged + index + 1), overlap: history.overlap }
    const evidence = patternEvidence(seen)
    const warnings = new Map(warningsFrom(evidence).map((warning) => [warning.unit, warning]))
    return {
      warnings,
      escalation: escalationOf(seen, warnings),
      scores: new Map<string, ReadonlyMap<string, number>>([
        ['varsko', new Map(evidence.map((one) => [one.unit, logOdds(one)]))],
        ...Object.entries(detectors).map(([name, detector]) => [name, detector(seen)] as const),
      ]),
    }
  })
  return organisation.units.map((truth, index) => ({
    truth,
    response: organisation.circumstances.response,
    warnings: byRound.map(({ warnings }) => warnings.get(nameOf(index))),
    firstShown: history.rounds.findIndex(({ units }) => units.some(({ unit }) => unit === nameOf(index))),
    escalation: byRound.map(({ escalation }) => escalation.get(nameOf(index))),
    scores: Object.fromEntries(
      ['varsko', ...Object.keys(detectors)].map((name) => [
        name,
        byRound.map(({ scores }) => scores.get(name)?.get(nameOf(index))),
      ]),
    ),
  }))
}

const escalationOf = (seen: ReleasedHistory, warnings: ReadonlyMap<string, UnitWarning>) => {
  const toAct = new Set([...warnings.values()].flatMap(({ unit, degree }) => (degree === 'act' ? [unit] : [])))
  const told = toAct.size === 0 ? [] : escalationStages(seen).filter(({ unit }) => toAct.has(unit))
  return new Map(told.map((one) => [one.unit, one]))
}

export const isActive = ({ episode }: SimulatedUnit, judgedRound: number): boolean =>
  (episode?.intensity[firstJudged + judgedRound] ?? 0) > 0
