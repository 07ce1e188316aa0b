const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** @example englishDay({ day: 12, month: 12, year: 2026 }) // '12 December 2026' */
export function englishDay(date: { readonly day: number; readonly month: number; readonly year: number }): string {
  return `${date.day} ${months[date.month - 1] ?? ''} ${date.year}`
}
