import type { ReportDocument } from './document/report-document.ts'
import { reportLayout } from './report-layout.ts'
import { typesetPdf } from './typeset-pdf.ts'

/**
 * The APV report of a round as a tagged PDF (PDF/UA-1) of A4 pages: what the reader may see of the release, its
 * development, alerts in words, the legal frame, and pages to be filled in by hand. The same report gives the same bytes.
 * Takes half a second of one core, six for 400 units: a server uses `typesetAside`.
 */
export function apvReportPdf(report: ReportDocument): Uint8Array {
  return typesetPdf(reportLayout(report))
}
