/** A moment as people write it, in the time zone of whoever reads it; `milliseconds` since 1970. */
export function moment(locale: string, milliseconds: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(milliseconds)
}

/** The day of a moment, in the time zone of whoever reads it; `milliseconds` since 1970. */
export function day(locale: string, milliseconds: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(milliseconds)
}

/** Names one after another, as a sentence lists them. */
export function listed(locale: string, names: readonly string[]): string {
  return new Intl.ListFormat(locale).format(names)
}

/** The names of the twelve months, in lower case. */
export function monthNames(locale: string): readonly string[] {
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2000, month, 1)).toLowerCase())
}
