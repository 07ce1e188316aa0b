import type { Release } from '../../domain/release.ts'
import { releasesInOrder } from '../../domain/releases-in-order.ts'
import type { ResultStores } from '../results/readable-round.ts'

/** Every release whose alerts are raised, oldest first: before that nothing of a release may show through anywhere. */
export async function raisedReleases({
  releases,
  alerts,
}: Pick<ResultStores, 'releases' | 'alerts'>): Promise<readonly Release[]> {
  const raised = new Set((await alerts.find()).map(({ id }) => id))
  return releasesInOrder(await releases.find())
    .map(({ release }) => release)
    .filter(({ round }) => raised.has(round))
}
