/** Every number inside a value, however deep; maps and typed arrays too. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof Map) return [...value.values()].flatMap(numbersIn)
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}
