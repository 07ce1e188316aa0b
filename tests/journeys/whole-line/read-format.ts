import type { ReportFormat } from '../../../backend/contract/report-formats.ts'
import { partsOf } from '../../reports/read-package.ts'
import { readPdf } from './read-pdf.ts'

/** Everything a file says in a format, whoever reads it. */
export async function readFormat(format: ReportFormat, bytes: Uint8Array): Promise<string> {
  if (format === 'pdf') return readPdf(bytes)
  return format === 'docx' || format === 'xlsx'
    ? Object.values(partsOf(bytes)).join('\n')
    : Buffer.from(bytes).toString('utf8')
}
