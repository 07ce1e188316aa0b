export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/**
 * The one text of a value: RFC 8785 with whole numbers only. Names are sorted by UTF-16 code unit, nothing stands between
 * the parts, and strings are written as `JSON.stringify` does; its UTF-8 bytes are what is hashed and signed.
 * Throws for numbers that are not whole or not exact, and for strings that are no Unicode.
 */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalRecord(value)
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('canonicalJson requires whole numbers')
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('canonicalJson requires Unicode')
  return JSON.stringify(value)
}

/** The value of a text, or undefined unless the text is canonical and the value has the shape. */
export function readCanonicalJson<Value extends Json>(
  text: string,
  hasShape: (input: unknown) => input is Value,
): Value | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return hasShape(value) && canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

function canonicalRecord(value: { readonly [name: string]: Json }): string {
  const names = Object.keys(value).toSorted((one, other) => (one < other ? -1 : 1))
  return `{${names.map((name) => `${canonicalJson(name)}:${canonicalJson(value[name] ?? null)}`).join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
