import type { KeyReplies, KeyReply, KeyRequests } from './key-messages.ts'
import { trustedKeyWorkerUrl } from './trusted-key-worker-url.ts'

/** Making and opening key files beside the page. Rejects where the browser cannot do it. */
export type KeyWork = {
  readonly ask: <Name extends keyof KeyRequests>(type: Name, request: KeyRequests[Name]) => Promise<KeyReplies[Name]>
  /** Forgets everything that was made or opened. */
  readonly end: () => void
}

export function startKeyWork(): KeyWork {
  const worker = new Worker(trustedKeyWorkerUrl, { type: 'module' })
  const ready = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true })
    worker.addEventListener('error', () => reject(new Error('the worker could not be started')), { once: true })
  })
  return {
    ask: async (type, request) => {
      await ready
      return call(worker, type, request)
    },
    end: () => worker.terminate(),
  }
}

function call<Name extends keyof KeyRequests>(
  worker: Worker,
  type: Name,
  request: KeyRequests[Name],
): Promise<KeyReplies[Name]> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }: MessageEvent<KeyReply<Name>>) => {
      port1.close()
      if (data === 'failed') reject(new Error('the worker failed'))
      else resolve(data.reply)
    })
    port1.start()
    worker.postMessage({ type, ...request }, [port2])
  })
}
