import { releasesInOrder } from '../../domain/releases-in-order.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import type { Documents } from '../../store/documents.port.ts'

export type UnitNamed = (unit: string) => { readonly organisation: string; readonly unit: string }

/** What a unit is called, as in the newest round that has it. */
export async function unitNames(releases: Documents<ReleaseRecord>): Promise<UnitNamed> {
  const newestFirst = releasesInOrder(await releases.find()).toReversed()
  return (unit) => {
    const found = newestFirst.flatMap(({ release }) => release.units).find(({ id }) => id === unit)
    return { organisation: newestFirst[0]?.release.organisation ?? '', unit: found?.name ?? unit }
  }
}
