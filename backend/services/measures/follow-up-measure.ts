import type { FollowUpRequest, KeptFollowUp, MeasuresReply } from '../../contract/measures-api.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import type { Clock } from '../../domain/clock.ts'
import { dayOf } from '../../domain/day-of.ts'
import { responsibleFor, type Measure } from '../../domain/measure.ts'
import { Problem } from '../../domain/problems.ts'
import { findReader } from '../results/find-reader.ts'
import type { Reader } from '../results/units-in-scope.ts'
import { measuresFor, type MeasureStores } from './measures-for.ts'

/**
 * Records what became of carrying a measure out: done on a day, still under way with a new deadline and perhaps somebody
 * else who is responsible, or dropped for a reason. What was recorded before stays. Says as what it was recorded, leader or
 * representative, and no name; whoever is responsible is told by mail (`tellResponsible`) where somebody else settled it or
 * gave it to another.
 */
export function followUpMeasure({ clock, ...stores }: MeasureStores & { readonly clock: Clock }) {
  const shownTo = measuresFor(stores)
  return async (viewer: Viewer, id: string, request: FollowUpRequest): Promise<void> => {
    const reader = findReader(viewer)
    const reply = await shownTo(viewer)
    const isShown = reply.measures.some((one) => one.id === id)
    const stored = isShown ? await stores.measures.get(id) : undefined
    if (!reader || !stored) throw new Problem('not-found')
    const notedOn = dayOf(clock.now())
    if (isWrongDay(request, notedOn)) throw new Problem('wrong-day')
    const followUp: KeptFollowUp = { ...kept(request, peopleOf(stored.value, reply)), notedOn, by: reader.as }
    const outcome = await stores.measures.replace(id, stored.version, withFollowUp(stored.value, followUp, reader))
    if (outcome === 'conflict') throw new Problem('changed-meanwhile')
  }
}

function isWrongDay(request: FollowUpRequest, today: string): boolean {
  if (request.state === 'carried-out') return request.on > today
  return request.state === 'under-way' && request.deadline < today
}

function peopleOf({ unit }: Measure, { choices }: MeasuresReply): readonly Named[] {
  return choices?.units.find(({ id }) => id === unit)?.people ?? []
}

type Named = { readonly id: string; readonly name: string }

/** With the name of whoever takes it over, one of the people given. */
function kept(request: FollowUpRequest, people: readonly Named[]) {
  if (request.state !== 'under-way') return request
  const { responsible, ...rest } = request
  if (responsible === undefined) return rest
  const found = people.find(({ id }) => id === responsible)
  if (!found) throw new Problem('not-found')
  return { ...rest, responsible: { member: found.id, name: found.name } }
}

function withFollowUp(before: Measure, followUp: KeptFollowUp, recorder: Reader): Measure {
  const { followUps = [], toTell = [] } = before
  const after = { ...before, followUps: [...followUps, followUp] }
  const member = responsibleFor(before)?.member
  const of = whatToTell(followUp, member)
  if (member === undefined || member === recorder.member || !of) return after
  return { ...after, toTell: [...toTell, { member, followUp: followUps.length, of }] }
}

/** What a member who is responsible must be told of where somebody else recorded it. */
function whatToTell(followUp: KeptFollowUp, member: string | undefined) {
  if (followUp.state !== 'under-way') return 'settled'
  return followUp.responsible && followUp.responsible.member !== member ? 'taken-over' : undefined
}
