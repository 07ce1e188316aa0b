/**
 * Steps of the ladder on which a disagreement climbs, after Glasl (1982): about the matter; sides and slander; sabotage
 * and exclusion. Acts at work come first, acts against persons later (Rosander and Blomberg 2019, European Journal of
 * Work and Organizational Psychology 28).
 */
export const stages = ['none', 'disagreement', 'sides', 'exclusion'] as const
export type Stage = (typeof stages)[number]

/** Constructs that tell the steps apart. */
export const stageConstructs = ['conflict', 'tone', 'can-say-stop', 'witness', 'punishment'] as const
export type StageConstruct = (typeof stageConstructs)[number]

/** How much worse than usual a unit on each step answers, in person standard deviations of a scale. */
export const stageProfiles: Readonly<Record<Stage, Readonly<Record<StageConstruct, number>>>> = {
  none: { conflict: 0, tone: 0, 'can-say-stop': 0, witness: 0, punishment: 0 },
  disagreement: { conflict: 0.7, tone: 0.15, 'can-say-stop': 0, witness: 0, punishment: 0 },
  sides: { conflict: 0.9, tone: 0.7, 'can-say-stop': 0.25, witness: 0.25, punishment: 0.15 },
  exclusion: { conflict: 1.1, tone: 0.9, 'can-say-stop': 0.9, witness: 0.9, punishment: 0.8 },
}

/** How usual each step is among units of which a conflict is told at all, before their figures are looked at. */
export const usualStages: Readonly<Record<Stage, number>> = {
  none: 0.5,
  disagreement: 0.2,
  sides: 0.17,
  exclusion: 0.13,
}
