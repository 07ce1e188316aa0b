import { scaleAgreements, type RoundSize, type ScaleAgreement } from '../../analytics/index.ts'
import type { Release } from './release.ts'

/** How reliable a release's scales are, and how alike the people of one group; none where it tells no statistics. */
export function agreementsOf(release: Release): readonly ScaleAgreement[] {
  const itemsOf = (id: string) => Math.max(release.items.filter(({ scale }) => scale === id).length, 1)
  return release.statistics ? scaleAgreements(release.statistics, roundSizeOf(release), itemsOf) : []
}

/** What statistics rest on, from what anybody may know: the sheets counted, and the groups they were counted in. */
export const roundSizeOf = ({ integrity, units }: Release): RoundSize => ({
  answers: integrity.counted,
  groups: Math.max(units.filter(({ kind }) => kind === 'group').length, 1),
})
