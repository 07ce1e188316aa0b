/** A moment as a calendar and a clock in Denmark show it. */
export type LocalTime = {
  /** 0 is Sunday. */
  readonly weekday: number
  readonly day: number
  /** 1 to 12. */
  readonly month: number
  readonly year: number
  /** Such as `09` and `05`. */
  readonly hour: string
  readonly minute: string
}

const zone = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * Summer time included.
 *
 * @example
 * localTime(Date.UTC(2026, 6, 1, 14)) // 1 July 2026, hour '16'
 */
export function localTime(milliseconds: number): LocalTime {
  const parts = new Map(zone.formatToParts(milliseconds).map(({ type, value }) => [type, value]))
  const [day, month, year] = [Number(parts.get('day')), Number(parts.get('month')), Number(parts.get('year'))]
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return { weekday, day, month, year, hour: parts.get('hour') ?? '', minute: parts.get('minute') ?? '' }
}
