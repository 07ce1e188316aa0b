import type { WrittenFormat } from '../contract/report-formats.ts'
import { apvReportPdf } from './apv-report-pdf.ts'
import type { ReportDocument } from './document/report-document.ts'
import { reportCsv } from './formats/report-csv.ts'
import { reportDocx } from './formats/report-docx.ts'
import { reportXlsx } from './formats/report-xlsx.ts'

type WriteReport = (report: ReportDocument) => Promise<Uint8Array>

const writers: Readonly<Record<WrittenFormat, WriteReport>> = {
  pdf: async (report) => apvReportPdf(report),
  docx: reportDocx,
  xlsx: reportXlsx,
  csv: async (report) => new TextEncoder().encode(reportCsv(report)),
}

/** A report in one of its formats. The same report gives the same bytes. A server uses `writeAside`. */
export async function writeReport(format: WrittenFormat, report: ReportDocument): Promise<Uint8Array> {
  return writers[format](report)
}
