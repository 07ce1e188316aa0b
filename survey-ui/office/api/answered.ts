/** One wrong row or field of what was sent; `message` is a code that the language files explain. */
export type Fault = { readonly row?: number; readonly field?: string; readonly message: string }

export type Refused = { readonly outcome: 'refused'; readonly code: string; readonly faults: readonly Fault[] }

/** What became of a request. `unreachable` may be tried again; a refusal has a code of the problem catalogue. */
export type Answered<Value> =
  | { readonly outcome: 'answered'; readonly value: Value }
  | Refused
  | { readonly outcome: 'unreachable' }
