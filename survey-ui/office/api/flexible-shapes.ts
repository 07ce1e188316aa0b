import type { Shape, Shaped } from '../../../backend/contract/sealed-box/shape.ts'

type Fields = Readonly<Record<string, Shape<unknown>>>
type ShapedFields<Known> = { readonly [Name in keyof Known]: Shaped<Known[Name]> }

export const isString: Shape<string> = (input): input is string => typeof input === 'string'
export const isFlag: Shape<boolean> = (input): input is boolean => typeof input === 'boolean'
export const isTrue: Shape<true> = (input): input is true => input === true
export const isNumber: Shape<number> = (input): input is number => Number.isFinite(input)

/** `{}`, and no content at all. */
export const isNothing: Shape<unknown> = (input): input is unknown => typeof input === 'object' || input === undefined

/** These fields, each of the optional ones or none of them, and no other. */
export function flexibleRecordOf<Needed extends Fields, Optional extends Fields>(
  needed: Needed,
  optional: Optional,
): Shape<ShapedFields<Needed> & Partial<ShapedFields<Optional>>> {
  const required = Object.entries(needed)
  const known = new Map([...required, ...Object.entries(optional)])
  return (input): input is ShapedFields<Needed> & Partial<ShapedFields<Optional>> =>
    typeof input === 'object' &&
    input !== null &&
    required.every(([name]) => Object.hasOwn(input, name)) &&
    Object.entries(input).every(([name, value]) => known.get(name)?.(value) ?? false)
}

/** A record with any names. */
export function tableOf<Value>(hasShape: Shape<Value>): Shape<Readonly<Record<string, Value>>> {
  return (input): input is Readonly<Record<string, Value>> =>
    typeof input === 'object' && input !== null && Object.values(input).every((value) => hasShape(value))
}
