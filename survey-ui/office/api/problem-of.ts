import { isWholeNumber, listOf, type Shape } from '../../../backend/contract/sealed-box/shape.ts'
import type { Fault, Refused } from './answered.ts'
import { flexibleRecordOf, isString } from './flexible-shapes.ts'

const isFaults: Shape<readonly Fault[]> = listOf(
  flexibleRecordOf({ message: isString }, { row: isWholeNumber, field: isString }),
)

/** What a problem (RFC 9457) says: its stable code and every wrong row or field. */
export function problemOf(body: unknown): Refused {
  const [type, faults] = [fieldOf(body, 'type'), fieldOf(body, 'errors')]
  return {
    outcome: 'refused',
    code: isString(type) ? type.replace('urn:varsko:', '') : 'unexpected',
    faults: isFaults(faults) ? faults : [],
  }
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}
