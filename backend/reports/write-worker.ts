import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { ReportDocument } from './document/report-document.ts'
import { writeReport } from './write-report.ts'

const job = z.strictObject({
  format: z.enum(['pdf', 'docx', 'xlsx', 'csv']),
  report: z.custom<ReportDocument>((value) => typeof value === 'object' && value !== null && 'sections' in value),
})

const { format, report } = job.parse(workerData)
parentPort?.postMessage(await writeReport(format, report))
