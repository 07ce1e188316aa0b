const danishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** The day in Denmark, YYYY-MM-DD, of a moment in milliseconds since 1970. */
export function dayOf(moment: number): string {
  return danishDay.format(moment)
}
