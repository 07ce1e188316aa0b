import { fewestDaysBetweenAttributes } from '../../domain/disclosure-policy.ts'
import type { ReleaseRecord } from '../../domain/release.ts'

/**
 * Whether a round that closed on the given day (YYYY-MM-DD) may show what people declared of themselves: not within a year
 * of another that did. By days and by what is out alone.
 *
 * The ledger knows who was issued a ballot and never who declared what, so whoever left between two rounds cannot be held
 * against both. Set beside each other a month apart, the figures of the night workers with and without one of them
 * would tell of that one. After a year nearly everybody has answered anew.
 */
export function mayTellAttribute(closedOn: string, earlier: readonly ReleaseRecord[]): boolean {
  return earlier
    .filter(({ release }) => release.attribute?.values.some(({ scores }) => Object.keys(scores).length > 0))
    .every(({ release }) => daysBetween(release.closedOn, closedOn) >= fewestDaysBetweenAttributes)
}

const daysBetween = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000
