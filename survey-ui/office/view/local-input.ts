const two = (part: number) => String(part).padStart(2, '0')

/** A moment (milliseconds since 1970) as a `datetime-local` field writes it, in the time zone of whoever reads it. */
export function localInput(milliseconds: number): string {
  const at = new Date(milliseconds)
  return `${dayInput(milliseconds)}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The day of a moment as a `date` field writes it, in the time zone of whoever reads it. */
export function dayInput(milliseconds: number): string {
  const at = new Date(milliseconds)
  return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
}

/** The moment a `datetime-local` field means, in milliseconds since 1970; nothing when it is not filled in. */
export function momentOfInput(value: string): number | undefined {
  const milliseconds = new Date(value).getTime()
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}

/** Noon so many days after `now`: a closing time to begin with. */
export function noonInDays(now: number, days: number): number {
  const at = new Date(now)
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, 12).getTime()
}
