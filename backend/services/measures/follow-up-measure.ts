import type { FollowUpRequest } from '../../contract/measures-api.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import { Problem } from '../../domain/problems.ts'
import { measuresFor, type MeasureStores } from './measures-for.ts'

/**
 * Records what became of carrying a measure out: done on a day, still under way with a new deadline, or dropped for a
 * reason. What was recorded before stays. Says nothing of who recorded it.
 */
export function followUpMeasure({ clock, ...stores }: MeasureStores & { readonly clock: Clock }) {
  const shownTo = measuresFor(stores)
  return async (viewer: Viewer, id: string, request: FollowUpRequest): Promise<void> => {
    const isShown = (await shownTo(viewer)).measures.some((one) => one.id === id)
    const stored = isShown ? await stores.measures.get(id) : undefined
    if (!stored) throw new Problem('not-found')
    const notedOn = dayOf(clock.now())
    if (isWrongDay(request, notedOn)) throw new Problem('wrong-day')
    const followUps = [...(stored.value.followUps ?? []), { ...request, notedOn }]
    const outcome = await stores.measures.replace(id, stored.version, { ...stored.value, followUps })
    if (outcome === 'conflict') throw new Problem('changed-meanwhile')
  }
}

function isWrongDay(request: FollowUpRequest, today: string): boolean {
  if (request.state === 'carried-out') return request.on > today
  return request.state === 'under-way' && request.deadline < today
}
