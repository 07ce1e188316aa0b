import { exactCounts } from '../domain/exact-counts.ts'
import type { ReleasedScale } from '../domain/release.ts'
import type { ReportContext } from './report-context.ts'
import { favourablePosition } from './score-level.ts'
import { isShown } from './visible-units.ts'

export type Overview = {
  readonly facts: readonly { readonly value: string; readonly label: string }[]
  readonly factsNote: string
  readonly sentences: readonly string[]
}

const mostNamed = 4

/** The first page: up to four figures of the whole organisation, and the report in a few sentences. */
export function overview(context: ReportContext): Overview {
  const { release, words, visible, collected } = context
  const exact = exactCounts(release)
  const shown = visible.filter(({ unit }) => isShown(unit)).length
  return {
    facts: [
      { value: `${release.integrity.invited}`, label: words.facts.invited },
      ...(exact && collected === 'sealed' ? [{ value: `${exact.issued}`, label: words.facts.issued }] : []),
      ...(exact ? [{ value: `${exact.counted}`, label: words.facts.counted }] : []),
      { value: `${release.certificate.groupsShown}`, label: words.facts.shown },
    ],
    factsNote: words.wholeOrganisation,
    sentences: [
      shown === 0 ? words.nothingShown : words.short.shown(shown, visible.length - shown),
      ...alertSentence(context),
      ...extremes(context),
      ...(collected === 'imported' ? [words.imported.notice] : []),
    ],
  }
}

function alertSentence({ alerts, visible, words }: ReportContext): readonly string[] {
  const seen = new Set(visible.map(({ unit }) => unit.id))
  const degrees = alerts.filter(({ unit }) => seen.has(unit)).map(({ degree }) => degree)
  if (degrees.length === 0) return [words.short.noAlerts]
  const act = degrees.filter((degree) => degree === 'act').length
  return [words.short.alerts(act, degrees.length - act)]
}

/**
 * The scales that stand out in the first unit, at either end. Scores are coarse: where more than a few share an end,
 * or all are alike, none of them stands out and nothing is said.
 */
function extremes({ release, visible, words, language }: ReportContext): readonly string[] {
  const first = visible.find(({ unit }) => isShown(unit))?.unit
  if (!first) return []
  const placed = release.scales.flatMap((scale) => {
    const score = first.scores[scale.id]
    return score === undefined ? [] : [{ scale, score, at: favourablePosition(score, scale) }]
  })
  const places = placed.map(({ at }) => at)
  const [top, bottom] = [Math.max(...places), Math.min(...places)]
  if (top === bottom) return []
  const best = placed.filter(({ at }) => at === top)
  const hardest = placed.filter(({ at }) => at === bottom)
  return [
    ...(best.length <= mostNamed ? [words.short.best(first.name, words.short.list(best.map(praised)))] : []),
    ...(hardest.length <= mostNamed ? [words.short.hardest(first.name, words.short.list(hardest.map(named)))] : []),
  ]

  function named({ scale }: Placed): string {
    const name = scale.name[language]
    return name.charAt(0).toLocaleLowerCase('da') + name.slice(1)
  }

  // "Most favourable: rough humour" would read as praise of it.
  function praised(placedScale: Placed): string {
    const { scale, score } = placedScale
    return scale.adverse === 'high' && score <= 40 ? words.short.lowLevelOf(named(placedScale)) : named(placedScale)
  }
}

type Placed = { readonly scale: ReleasedScale; readonly score: number }
