import { namesIn } from './names-in.ts'

/** What in a text may tell who wrote it, or whom it is about. */
type TraceKind = 'person' | 'cpr' | 'phone' | 'email' | 'date' | 'job'

/** `text` as it stands there, from the character `at`. */
export type Trace = { readonly kind: TraceKind; readonly text: string; readonly at: number }

export type TraceWords = {
  /** Names of everybody the page knows of: the group, and those who receive its results. */
  readonly people: readonly string[]
  /** Job titles without their endings, in lower case. */
  readonly jobs: readonly string[]
  /** Names of months, in lower case. */
  readonly months: readonly string[]
  /** Words that are written with a capital inside a sentence and name nobody, in lower case. */
  readonly capitals: readonly string[]
}

/**
 * Looks for names, CPR numbers, phone numbers, e-mail addresses, dates and job titles; each is told once, in the order
 * they stand. A help and no guard: it works on the device alone, sees what is written in these ways only, and stops
 * nobody from sending.
 */
export function findTraces(text: string, words: TraceWords): readonly Trace[] {
  let rest = text
  const found: Trace[] = []
  for (const { kind, pattern } of patternsOf(words)) {
    found.push(...[...rest.matchAll(pattern)].map((match) => ({ kind, text: match[0].trim(), at: match.index })))
    // What was found is taken away, so that the digits of a CPR number are not told as a phone number too.
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length))
  }
  const names = namesIn(rest, words).map((name) => ({ kind: 'person' as const, ...name }))
  const inOrder = [...found, ...names].toSorted((one, other) => one.at - other.at)
  return inOrder.filter((trace, place) => inOrder.findIndex((other) => isSame(trace, other)) === place)
}

function isSame(one: Trace, other: Trace): boolean {
  return one.kind === other.kind && one.text === other.text
}

type Pattern = { readonly kind: TraceKind; readonly pattern: RegExp }

const start = String.raw`(?<![\p{L}\p{N}])`
const end = String.raw`(?![\p{L}\p{N}])`

/** In the order they are looked for: what is more particular first. */
function patternsOf({ jobs, months }: TraceWords): readonly Pattern[] {
  const month = `(?:${months.join('|')})`
  const job = String.raw`[\p{L}-]*(?:${jobs.join('|')})(?:en|et|er|erne|rne|ne|n|r|s|ens)?`
  return [
    { kind: 'email', pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu },
    { kind: 'cpr', pattern: /(?<!\d)\d{6}[ -]?\d{4}(?!\d)/gu },
    { kind: 'date', pattern: new RegExp(String.raw`${start}\d{4}-\d{2}-\d{2}${end}`, 'gu') },
    { kind: 'date', pattern: new RegExp(String.raw`${start}\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?${end}`, 'gu') },
    { kind: 'date', pattern: new RegExp(String.raw`${start}(?:\d{1,2}\.? ?${month}|${month} \d{1,2})${end}`, 'giu') },
    { kind: 'phone', pattern: /(?<!\d)(?:\+\d{1,3} ?)?(?:\d{2} ?\d{2} ?\d{2} ?\d{2}|\d{4} \d{4})(?!\d)/gu },
    { kind: 'job', pattern: new RegExp(`${start}${job}${end}`, 'giu') },
  ]
}
