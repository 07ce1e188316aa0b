import type { WrittenFormat } from '../contract/report-formats.ts'
import { answerOfThread } from '../threads/answer-of-thread.ts'
import type { ReportDocument } from './document/report-document.ts'
import type { ReportLayout } from './report-layout.ts'

/** As `writeReport`, in a thread of its own, so that nobody who is answering waits for somebody's report. */
export async function writeAside(format: WrittenFormat, report: ReportDocument): Promise<Uint8Array> {
  return madeAside({ format, report })
}

/** As `typesetPdf`, in a thread of its own. */
export async function typesetAside(layout: ReportLayout): Promise<Uint8Array> {
  return madeAside({ layout })
}

async function madeAside(job: object): Promise<Uint8Array> {
  const file = await answerOfThread(new URL('write-worker.ts', import.meta.url), job)
  if (!(file instanceof Uint8Array)) throw new Error('The writing thread answered something else than a file')
  return file
}
