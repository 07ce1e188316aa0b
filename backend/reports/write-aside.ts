import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { WrittenFormat } from '../contract/report-formats.ts'
import type { ReportDocument } from './document/report-document.ts'

/** As `writeReport`, in a thread of its own, so that nobody who is answering waits for somebody's report. */
export async function writeAside(format: WrittenFormat, report: ReportDocument): Promise<Uint8Array> {
  const worker = new Worker(new URL('write-worker.ts', import.meta.url), { workerData: { format, report } })
  const [file]: unknown[] = await once(worker, 'message')
  if (!(file instanceof Uint8Array)) throw new Error('The writing thread answered something else than a file')
  return file
}
