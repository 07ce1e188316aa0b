import type { ReleasedScale } from '../domain/release.ts'
import type { ReportContext } from './report-context.ts'
import { favourablePosition } from './score-level.ts'
import { isShown } from './visible-units.ts'

export type Overview = {
  readonly facts: readonly { readonly value: string; readonly label: string }[]
  readonly factsNote: string
  readonly sentences: readonly string[]
}

const named = 3

/** The first page: four figures of the whole organisation, and the report in a few sentences. */
export function overview(context: ReportContext): Overview {
  const { release, words, visible, collected } = context
  const { invited, issued, counted } = release.integrity
  const shown = visible.filter(({ unit }) => isShown(unit)).length
  return {
    facts: [
      { value: `${invited}`, label: words.facts.invited },
      ...(collected === 'sealed' ? [{ value: `${issued}`, label: words.facts.issued }] : []),
      { value: `${counted}`, label: words.facts.counted },
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

/** The most and the least favourable scales of the first unit; silent where there are too few to choose among. */
function extremes({ release, visible, words, language }: ReportContext): readonly string[] {
  const first = visible.find(({ unit }) => isShown(unit))?.unit
  if (!first) return []
  const ranked = release.scales
    .flatMap((scale) => {
      const score = first.scores[scale.id]
      return score === undefined ? [] : [{ name: nameOf(scale, score), at: favourablePosition(score, scale) }]
    })
    .toSorted((one, other) => other.at - one.at)
    .map(({ name }) => name)
  if (ranked.length < 2 * named) return []
  return [
    words.short.best(first.name, words.short.list(ranked.slice(0, named))),
    words.short.hardest(first.name, words.short.list(ranked.slice(-named).toReversed())),
  ]

  // "Most favourable: rough humour" would read as praise of it.
  function nameOf({ name, adverse }: ReleasedScale, score: number): string {
    const text = name[language]
    return adverse === 'high' && score <= 40 ? words.short.lowLevelOf(lowered(text)) : lowered(text)
  }
}

function lowered(name: string): string {
  return name.charAt(0).toLocaleLowerCase('da') + name.slice(1)
}
