import type { Release } from '../../domain/release.ts'
import type { ResultStores } from '../results/readable-round.ts'

/** Every release whose alerts are raised, oldest first: before that nothing of a release may show through anywhere. */
export async function raisedReleases({
  releases,
  alerts,
}: Pick<ResultStores, 'releases' | 'alerts'>): Promise<readonly Release[]> {
  const raised = new Set((await alerts.find()).map(({ id }) => id))
  const records = (await releases.find()).map(({ value }) => value)
  return records
    .filter(({ release }) => raised.has(release.round))
    .toSorted((one, other) => one.sequence - other.sequence)
    .map(({ release }) => release)
}
