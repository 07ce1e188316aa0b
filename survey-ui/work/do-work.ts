import type { Bytes } from '../../backend/contract/sealed-box/bytes.ts'
import { solveWork } from '../../backend/contract/sealed-box/solve-work.ts'
import { readWork, workSubject, type Work } from '../../backend/contract/sealed-box/work.ts'
import { trustedWorkUrl } from './trusted-work-url.ts'

/** What the worker is sent; it answers the stamp. */
export type WorkOrder = { readonly subject: Bytes; readonly work: Work }

/** The stamp for what is asked, made beside the page so that it never stands still; nothing where `detail` asks for no work. */
export async function doWork(asked: readonly Uint8Array[], detail = ''): Promise<Bytes | undefined> {
  const work = readWork(detail)
  if (!work) return undefined
  const order = { subject: workSubject(...asked), work }
  return typeof Worker === 'undefined' ? solveWork(order.subject, work) : inWorker(order)
}

function inWorker(order: WorkOrder): Promise<Bytes> {
  const worker = new Worker(trustedWorkUrl(), { type: 'module' })
  return new Promise<Bytes>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Bytes>) => resolve(data), { once: true })
    worker.addEventListener('error', () => reject(new Error('the worker could not be started')), { once: true })
    worker.postMessage(order)
  }).finally(() => worker.terminate())
}
