import type { Release, ReleasedScale } from '../domain/release.ts'

/** The five themes with chapters of their own in the Danish order on the psychosocial work environment (BEK 1406 of 2020). */
export const psychosocialThemes = [
  'workload',
  'unclear-demands',
  'emotional-demands',
  'offensive-acts',
  'violence',
] as const
export type PsychosocialTheme = (typeof psychosocialThemes)[number]

const constructs: Readonly<Record<PsychosocialTheme, readonly string[]>> = {
  workload: ['demands'],
  'unclear-demands': ['role-clarity', 'role-conflict'],
  'emotional-demands': ['emotional-demands'],
  'offensive-acts': [
    'offensive-acts',
    'sexual-harassment',
    'discrimination',
    'tone',
    'can-say-stop',
    'witness',
    'humour',
    'control',
    'punishment',
    'power',
    'conflict',
  ],
  violence: ['violence', 'violence-prevention'],
}

/** The scales of a release that speak of a theme. */
export function scalesOfTheme({ scales }: Release, theme: PsychosocialTheme): readonly ReleasedScale[] {
  return scales.filter(({ construct }) => constructs[theme].includes(construct))
}

/** Scales that belong to none of the five. */
export function otherScales({ scales }: Release): readonly ReleasedScale[] {
  const known = Object.values(constructs).flat()
  return scales.filter(({ construct }) => !known.includes(construct))
}

/** When a topic must be looked at again: at least every third year (BEK 1838 of 2023). Days as YYYY-MM-DD. */
export function dueAgain(lastCovered: string): string {
  const [year, month, day] = lastCovered.split('-')
  const leapDay = month === '02' && day === '29'
  return `${Number(year) + 3}-${month}-${leapDay ? '28' : day}`
}
