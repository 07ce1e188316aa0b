import type { ReleaseRecord } from './release.ts'

/** What was released, oldest first: a store gives it in no order. */
export function releasesInOrder(stored: readonly { readonly value: ReleaseRecord }[]): readonly ReleaseRecord[] {
  return stored.map(({ value }) => value).toSorted((one, other) => one.sequence - other.sequence)
}
