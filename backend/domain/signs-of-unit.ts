import { ripening, type ConditionFigure, type Ripening } from '../../analytics/index.ts'
import { releasedFigure, type UnitInRelease } from './figure-certainty.ts'
import type { ReleasedScale } from './release.ts'

/** Constructs that go before a bad tone by months: what is asked about work itself, and about the nearest leader. */
const leading = new Set(['role-conflict', 'role-clarity', 'change', 'feedback', 'leadership'])

/**
 * Conditions of a unit in which a conflict ripens, from what the releases show; `null` where there are too few signs.
 * `before` is the same unit in the latest earlier release that it may be set beside.
 */
export function ripeningOf(now: UnitInRelease, before?: UnitInRelease): Ripening | null {
  const { participation: band, invited } = now.unit
  if (band === undefined) return null
  const earlier = before?.unit.participation
  return ripening(
    now.release.scales.flatMap((scale) => conditionOf(scale, now, before)),
    {
      now: { band, invited },
      ...(before && earlier !== undefined ? { before: { band: earlier, invited: before.unit.invited } } : {}),
    },
  )
}

function conditionOf({ id, construct, adverse }: ReleasedScale, now: UnitInRelease, before?: UnitInRelease) {
  const figure = leading.has(construct) ? releasedFigure(now, id) : undefined
  if (!figure) return []
  const whole = now.release.units.find(({ kind }) => kind === 'company')
  const company = whole && whole.id !== now.unit.id && releasedFigure({ release: now.release, unit: whole }, id)
  const earlier = before && releasedFigure(before, id)
  const condition: ConditionFigure = {
    scale: id,
    adverse,
    now: figure,
    ...(company ? { company } : {}),
    ...(earlier ? { before: earlier } : {}),
  }
  return [condition]
}

/** What must be acted on however few report it. */
const dutiful = new Set(['offensive-acts', 'violence', 'sexual-harassment', 'discrimination'])

/**
 * Scales on which a unit reports violence, threats, sexual harassment or other offensive acts at all, as far as the
 * release shows it: a score or a share beyond the codes that also cover nobody. Where those are shown nothing is said,
 * since they do not tell nobody from a few.
 */
export function dutyScales({ release, unit }: UnitInRelease): readonly string[] {
  return release.scales
    .filter(({ construct }) => dutiful.has(construct))
    .filter(({ id }) => isReported(unit.scores[id], release.step) || hasDissent({ release, unit }, id))
    .map(({ id }) => id)
}

const isReported = (score: number | undefined, step: number) => score !== undefined && score > step

const highestShare = 90

function hasDissent({ release, unit }: UnitInRelease, scale: string): boolean {
  return release.items.some(({ id, scale: of }) => of === scale && (unit.favourable[id] ?? highestShare) < highestShare)
}
