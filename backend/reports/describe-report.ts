import { calendarDay } from './calendar-day.ts'
import type { ReportDocument } from './document/report-document.ts'
import { overview } from './overview.ts'
import { reportContext } from './report-context.ts'
import type { ReportInput } from './report-input.ts'
import { reportTables } from './report-tables.ts'
import { sectionsOfReport } from './sections/sections-of-report.ts'

/**
 * Everything a report shows, decided and put into words, whatever format it is then written in. Made from releases alone;
 * nothing of a unit outside the scope is in it.
 */
export function describeReport(input: ReportInput): ReportDocument {
  const context = reportContext(input)
  const { release, words, language } = context
  const sections = sectionsOfReport(context)
  const { facts, factsNote, sentences } = overview(context)
  return {
    language,
    documentTitle: words.documentTitle(release.title, release.organisation),
    title: release.title,
    organisation: release.organisation,
    kind: words.kind,
    closed: { ...calendarDay(release.closedOn), text: words.closed(words.day(release.closedOn)) },
    front: { facts, note: factsNote, heading: words.short.heading, sentences, contents: words.contents },
    pageOf: words.page.of,
    sections,
    tables: reportTables(context, sections),
  }
}
