// oxlint-disable-next-line import/default -- Vite gives such an import the address of the built worker as its default
import workerUrl from './key-worker.ts?worker&url'

/** The worker's address, in the form that a page under Trusted Types may start a worker from; it is fixed when built. */
export const trustedKeyWorkerUrl =
  typeof trustedTypes === 'undefined'
    ? workerUrl
    : trustedTypes.createPolicy('varsko-key-worker', { createScriptURL: () => workerUrl }).createScriptURL('')
