import { fromBase64url } from './base64url.ts'
import { identifierBytes } from './place.ts'

/**
 * Whether a parsed value has a form, told to the compiler too. A few lines of our own, since a schema library would be
 * larger than the whole page that needs them.
 */
export type Shape<Value> = (input: unknown) => input is Value

/** What a value of the shape is. */
export type Shaped<Form> = Form extends Shape<infer Value> ? Value : never

type ShapedFields<Fields> = { readonly [Name in keyof Fields]: Shaped<Fields[Name]> }

/** Exactly these fields. */
export function recordOf<Fields extends Readonly<Record<string, Shape<unknown>>>>(
  fields: Fields,
): Shape<ShapedFields<Fields>> {
  const shapes = Object.entries(fields)
  return (input): input is ShapedFields<Fields> =>
    typeof input === 'object' &&
    input !== null &&
    Object.keys(input).length === shapes.length &&
    shapes.every(([name, hasShape]) => Object.hasOwn(input, name) && hasShape(Reflect.get(input, name)))
}

export function listOf<Value>(hasShape: Shape<Value>): Shape<readonly Value[]> {
  return (input): input is readonly Value[] => Array.isArray(input) && input.every((element) => hasShape(element))
}

export function oneOf<const Value extends string | number>(...values: readonly Value[]): Shape<Value> {
  return (input): input is Value => values.some((value) => value === input)
}

/** Not empty and at most 300 characters. */
export const isText: Shape<string> = (input): input is string =>
  typeof input === 'string' && input.length > 0 && input.length <= 300

/** 0 to 2^53 - 1. */
export const isWholeNumber: Shape<number> = (input): input is number =>
  typeof input === 'number' && Number.isSafeInteger(input) && input >= 0

/** Name of a round or unit: 16 bytes as base64url. */
export const isIdentifier: Shape<string> = (input): input is string =>
  typeof input === 'string' && identifierBytes(input) !== undefined

/** So many bytes as base64url. */
export function isBytes(length: number): Shape<string> {
  return (input): input is string => typeof input === 'string' && fromBase64url(input)?.length === length
}
