import { allMeasureKinds } from '../../../backend/contract/measure-kinds.ts'
import type { MeasureRequest } from '../../../backend/contract/measures-api.ts'

/** What the form asks to be written down; `undefined` while something is not chosen. */
export function measureRequest(fields: ReadonlyMap<string, string>): MeasureRequest | undefined {
  const [unit, scale, after] = ['unit', 'scale', 'after'].map((name) => fields.get(name))
  const kind = allMeasureKinds.find((one) => one === fields.get('kind'))
  return unit && kind && scale && after ? { unit, kind, scale, after } : undefined
}
