import { allDropReasons, allMeasureKinds } from '../../../backend/contract/measure-kinds.ts'
import type { FollowUpRequest, MeasureRequest } from '../../../backend/contract/measures-api.ts'

type Fields = ReadonlyMap<string, string>

/** What the form asks to be written down; `undefined` while something is not chosen. */
export function measureRequest(fields: Fields): MeasureRequest | undefined {
  const [unit, scale, after] = ['unit', 'scale', 'after'].map((name) => fields.get(name))
  const [responsible, deadline] = ['responsible', 'deadline'].map((name) => fields.get(name))
  const kind = allMeasureKinds.find((one) => one === fields.get('kind'))
  return unit && kind && scale && after && responsible && deadline
    ? { unit, kind, scale, after, responsible, deadline }
    : undefined
}

/** What the form says where whoever is responsible stays so; no id on the roster. */
export const nobodyTakesOver = '-'

/** What became of a measure as the form says it; `undefined` while something is not chosen. */
export function followUpRequest(fields: Fields): FollowUpRequest | undefined {
  const state = fields.get('state')
  const [on, deadline] = ['on', 'later'].map((name) => fields.get(name))
  const why = allDropReasons.find((one) => one === fields.get('why'))
  if (state === 'carried-out' && on) return { state, on }
  if (state === 'under-way' && deadline) return { state, deadline, ...takenOver(fields.get('takes-over')) }
  return state === 'dropped' && why ? { state, why } : undefined
}

function takenOver(responsible: string | undefined) {
  return responsible === undefined || responsible === nobodyTakesOver ? {} : { responsible }
}
