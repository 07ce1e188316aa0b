const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
]

/** @example danishDay({ day: 12, month: 12, year: 2026 }) // '12. december 2026' */
export function danishDay(date: { readonly day: number; readonly month: number; readonly year: number }): string {
  return `${date.day}. ${months[date.month - 1] ?? ''} ${date.year}`
}
