import type { Sealing } from '../session/sealing.port.ts'
import type { SealingReplies, SealingReply, SealingRequests } from './sealing-messages.ts'
import { trustedWorkerUrl } from './trusted-worker-url.ts'

/**
 * Starts the worker that makes the ballot and seals the answers, so that the page never stands still. Rejects when its
 * code cannot be fetched.
 */
export async function startWorkerSealing(): Promise<Sealing> {
  const worker = new Worker(trustedWorkerUrl, { type: 'module' })
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true })
    worker.addEventListener('error', () => reject(new Error('the worker could not be started')), { once: true })
  })
  return {
    askForBallot: async (told, code) => {
      const asked = await call(worker, 'ask', { told, code })
      if (typeof asked === 'string') return asked
      return {
        ...asked,
        receive: async (signature) => {
          const received = await call(worker, 'receive', { signature })
          if (!received) return undefined
          return {
            ...received,
            seal: (answers, step) => call(worker, 'seal', { answers, step }),
            forget: () => worker.terminate(),
          }
        },
      }
    },
  }
}

function call<Name extends keyof SealingRequests>(
  worker: Worker,
  type: Name,
  request: SealingRequests[Name],
): Promise<SealingReplies[Name]> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }: MessageEvent<SealingReply<Name>>) => {
      port1.close()
      if (data === 'failed') reject(new Error('the worker failed'))
      else resolve(data.reply)
    })
    port1.start()
    worker.postMessage({ type, ...request }, [port2])
  })
}
