/**
 * What can be done, from the outside in: for the whole organisation of work, with a group, for single people, and trials
 * of new ways of working. Chosen from a list, so that no name is ever written down.
 */
export const measureKinds = {
  organisation: ['clear-roles', 'workload', 'change-process', 'conflict-rules', 'conduct-policy', 'feedback-habits'],
  group: ['tone-dialogue', 'witness-dialogue', 'team-agreement', 'mediation'],
  individual: ['support-talks', 'coaching', 'clear-expectations'],
  trial: ['shorter-week', 'new-schedule', 'work-from-home', 'other-trial'],
} as const
export type MeasureLevel = keyof typeof measureKinds
export type MeasureKind = (typeof measureKinds)[MeasureLevel][number]

export const measureLevels = ['organisation', 'group', 'individual', 'trial'] as const
export const allMeasureKinds = measureLevels.flatMap((level): readonly MeasureKind[] => measureKinds[level])

/** Why a measure is dropped. */
export const allDropReasons = ['no-effect', 'something-else', 'not-needed', 'not-possible'] as const
export type DropReason = (typeof allDropReasons)[number]
