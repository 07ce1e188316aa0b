import { isActive } from './judged-unit.ts'
import type { JudgedUnit } from './judged-unit.ts'
import type { Alarmed, JudgedWorld } from './operating-figures.ts'
import { shareAmong } from './share-among.ts'
import type { Ratio } from './ratio.ts'

/** What is told of when a pattern began, beside when it did. */
export type ToldOnsets = {
  /** Of true alarms, the share told an onset at most one round from the true one; more than one too early, or too late. */
  readonly right: Ratio
  readonly early: Ratio
  readonly late: Ratio
  /** The share that is right of those told a round, and of those told that it has been so since the first shown one. */
  readonly ofRounds: Ratio
  readonly ofAlways: Ratio
}

const near = 1

/**
 * Counted over true alarms. A pattern told as there from the first shown round is taken as begun before that one, and so is
 * one that was.
 */
export const toldOnsets = (world: JudgedWorld, alarmed: Alarmed): ToldOnsets => {
  const told = world.map((units) => units.flatMap((unit) => toldOf(unit, alarmed)))
  const share = shareAmong(told)
  return {
    right: share(isRight),
    early: share(({ apart }) => apart < -near),
    late: share(({ apart }) => apart > near),
    ofRounds: share(isRight, ({ isRound }) => isRound),
    ofAlways: share(isRight, ({ isRound }) => !isRound),
  }
}

/** How many rounds later than the true onset the told one is, and whether a round was told. */
type Told = { readonly apart: number; readonly isRound: boolean }

const isRight = ({ apart }: Told) => Math.abs(apart) <= near

const toldOf = (unit: JudgedUnit, alarmed: Alarmed): readonly Told[] => {
  const { truth, firstShown, warnings } = unit
  const before = firstShown - 1
  const onset = Math.max(truth.episode?.onset ?? before, before)
  return warnings.flatMap((warning, round) =>
    warning && isActive(truth, round) && alarmed(unit, round)
      ? [{ apart: (warning.since ?? before) - onset, isRound: warning.since !== undefined }]
      : [],
  )
}
