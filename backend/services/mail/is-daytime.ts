import { localTime } from '../../messages/local-time.ts'

/** Hours of the day in Denmark in which people are reminded. */
const [earliest, latest] = [8, 16]

export function isDaytime(now: number): boolean {
  const hour = Number(localTime(now).hour)
  return hour >= earliest && hour <= latest
}
