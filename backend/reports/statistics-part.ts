import { agreementsOf } from '../domain/statistics-of-release.ts'
import { whyOfRelease, type GoesWith } from '../domain/why-of-release.ts'
import type { ReportContext } from './report-context.ts'

export type StatisticsPart = {
  /** Scale, alpha, omega, ICC(1), ICC(2), agreement. */
  readonly rows: readonly (readonly string[])[]
  /** Outcome, where, condition, share of the differences with its interval. */
  readonly together: readonly (readonly string[])[]
  readonly sentences: readonly string[]
}

/** A sentence names the strongest; the table has them all. */
const mostNamed = 3

/** Statistics of the whole organisation, for whoever wants to check; absent where the release tells none. */
export function statisticsPart(context: ReportContext): StatisticsPart | undefined {
  const { release, scope, words, language } = context
  const agreements = agreementsOf(release)
  if (agreements.length === 0) return undefined
  const { figure } = words.statistics
  const why = whyOfRelease(release, scope)
  const nameOf = (id: string) => release.scales.find((scale) => scale.id === id)?.name[language] ?? ''
  return {
    rows: agreements.map(({ scale, alpha, omega, icc1, icc2, agreement }) => [
      nameOf(scale),
      ...[alpha, omega, icc1, icc2, agreement].map(figure),
    ]),
    together: why.flatMap((found) => rowsOf(context, found, nameOf)),
    sentences: why.map(({ outcome, level, scales }) => {
      const [name, of] = [nameOf(outcome).toLocaleLowerCase('da'), words.statistics[level]]
      if (scales.length === 0) return of.none(name)
      return of.text(
        name,
        scales.slice(0, mostNamed).map(({ scale }) => nameOf(scale).toLocaleLowerCase('da')),
      )
    }),
  }
}

function rowsOf({ words }: ReportContext, { outcome, level, scales }: GoesWith, nameOf: (id: string) => string) {
  const percent = (share: number) => Math.round(100 * share)
  return scales.map(({ scale, share, low, high }) => [
    nameOf(outcome),
    words.statistics[level].name,
    nameOf(scale),
    words.statistics.share(percent(share), percent(low), percent(high)),
  ])
}
