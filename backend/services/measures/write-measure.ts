import type { MeasureRequest } from '../../contract/measures-api.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import { Problem } from '../../domain/problems.ts'
import type { Randomness } from '../../domain/randomness.ts'
import { releasesInOrder } from '../../domain/releases-in-order.ts'
import { isStillForeseen } from './is-still-foreseen.ts'
import { peopleHere } from './people-here.ts'
import type { MeasureStores } from './measures-for.ts'
import { raisedReleases } from './raised-releases.ts'
import { inNewest, readableReleases } from './readable-releases.ts'

export type WriteMeasure = MeasureStores & { readonly clock: Clock; readonly randomness: Randomness }

/**
 * Writes down a measure for a unit the viewer may see in the round it begins after and in the newest one. Says whether any
 * later round was released by then, and nothing of who wrote it. Who is responsible is one of those who receive the unit's
 * results and are still here.
 */
export function writeMeasure({ measures, clock, randomness, ...stores }: WriteMeasure) {
  const readableTo = readableReleases(stores)
  return async (viewer: Viewer, { unit, kind, scale, after, deadline, ...asked }: MeasureRequest): Promise<void> => {
    const readable = await readableTo(viewer)
    const began = readable.find(({ release }) => release.round === after)
    if (!began) throw new Problem('not-found')
    const newest = inNewest(readable, await raisedReleases(stores))
    if (!began.scope.has(unit) || !newest?.scope.has(unit)) throw new Problem('not-allowed')
    if (!began.release.scales.some(({ id }) => id === scale)) throw new Problem('not-found')
    const person = (await peopleHere(stores))(newest.roster, unit).find((one) => one.id === asked.responsible)
    if (!person) throw new Problem('not-found')
    const writtenOn = dayOf(clock.now())
    if (deadline < writtenOn) throw new Problem('wrong-day')
    const released = releasesInOrder(await stores.releases.find()).map(({ release }) => release)
    const id = Buffer.from(randomness(16)).toString('base64url')
    await measures.insert(id, {
      unit,
      kind,
      scale,
      after,
      writtenOn,
      foreseen: isStillForeseen({ after }, released),
      responsible: { member: person.id, name: person.name },
      deadline,
    })
  }
}
