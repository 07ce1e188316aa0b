import { Worker } from 'node:worker_threads'

/**
 * Runs a module in a thread of its own, with the job as its `workerData`, and answers the one message it posts. Rejects
 * with what the thread threw, and where it ends without a word. Nothing here tells what the message is: look at it.
 */
export function answerOfThread(module: URL, job: unknown): Promise<unknown> {
  const worker = new Worker(module, { workerData: job })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    // After a message or an error there is nothing left to settle.
    worker.once('exit', () => reject(new Error('A thread ended without an answer')))
  })
}
