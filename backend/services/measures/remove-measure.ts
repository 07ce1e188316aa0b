import type { Viewer } from '../../domain/access/viewer.ts'
import { Problem } from '../../domain/problems.ts'
import { measuresFor, type MeasureStores } from './measures-for.ts'

/**
 * Takes back a measure that was written down by mistake, as long as no result of it is known and nothing was recorded of
 * carrying it out: else only those would be left that went well.
 */
export function removeMeasure(stores: MeasureStores) {
  const shownTo = measuresFor(stores)
  return async (viewer: Viewer, id: string): Promise<void> => {
    const found = (await shownTo(viewer)).measures.find((one) => one.id === id)
    if (!found) throw new Problem('not-found')
    if (!found.mayRemove) throw new Problem('result-known')
    await stores.measures.remove(id)
  }
}
