import { createHash } from 'node:crypto'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/**
 * Names what a respondent is asked: SHA-256 as base64url over `varsko/1/questionnaire`, a zero byte and the canonical
 * JSON of RFC 8785 (names sorted by UTF-16 code unit, no spaces). The page computes the same from what it shows.
 */
export function questionnaireHash(asked: Json): string {
  return createHash('sha256').update('varsko/1/questionnaire\0').update(canonical(asked)).digest('base64url')
}

function canonical(value: Json): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sorted(part) : part))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
