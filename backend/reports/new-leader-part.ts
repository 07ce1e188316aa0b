import { measureWordsByLanguage } from '../messages/measure-words-by-language.ts'
import type { ReportContext } from './report-context.ts'

export type DescribedLeader = {
  readonly unitId: string
  readonly unit: string
  readonly intro: string
  readonly lines: readonly string[]
}

/** The first rounds of the units under a new leader, beside what is usual here, in the order of the tree. */
export function newLeaderPart(context: ReportContext): readonly DescribedLeader[] {
  const { visible, newLeaders, language, release } = context
  const { newLeader: words } = measureWordsByLanguage[language]
  const nameOf = (scale: string) => release.scales.find(({ id }) => id === scale)?.name[language] ?? scale
  return visible.flatMap(({ unit }) => {
    const found = newLeaders?.get(unit.id)
    if (!found) return []
    const lines = found.scales.flatMap(({ scale, pulses }) =>
      pulses.map(({ change, low, high, verdict }, place) => {
        const told = words.pulse(place + 1, { effect: change, low, high })
        return `${nameOf(scale)}. ${words.verdicts[verdict]}. ${told}`
      }),
    )
    const intro = words.text(found.before)
    return [{ unitId: unit.id, unit: unit.name, intro, lines: lines.length > 0 ? lines : [words.few(found.known)] }]
  })
}
