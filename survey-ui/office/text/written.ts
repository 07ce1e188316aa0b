import { day } from '../../text/written-values.ts'

/** A day given as YYYY-MM-DD, as people write it. */
export function writtenDay(locale: string, isoDay: string): string {
  const [year = 0, month = 1, date = 1] = isoDay.split('-').map(Number)
  return day(locale, new Date(year, month - 1, date, 12).getTime())
}
