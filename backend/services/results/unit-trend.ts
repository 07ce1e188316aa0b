import type { TrendPoint } from '../../contract/office-api.ts'
import type { Release, ReleaseRecord } from '../../domain/release.ts'

/**
 * Earlier figures of a unit, oldest first: back through the releases that asked exactly the same, one at a time, for as
 * long as each says that it may be set beside the one before.
 *
 * `history`: releases up to and including the one looked at, oldest first. `mayRead`: whether the reader received the
 * unit in that earlier round as well.
 */
export function unitTrend(
  history: readonly ReleaseRecord[],
  unit: string,
  mayRead: (round: string) => boolean,
): TrendPoint[] {
  const last = history.at(-1)?.release
  const hash = last?.questionnaire.hash
  const same = history.map(({ release }) => release).filter(({ questionnaire }) => questionnaire.hash === hash)
  return comparableRun(same, unit)
    .filter(({ round }) => mayRead(round))
    .map((release) => pointOf(release, unit))
}

function comparableRun(same: readonly Release[], unit: string): readonly Release[] {
  const [before, now] = same.slice(-2)
  if (!before || !now) return []
  if (!unitOf(now, unit)?.comparable || !unitOf(before, unit)) return []
  return [...comparableRun(same.slice(0, -1), unit), before]
}

function pointOf(release: Release, unit: string): TrendPoint {
  const { round, title, closedOn } = release
  return { round, title, closedOn, scores: { ...unitOf(release, unit)?.scores } }
}

const unitOf = ({ units }: Release, unit: string) => units.find(({ id }) => id === unit)
