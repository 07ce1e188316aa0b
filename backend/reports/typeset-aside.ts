import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ReportLayout } from './report-layout.ts'

/** As `typesetPdf`, in a thread of its own, so that nobody who is answering waits for somebody's report. */
export async function typesetAside(layout: ReportLayout): Promise<Uint8Array> {
  const worker = new Worker(new URL('typeset-worker.ts', import.meta.url), { workerData: layout })
  const [pdf]: unknown[] = await once(worker, 'message')
  if (!(pdf instanceof Uint8Array)) throw new Error('The typesetting thread answered something else than a PDF')
  return pdf
}
