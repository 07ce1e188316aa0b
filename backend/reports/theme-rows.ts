import type { Release, ReleasedScale } from '../domain/release.ts'
import { dueAgain, otherScales, psychosocialThemes, scalesOfTheme } from './psychosocial-themes.ts'
import type { ReportContext } from './report-context.ts'

export type ThemeRow = {
  readonly name: string
  readonly scales: string
  readonly lastCovered: string
  /** Empty where it was never covered. */
  readonly dueAgain: string
}

type ScalesOf = (release: Release) => readonly ReleasedScale[]

/** By theme: what this round asked, when a round last asked of it, and when it is due again. Says nothing of figures. */
export function themeRows(context: ReportContext): readonly ThemeRow[] {
  const { names, other } = context.words.themes
  return [
    ...psychosocialThemes.map((theme) => rowOf(context, names[theme], (release) => scalesOfTheme(release, theme))),
    rowOf(context, other, otherScales),
  ]
}

function rowOf({ release, earlier, words, language }: ReportContext, name: string, scalesOf: ScalesOf): ThemeRow {
  const asked = scalesOf(release).map((scale) => scale.name[language])
  const rounds = [...earlier.map((one) => one.release), release]
  const last = rounds.findLast((round) => scalesOf(round).length > 0)?.closedOn
  return {
    name,
    scales: asked.length > 0 ? asked.join(', ') : words.themes.notCovered,
    lastCovered: last === undefined ? words.themes.noDate : words.day(last),
    dueAgain: last === undefined ? '' : words.day(dueAgain(last)),
  }
}
