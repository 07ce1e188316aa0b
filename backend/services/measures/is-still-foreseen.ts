import type { Measure } from '../../domain/measure.ts'
import type { Release } from '../../domain/release.ts'

/** Whether nothing has been released since that a measure could be judged by. `releases`: oldest first. */
export function isStillForeseen({ after }: Pick<Measure, 'after'>, releases: readonly Release[]): boolean {
  return releases.at(-1)?.round === after
}
