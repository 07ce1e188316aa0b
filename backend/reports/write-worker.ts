import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { ReportDocument } from './document/report-document.ts'
import { typesetPdf } from './typeset-pdf.ts'
import { writeReport } from './write-report.ts'

const layoutJob = z.strictObject({ layout: z.strictObject({ main: z.string(), model: z.string() }) })
const reportJob = z.strictObject({
  format: z.enum(['pdf', 'docx', 'xlsx', 'csv']),
  report: z.custom<ReportDocument>((value) => typeof value === 'object' && value !== null && 'sections' in value),
})

const job = z.union([layoutJob, reportJob]).parse(workerData)
parentPort?.postMessage('layout' in job ? typesetPdf(job.layout) : await writeReport(job.format, job.report))
