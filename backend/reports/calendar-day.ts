/** Parts of a day written YYYY-MM-DD. */
export function calendarDay(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number)
  return { year, month, day: ofMonth }
}
