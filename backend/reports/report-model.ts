import { alertPart } from './alert-part.ts'
import { usualMargin } from '../domain/figure-certainty.ts'
import type { Release, ReleasedUnit } from '../domain/release.ts'
import { calendarDay } from './calendar-day.ts'
import { development } from './development.ts'
import { heatMap } from './heat-map.ts'
import { integrityPart } from './integrity-part.ts'
import { methodPart } from './method-part.ts'
import { overview } from './overview.ts'
import { reportContext } from './report-context.ts'
import type { ReportInput } from './report-input.ts'
import { singleItems } from './single-items.ts'
import { themeRows } from './theme-rows.ts'

/**
 * Everything the report shows, decided and put into words; the layout only sets it. Nothing of a unit outside the scope
 * is in it.
 */
export function reportModel(input: ReportInput) {
  const context = reportContext(input)
  const { release, words, visible, language, collected } = context
  return {
    language,
    documentTitle: words.documentTitle(release.title, release.organisation),
    closed: { ...calendarDay(release.closedOn), text: words.closed(words.day(release.closedOn)) },
    title: release.title,
    organisation: release.organisation,
    words: { ...words, limits: collected === 'sealed' ? words.limits : words.imported.limits },
    overview: overview(context),
    alerts: alertPart(context),
    participation: visible.map(({ unit, depth }) => ({
      name: unit.name,
      depth,
      invited: unit.invited,
      band: unit.participation?.replace('-', '–') ?? null,
      margin: marginOf(release, unit),
    })),
    heatMap: heatMap(context),
    isRobust: release.scales.some(({ figure }) => figure === 'robust'),
    development: development(context) ?? null,
    singleItems: singleItems(context) ?? null,
    themes: themeRows(context),
    method: methodPart(context),
    integrity: integrityPart(context) ?? null,
  }
}

function marginOf(release: Release, unit: ReleasedUnit): string | null {
  const margin = usualMargin({ release, unit })
  return margin === undefined ? null : `± ${margin}`
}
