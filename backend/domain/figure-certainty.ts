import {
  clearChange,
  clearDifference,
  endOf,
  scoreMargin,
  type Difference,
  type ReleasedFigure,
} from '../../analytics/index.ts'
import type { Release, ReleasedScale, ReleasedUnit } from './release.ts'

export type FigureCertainty = {
  /** Between which scores the whole team may lie, 0 to 100. */
  readonly low: number
  readonly high: number
  /** Beside the whole organisation; absent for the organisation itself and where it shows no figure. */
  readonly besideCompany?: Difference
  /** Since the latest earlier round it may be set beside; absent where there is none. */
  readonly sinceBefore?: Difference
}

/** A unit as a release shows it. */
export type UnitInRelease = {
  readonly release: Release
  readonly unit: ReleasedUnit
  /** What had been shown of it last, by scale (`shownBefore`); absent where that is not known. */
  readonly lastShown?: Readonly<Record<string, number>>
}

/**
 * How sure a unit's figure on a scale is, from what the releases show and nothing else; nothing where it is hidden.
 * `before` is the same unit in the latest earlier release that it may be set beside.
 */
export function figureCertainty(
  now: UnitInRelease,
  scale: string,
  before?: UnitInRelease,
): FigureCertainty | undefined {
  const figure = releasedFigure(now, scale)
  const asked = now.release.scales.find(({ id }) => id === scale)
  if (!figure || !asked) return undefined
  const { adverse } = asked
  const company = now.release.units.find(({ kind }) => kind === 'company')
  const whole = company && company.id !== now.unit.id && releasedFigure({ release: now.release, unit: company }, scale)
  const earlier = before && releasedFigure(before, scale)
  return {
    ...scoreMargin(figure, adverse),
    ...(whole ? { besideCompany: clearDifference(figure, whole, adverse) } : {}),
    ...(earlier ? { sinceBefore: clearChange(figure, earlier, adverse) } : {}),
  }
}

/**
 * How far a unit's figure in the middle of a scale may be off, in points to either side; nothing where the unit is
 * hidden. The middle is where people differ most, so that it holds for every scale.
 */
export function usualMargin({ release, unit }: UnitInRelease): number | undefined {
  if (unit.participation === undefined) return undefined
  const { participation: band, invited } = unit
  const figure = { score: 50, step: stepOf(release), band, invited, isRobust: true, mayStand: true }
  const { low, high } = scoreMargin(figure, 'low')
  return Math.max(50 - low, high - 50)
}

/** A unit's figure on a scale with all that bears on how sure it is; nothing where it is hidden. */
export function releasedFigure({ release, unit, lastShown }: UnitInRelease, id: string): ReleasedFigure | undefined {
  const score = unit.scores[id]
  const scale = release.scales.find((one) => one.id === id)
  if (score === undefined || !scale || unit.participation === undefined) return undefined
  return {
    score,
    step: stepOf(release),
    band: unit.participation,
    invited: unit.invited,
    isRobust: isRobust(scale),
    mayStand: lastShown === undefined || lastShown[id] === score,
  }
}

/** Which of a unit's scores stand for everything up to an end of the range, and at which: by scale. */
export function endsOf(release: Release, unit: ReleasedUnit): Record<string, 'low' | 'high'> {
  return Object.fromEntries(
    Object.keys(unit.scores).flatMap((id) => {
      const figure = releasedFigure({ release, unit }, id)
      const end = figure && endOf(figure)
      return end ? [[id, end]] : []
    }),
  )
}

const isRobust = ({ figure }: ReleasedScale): boolean => figure === 'robust'

const stepOf = ({ step }: Release): ReleasedFigure['step'] => (step === 5 ? 5 : 10)
