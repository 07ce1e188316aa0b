import type { MeasureKind } from '../../../backend/contract/measure-kinds.ts'
import type { UnitAlert } from '../api/results-shape.ts'

/** What can be done about each pattern, the outermost first: conditions before the group, the group before single people. */
const fitting: Readonly<Record<NonNullable<UnitAlert['pattern']>, readonly MeasureKind[]>> = {
  humour: ['conduct-policy', 'tone-dialogue', 'witness-dialogue', 'team-agreement'],
  control: ['clear-roles', 'change-process', 'feedback-habits', 'team-agreement'],
  punishment: ['conduct-policy', 'feedback-habits', 'witness-dialogue', 'support-talks'],
  power: ['clear-roles', 'change-process', 'feedback-habits', 'coaching'],
  conflict: ['clear-roles', 'conflict-rules', 'team-agreement', 'mediation'],
  'cannot-tell': ['clear-roles', 'conflict-rules', 'tone-dialogue', 'witness-dialogue'],
}

/** The kinds of measures that fit what a message says; where it names no pattern those that do no harm in any. */
export function fittingMeasures({ pattern = 'cannot-tell' }: UnitAlert): readonly MeasureKind[] {
  return fitting[pattern]
}
